"""What stands between a figure and another part of its sentence: commas, verbs, figures, quotes, each counted.

The positions of every sort of token are kept once for the sentence; a count between two of them is two look-ups.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.language.tokens import Token
from factcheck.language.words import Tag

SORTS = {
    Tag.FIGURE: "figure", Tag.COMMA: "comma", Tag.BREAK: "break", Tag.COLON: "break", Tag.SLASH: "break",
    Tag.QUOTE: "quote", Tag.CONJUNCTION: "and", Tag.SUBORDINATOR: "clause", Tag.VERB: "verb", Tag.PAST: "verb",
    Tag.BE: "verb", Tag.HAVE: "verb", Tag.MODAL: "verb", Tag.OPEN: "bracket", Tag.CLOSE: "bracket", Tag.DASH: "dash",
}  # fmt: skip
CONTRAST = frozenset({"compared", "against", "versus", "vs", "than", "from", "while", "but", "although", "whereas"})
MOST = {"figure": 3, "comma": 3, "verb": 3}  # counts beyond these are one; of the other sorts only some or none
NEAR = (0, 1, 2, 4, 7, 12, 20)  # tokens: the upper ends of the distances that are told apart
SIDES = ("left", "right")


class Stretches(NamedTuple):
    """The positions of the tokens of a sentence by sort, each list in order."""

    positions: tuple[tuple[str, list[int]], ...]
    brackets: tuple[tuple[int, int], ...] = ()  # of each pair the positions

    def inside(self, at: int) -> int:
        """The number of the bracket that holds the token at `at`, from 1; 0 outside of all."""
        return next((number for number, (start, end) in enumerate(self.brackets, 1) if start < at < end), 0)

    def apart(self, part: int, at: int, figures: Sequence[int]) -> bool:
        """Whether the part at `part` stands in a bracket with a figure of its own, and the figure at `at` does not."""
        bracket = self.inside(part)
        return bracket > 0 and bracket != self.inside(at) and any(self.inside(place) == bracket for place in figures)

    def between(self, left: int, right: int, side: str) -> list[str]:
        """Features of the tokens after `left` and before `right`; `side` is that of the candidate from its figure."""
        far = right - left - 1
        step = next((number for number, end in enumerate(NEAR) if far <= end), len(NEAR))
        found = [_DISTANCES[side][step]]
        for sort, places in self.positions:
            count = bisect_left(places, right) - bisect_left(places, left + 1)
            if count:
                found.append(_COUNTS[side, sort][min(count, MOST.get(sort, 1))])
        if len(found) == 1 or (len(found) == 2 and found[1].endswith("-verb1")):
            found.append(_CLEAR[side])
        return found


_DISTANCES = {side: tuple(f"{side}-far{step}" for step in range(len(NEAR) + 1)) for side in SIDES}
_COUNTS = {
    (side, sort): tuple(f"{side}-{sort}{count}" for count in range(4))
    for side in SIDES
    for sort in (*SORTS.values(), "contrast")
}


_CLEAR = {side: f"{side}-clear" for side in SIDES}


def stretches(tokens: Sequence[Token]) -> Stretches:
    """The stretches of a sentence."""
    found: dict[str, list[int]] = {}
    for at, token in enumerate(tokens):
        sort = SORTS.get(token.tag)
        if sort is not None:
            found.setdefault(sort, []).append(at)
        if token.lower in CONTRAST:
            found.setdefault("contrast", []).append(at)
    return Stretches(tuple(found.items()), tuple(_brackets(tokens)))


def _brackets(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The positions of brackets that open and close; of nested ones the outermost."""
    opened, depth = -1, 0
    for at, token in enumerate(tokens):
        if token.tag is Tag.OPEN:
            opened, depth = (at, 1) if depth == 0 else (opened, depth + 1)
        elif token.tag is Tag.CLOSE and depth:
            depth -= 1
            if depth == 0:
                yield opened, at
