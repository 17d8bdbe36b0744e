"""The places of a sentence as candidates: names that are joined count as one, and each has its features."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factcheck.language.phrases import verb_before
from factcheck.language.places import NOWHERE, Evidence, Place
from factcheck.language.tokens import Token
from factcheck.language.words import Tag


class Spot(NamedTuple):
    """One place or several joined ("Iraq and Syria"): tokens, verb, features on either side of a figure."""

    names: tuple[str, ...]
    first: int
    last: int
    verb: int
    left: tuple[str, ...]
    right: tuple[str, ...]
    demonym: bool


LEADING = frozenset({Tag.PREPOSITION, Tag.TO, Tag.CONJUNCTION})


def spots(
    places: Sequence[Place], tokens: Sequence[Token], named: Mapping[str, Evidence], saying: frozenset[int]
) -> tuple[Spot, ...]:
    """The spots of a sentence, in order. `saying` are the positions of its verbs of saying."""
    groups: list[list[Place]] = []
    for place in places:
        if groups and _joins(groups[-1][-1], place, tokens):
            groups[-1].append(place)
        else:
            groups.append([place])
    ends = [(group[0].start, group[-1].end) for group in groups]
    return tuple(_spot(group, tokens, named, saying, ends) for group in groups)


def _joins(left: Place, right: Place, tokens: Sequence[Token]) -> bool:
    """Whether two places are joined: "Iraq and Syria", but not "Brumadinho, Brazil"."""
    gap = tokens[left.end : right.start]
    if left.demonym != right.demonym or not gap or len(gap) > 2:
        return False
    words = [token.lower for token in gap if token.tag is not Tag.DETERMINER]
    if words in (["and"], ["or"], ["&"]):
        return True
    if words != [","] or right.end >= len(tokens):
        return False
    return tokens[right.end].lower in (",", "and") and left.kind == right.kind


def _spot(
    group: Sequence[Place], tokens: Sequence[Token], named: Mapping[str, Evidence], saying: frozenset[int],
    ends: Sequence[tuple[int, int]],
) -> Spot:  # fmt: skip
    first, end = group[0].start, group[-1].end
    kind = group[0].kind
    lead = _lead(tokens, first)
    found = [f"kind-{kind}", f"lead-{lead}", f"follow-{_follow(tokens, end)}"]
    if group[0].demonym:
        found += ("demonym", f"demonym-{kind}")
    else:
        found.append(f"{kind}-{lead}")
    if len(group) > 1:
        found.append("joined")
    if first <= 2 and end < len(tokens) and tokens[end].tag is Tag.COMMA and tokens[0].tag in LEADING:
        found.append("opens")
    if first == 0:
        found.append("starts")
    if _in_name(tokens, first, end):
        found.append("in-name")
    if any(0 < first - verb <= 5 for verb in saying):
        found.append("after-saying")
    if any(0 <= verb - end <= 1 for verb in saying):
        found.append("before-saying")
    if (
        any(0 <= first - other_end <= 1 and other != first for other, other_end in ends)
        and first
        and tokens[first - 1].lower in ("in", ",")
    ):
        found.append("outer")
    if (
        any(0 <= other - end <= 1 and other != first for other, _ in ends)
        and end < len(tokens)
        and tokens[end].lower in ("in", ",")
    ):
        found.append("inner")
    proof = named.get(group[0].name.casefold(), NOWHERE)
    found.append(f"count{_bucket(proof.uses)}")
    found.append(f"strong{_bucket(proof.strong)}")
    both, verb = tuple(found), verb_before(tokens, first)
    return Spot(
        tuple(dict.fromkeys(place.name for place in group)), first, end - 1, -1 if verb is None else verb,
        both + tuple(f"left-{name}" for name in both), both + tuple(f"right-{name}" for name in both),
        group[0].demonym,
    )  # fmt: skip


def _bucket(count: int) -> int:
    return next(number for number, most in enumerate((0, 1, 2, 4, 8, 10**9)) if count <= most)


def _lead(tokens: Sequence[Token], first: int) -> str:
    """The preposition before a place, its article stepped over; else what stands there."""
    before = first - 1
    while before >= 0 and tokens[before].tag in (Tag.DETERMINER, Tag.ADJECTIVE):
        before -= 1
    if before < 0:
        return "start"
    return tokens[before].lower if tokens[before].tag in LEADING else str(tokens[before].tag)


def _follow(tokens: Sequence[Token], end: int) -> str:
    return str(tokens[end].tag) if end < len(tokens) else "end"


def _in_name(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a place is part of a longer name: "University of Otago", "London Metal Exchange"."""
    if end < len(tokens) and tokens[end].tag is Tag.NAME:
        return True
    return first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].text[:1].isupper()
