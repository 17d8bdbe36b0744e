"""Where the candidates for a figure's date or place stand in its sentence: side, distance, verb, bracket, neighbours.

What a time expression or a place says is not looked at here; the choices of `dating` and `placing` add that.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from factcheck.language.stretches import SIDES, Stretches

FARTHEST_RANK = 3
WITHIN = 5  # candidates looked at on one side: a list without end must not cost more with each of its items
RANKS = {side: tuple(f"{side}-rank{rank}" for rank in range(FARTHEST_RANK + 1)) for side in SIDES}
VERBS = ("verb-none", "verb-part", "verb-figure", "verb-one", "verb-later", "verb-nearer", "verb-earlier")
GOVERNED = {side: {name: f"{side}-{name}" for name in VERBS} for side in SIDES}
NEAREST = {side: (f"{side}-nearest", f"{side}-nearer-other") for side in SIDES}


class Part(Protocol):
    """Tokens `[first, last]` of a sentence and the position of the verb that governs them, -1 for none."""

    @property
    def first(self) -> int:
        """The position of its first token."""

    @property
    def last(self) -> int:
        """The position of its last token."""

    @property
    def verb(self) -> int:
        """The position of its verb."""


SomePart = TypeVar("SomePart", bound=Part)


def side_of(part: Part, at: int) -> str:
    """The side of the figure at `at` on which `part` stands."""
    return "left" if part.first < at else "right"


def gap(part: Part, at: int) -> int:
    """The distance in tokens between a figure and `part`."""
    return at - part.last if part.first < at else part.first - at


def near(parts: Sequence[SomePart], at: int) -> Sequence[SomePart]:
    """Those of `parts` that a figure at `at` may hang on: the nearest, and the first, which may open the sentence."""
    ahead = len([part for part in parts if part.first < at])
    first = max(0, ahead - WITHIN)
    nearest = parts[first : ahead + WITHIN]
    return [parts[0], *nearest] if first > 0 else nearest


def standings(
    parts: Sequence[Part], at: int, verb: int | None, stretches: Stretches, figures: Sequence[int]
) -> list[list[str]]:
    """The features of each of `parts` from the figure at `at`; `figures` are the positions of all figures."""
    if not parts:
        return []
    ahead = len([part for part in parts if part.first < at])
    gaps = [gap(part, at) for part in parts]
    nearest, inside = min(gaps), stretches.inside(at)
    found = []
    for number, part in enumerate(parts):
        side = side_of(part, at)
        left, right = (part.last, at) if side == "left" else (at, part.first)
        features = stretches.between(left, right, side)
        rank = ahead - 1 - number if side == "left" else number - ahead
        features.append(RANKS[side][min(rank, FARTHEST_RANK)])
        if gaps[number] == nearest:
            features += ("closest", f"closest-{side}")
        features.append(GOVERNED[side][governed(part.verb, verb, at)])
        bracket = stretches.inside(part.first)
        if inside or bracket:
            features.append("bracket-both" if inside == bracket else "bracket-own" if inside else "bracket-theirs")
        others = [gap(part, place) for place in figures if place != at]
        features.append(NEAREST[side][bool(others) and min(others) < gaps[number]])
        found.append(features)
    return found


def governed(own: int, verb: int | None, at: int) -> str:
    """Whether a part and the figure hang on one verb, or which of them has one of its own."""
    if verb is None or own < 0:
        return "verb-none" if verb is None and own < 0 else "verb-part" if verb is None else "verb-figure"
    if own == verb:
        return "verb-one"
    return "verb-later" if own > at else "verb-nearer" if own > verb else "verb-earlier"
