"""When "one" counts: "only one of the 15 lists", "one person died". Elsewhere it stands for a person or thing."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.vocabulary import Vocabulary, any_of


class _Patterns(NamedTuple):
    only: re.Pattern[str]
    of_many: re.Pattern[str]
    harmed: re.Pattern[str]


@cache
def _patterns(words: Vocabulary) -> _Patterns:
    c = words.context
    many = any_of(word for word, value in words.ones.items() if value > 1)
    return _Patterns(
        re.compile(rf"(?<![a-z]){c['only']}[ \n]$"),
        re.compile(rf"[ \n]{c['of']}[ \n]{c['owners']}[ \n](?:[0-9]|{many})"),
        re.compile(rf"[ \n](?:[a-z-]+[ \n]){{0,3}}{c['harmed']}(?![a-z])"),
    )


def is_counted_one(low: str, start: int, end: int, words: Vocabulary) -> bool:
    """A "one" that is news: "only one of the 15 lists", "one person died"."""
    patterns = _patterns(words)
    if patterns.only.search(low, max(0, start - 8), start) and patterns.of_many.match(low, end):
        return True
    return patterns.harmed.match(low, end) is not None
