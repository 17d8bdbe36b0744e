"""Weighs the candidates for the place of a figure: those of its sentence, of the sentences above, of the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.language.context import Context
from factcheck.language.phrases import verb_before
from factcheck.language.placing.spots import Spot
from factcheck.language.ranking import best, weights
from factcheck.language.standing import gap, near, side_of, standings
from factcheck.language.stretches import SIDES
from factcheck.language.words import Tag
from factcheck.lexicon.loader import Lexicon

TABLE = "place_weights"
ALSO = frozenset({"title", "dateline", "head", "most", "before", "heading"})  # sources that a named place may have too
LABELLING = frozenset({Tag.COMMA, Tag.COLON, Tag.OPEN, Tag.DASH, Tag.BREAK})  # "Ashanti, 71,450; Kano: 31"
Names = tuple[str, ...]
NONE: Names = ()


class Candidate(NamedTuple):
    """Places that a figure may hold for, and their features."""

    names: Names
    features: list[str]


class Site(NamedTuple):
    """What the candidates of one figure share. `above`: places from above the sentence -> features of their source.

    `order` is the figure's among those of its sentence; `chosen` is what those before it hold for.
    """

    context: Context
    order: int
    spots: Sequence[Spot]
    chosen: Sequence[Names]
    above: Mapping[Names, Sequence[str]]


def candidates(site: Site) -> list[Candidate]:
    """The candidates, the sentence's from left to right, then those from above; each place once."""
    at = site.context.positions[site.order]
    shape = _figure(site, at)
    found = _named(site, at, shape)
    own = len([spot for spot in site.spots if not spot.demonym])
    for names, source in site.above.items():
        if names in found:
            found[names] += [f"also-{one}" for one in source if one in ALSO]
        else:
            found[names] = ["above", f"above-spots{min(own, 2)}", *source, *shape["above"]]
    return [Candidate(names, [*features, *_again(site, names, features[0])]) for names, features in found.items()]


def _named(site: Site, at: int, shape: Mapping[str, Sequence[str]]) -> dict[Names, list[str]]:
    """The places of the sentence with their features; of one that is named twice the nearest mention counts."""
    tokens = site.context.tokens
    found: dict[Names, list[str]] = {}
    nearest: dict[Names, int] = {}
    spots = near(site.spots, at)
    stands = standings(spots, at, verb_before(tokens, at), site.context.stretches, site.context.positions)
    for spot, standing in zip(spots, stands, strict=True):
        side, far = side_of(spot, at), gap(spot, at)
        if far < nearest.get(spot.names, far + 1):
            own = spot.left if side == "left" else spot.right
            features = ["here", f"here-{side}", *own, *standing, *shape[side]]
            if spot.last == at - 2 and tokens[at - 1].tag in LABELLING:
                features.append("label")
            elif spot.last == at - 1:
                features.append("label-bare")
            if spot.names in found:
                features.append("twice")
            found[spot.names], nearest[spot.names] = features, far
        else:
            found[spot.names].append("twice")
    return found


def _figure(site: Site, at: int) -> Mapping[str, Sequence[str]]:
    """What is said of the figure itself to a candidate on either side of it, or from above."""
    tokens = site.context.tokens
    then = tokens[at + 1].tag if at + 1 < len(tokens) else "end"
    return _shape(site.context.sentence.kind, site.order == 0, then, tokens[0].tag is Tag.PRONOUN)


@cache
def _shape(line: str, first: bool, then: str, pronoun: bool) -> Mapping[str, Sequence[str]]:
    said = [f"line-{line}", "first" if first else "later", f"then-{then}", *(["pronoun"] if pronoun else [])]
    return {place: tuple(f"{place}-{one}" for one in said) for place in (*SIDES, "above")}


def _again(site: Site, names: Names, source: str) -> tuple[str, ...]:
    """What the places of the figures before in the sentence say for `names`."""
    if not site.chosen:
        return ()
    if names == site.chosen[-1]:
        return ("again", f"again-{source}")
    return ("other", "taken") if names in site.chosen else ("other",)


def outcome(candidate: Candidate) -> Names:
    """What is said of the figure when `candidate` is taken."""
    return candidate.names


def choose(site: Site, lexicon: Lexicon) -> Names:
    """The places that the figure holds for; () where the article names none."""
    found = candidates(site)
    if not found:
        return NONE
    return outcome(found[best([one.features for one in found], weights(lexicon, TABLE))])
