"""Two letters for each publisher of a drawing, unlike those of any other in it."""

from __future__ import annotations

import re
from collections.abc import Iterable


def tags(publishers: Iterable[str]) -> dict[str, str]:
    """A tag for each publisher, in the order given: "Delta Press Agency" -> DP, "The Sentinel" -> TS, "ABN" -> AB."""
    given: dict[str, str] = {}
    for publisher in publishers:
        if publisher not in given:
            given[publisher] = next(tag for tag in _wishes(publisher) if tag not in given.values())
    return given


def _wishes(publisher: str) -> Iterable[str]:
    words = re.findall(r"\w+", publisher) or ["?"]
    if len(words) > 2 and words[0].casefold() == "the":
        words = words[1:]
    first = words[0]
    if len(words) > 1 and not (first.isupper() and len(first) > 1):
        yield (first[0] + words[1][0]).upper()
    yield first[:2].upper()
    letters = "".join(words)
    yield from ((letters[0] + letter).upper() for letter in letters[1:])
    number = 2
    while True:
        yield f"{letters[0].upper()}{number}"
        number += 1
