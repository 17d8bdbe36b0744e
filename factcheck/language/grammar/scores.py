"""Scores, which are no figures: "beat Preston 2-0", "Sharks 27-19 Bulls", "Chelsea 1 - 2 Arsenal"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.vocabulary import Vocabulary
from factcheck.language.scan import Page

_SCORE = re.compile(
    r"(?P<left>[0-9]{1,3})[–-](?P<right>[0-9]{1,3})(?:(?:,[ ]|"
    r"[–-])[0-9]{1,3}[–-][0-9]{1,3})*(?![0-9%a-z.,/–-]*[0-9%a-z])"
)
_APART = re.compile(r"[0-9]{1,3} [–-] [0-9]{1,3}(?= [A-Z])")  # "Chelsea 1 - 2 Arsenal"
_NAMED = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w.'-]*[ ]$")
_NOUN = re.compile(r"[ \n][a-z]{3}")


class _Patterns(NamedTuple):
    united: re.Pattern[str]
    won: re.Pattern[str]
    after: re.Pattern[str]


@cache
def _patterns(words: Vocabulary) -> _Patterns:
    c = words.context
    return _Patterns(
        re.compile(rf"[ -]?(?:%|{c['score_units']})(?![a-z])"),
        re.compile(rf"(?<![a-z]){c['score_before']}[ \n](?:[\w' -]{{0,24}}[ ])?$"),
        re.compile(rf"[ \n]{c['score_behind']}(?![a-z])"),
    )


def score_end(page: Page, start: int, words: Vocabulary) -> int | None:
    """The end of the score that starts with the digit at `start`, or None.

    A dash between two small bare numbers is a score where the first is not the smaller (a range rises), where a name
    stands on its left and no counted noun on its right, or behind a word of winning, losing and voting.
    """
    near = page.low[start : start + 5]
    if "-" not in near and "–" not in near:
        return None
    apart = _APART.match(page.plain, start)
    if apart is not None and _NAMED.search(page.plain, max(0, start - 24), start):
        return apart.end()
    patterns = _patterns(words)
    found = _SCORE.match(page.low, start)
    if found is None or patterns.united.match(page.low, found.end()):
        return None
    if int(found["left"]) >= int(found["right"]):
        return found.end()
    if _NOUN.match(page.low, found.end()) and not patterns.after.match(page.low, found.end()):
        return None
    if _NAMED.search(page.plain, max(0, start - 24), start):
        return found.end()
    return found.end() if patterns.won.search(page.low, max(0, start - 40), start) else None
