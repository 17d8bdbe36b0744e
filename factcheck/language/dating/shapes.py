"""What kind of expression dates: a day, a year, a stretch, "now"; the features weigh the kind, not the words.

The kinds are patterns of the lexicon, tried in its order; the first that fits the whole expression counts.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.language.grammar.vocabulary import any_of
from factcheck.lexicon.loader import Lexicon

TABLE = "time_shapes"


@cache
def _shapes(lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """The kinds with their patterns, which are compiled when first tried."""
    table = lexicon.table(TABLE)
    parts = {"{" + name + "}": f"(?:{text})" for name, text in table.texts("parts").items()}
    found = []
    for name, text in table.texts("shapes").items():
        for mark, part in parts.items():
            text = text.replace(mark, part)
        found.append((name, rf"(?:{text})$"))
    return tuple(found)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


@cache
def _leads(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(word for lead in lexicon.table("time_words").words("leads") for word in lead.split()[:1])


@lru_cache(maxsize=2048)
def shape(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """The kind of the expression `text`, and the word it opens with where that says how it dates ("none" else)."""
    low = text.casefold()
    kind = next((name for name, source in _shapes(lexicon) if _compiled(source).match(low)), "event")
    first = low.split(" ", 1)[0]
    return kind, first if first in _leads(lexicon) else "none"


@lru_cache(maxsize=2048)
def direction(text: str, lexicon: Lexicon) -> str:
    """Whether an expression looks "back" or "ahead" by its own words; "open" where they leave it."""
    words = f" {text.casefold()} "
    for name, pattern in _directions(lexicon):
        if pattern.search(words):
            return name
    return "open"


@cache
def _directions(lexicon: Lexicon) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = lexicon.table(TABLE)
    return tuple((name, re.compile(f" (?:{any_of(table.words(name))}) ")) for name in ("back", "ahead"))
