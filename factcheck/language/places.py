"""Where a figure holds: names in its clause, then in its sentence, then the place that the article speaks of.

A name is a place when the gazetteer has it, when a noun of place stands beside it ("Sylhet city"), or when it follows
"in", "at", "near". Demonyms give their country: "Iraqi troops" -> Iraq. Nobody's name becomes a place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from factcheck.language.tokens import Token
from factcheck.language.words import Tag
from factcheck.lexicon.loader import Lexicon

LONGEST = 4  # words of the longest name in the gazetteer


class Place(NamedTuple):
    """A place named in a sentence: its name, where it stands among the tokens, and how sure the reading is."""

    name: str
    start: int
    end: int
    sure: bool
    demonym: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names of places in lower case -> the name to give, demonyms, and the words around a name."""

    names: dict[str, str]
    demonyms: dict[str, str]
    strong: frozenset[str]
    nouns: frozenset[str]
    compass: frozenset[str]
    excluded: frozenset[str]


@cache
def gazetteer(lexicon: Lexicon) -> Gazetteer:
    """The gazetteer of `lexicon`, read once."""
    table = lexicon.table("places")
    names = {city.casefold(): city for city in table.words("cities")}
    demonyms: dict[str, str] = {}
    for country, others in table.lists("countries").items():
        names[country.casefold()] = country
        for other in others:
            demonyms[other.casefold()] = country
    return Gazetteer(
        names=names,
        demonyms=demonyms,
        strong=frozenset(table.words("strong")),
        nouns=frozenset(table.words("nouns")),
        compass=frozenset(table.words("compass")),
        excluded=frozenset(word.casefold() for word in table.words("not_places")),
    )


def find(tokens: Sequence[Token], people: frozenset[str], lexicon: Lexicon) -> tuple[Place, ...]:
    """The places named in a sentence, in order. `people` are last words of persons' names, in lower case."""
    known = gazetteer(lexicon)
    found: list[Place] = []
    at = 0
    while at < len(tokens):
        place = _listed(tokens, at, known) or _unlisted(tokens, at, people, known)
        if place is None:
            at += 1
            continue
        found.append(_widened(tokens, place, known))
        at = place.end
    return tuple(found)


def _listed(tokens: Sequence[Token], at: int, known: Gazetteer) -> Place | None:
    if not tokens[at].text[:1].isupper():
        return None
    for size in range(min(LONGEST, len(tokens) - at), 0, -1):
        words = " ".join(token.lower for token in tokens[at : at + size])
        if words in known.names:
            if (
                at + size < len(tokens)
                and tokens[at + size].tag is Tag.NAME
                and tokens[at + size].lower not in known.nouns
                and size == 1
                and tokens[at + size].lower not in known.demonyms
            ):
                if not _place_context(tokens, at, known):
                    return None
            return Place(known.names[words], at, at + size, True)
        if words in known.demonyms:
            return Place(known.demonyms[words], at, at + size, True, demonym=True)
    return None


def _place_context(tokens: Sequence[Token], at: int, known: Gazetteer) -> bool:
    return at > 0 and tokens[at - 1].lower in known.strong


def _unlisted(tokens: Sequence[Token], at: int, people: frozenset[str], known: Gazetteer) -> Place | None:
    """ "in Kanaighat", "at Heroes Stadium", "the Apurimac region", "Eastern province"."""
    if tokens[at].tag is not Tag.NAME or (at > 0 and tokens[at - 1].tag is Tag.NAME):
        return None
    end = at
    while end < len(tokens) and tokens[end].tag is Tag.NAME:
        end += 1
    first = tokens[at].lower
    if first in known.excluded or tokens[end - 1].lower in people:
        return None
    noun_beside = (
        (end < len(tokens) and tokens[end].lower in known.nouns)
        or tokens[end - 1].lower in known.nouns
        and end - at > 1
    )
    before = at - 1
    while before >= 0 and (tokens[before].tag is Tag.DETERMINER or tokens[before].lower in known.compass):
        before -= 1
    after_preposition = before >= 0 and tokens[before].lower in known.strong
    after_list = before > 1 and tokens[before].lower in ("and", ",") and tokens[before - 1].tag is Tag.NAME
    if noun_beside or after_preposition and not (end < len(tokens) and tokens[end].nominal) or after_list and False:
        return Place(" ".join(token.text for token in tokens[at:end]), at, end, noun_beside)
    if after_preposition and end < len(tokens) and tokens[end].tag is Tag.POSSESSIVE:
        return Place(" ".join(token.text for token in tokens[at:end]), at, end, False)
    return None


def _widened(tokens: Sequence[Token], place: Place, known: Gazetteer) -> Place:
    """The place with the words that belong to its name: "northern Iraq", "Lusaka province", "Kitwe city"."""
    if place.demonym:
        return place
    start, end = place.start, place.end
    if start > 0 and tokens[start - 1].lower in known.compass:
        start -= 1
    if (
        end < len(tokens)
        and tokens[end].lower in known.nouns
        and tokens[end].lower in ("province", "region", "district", "state", "county", "basin", "valley")
    ):
        end += 1
    if (start, end) == (place.start, place.end):
        return place
    name = " ".join(
        [*(t.text for t in tokens[start : place.start]), place.name, *(t.text for t in tokens[place.end : end])]
    )
    return Place(name, start, end, place.sure)


def choose(places: Sequence[Place], tokens: Sequence[Token], position: int, last: bool) -> tuple[str, ...]:
    """The names that hold for the figure at `position`; () where the sentence names none.

    Right of the figure up to the next figure or clause, then left in the clause, then the first of the sentence.
    `last` says that no figure follows it, so that what stands behind is its own.
    """
    right_edge = _edge(tokens, position)
    right = [p for p in places if position < p.start < right_edge and not p.demonym]
    if right:
        return _together(right, tokens)
    left = [p for p in places if p.end <= position and not _behind_figure(tokens, p.end, position)]
    named = [p for p in left if not p.demonym]
    if named:
        return _together(named[-2:] if _joined(named[-2:], tokens) else named[-1:], tokens)
    beyond = [p for p in places if p.start > position and not p.demonym]
    if beyond:
        return (beyond[0].name,)
    before = [p for p in places if p.end <= position and not p.demonym]
    if before:
        return (before[-1].name,)
    return tuple(p.name for p in places[:1])


def _edge(tokens: Sequence[Token], position: int) -> int:
    for at in range(position + 1, len(tokens)):
        if tokens[at].tag in (Tag.FIGURE, Tag.BREAK, Tag.SUBORDINATOR, Tag.QUOTE):
            return at
        if tokens[at].tag is Tag.COMMA and at > position + 12:
            return at
    return len(tokens)


def _behind_figure(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(tokens[at].tag is Tag.FIGURE for at in range(start, end))


def _joined(pair: Sequence[Place], tokens: Sequence[Token]) -> bool:
    return len(pair) == 2 and pair[1].start - pair[0].end <= 1 and tokens[pair[0].end].lower in ("and", "or")


def _together(places: Sequence[Place], tokens: Sequence[Token]) -> tuple[str, ...]:
    names = [places[0].name]
    for left, right in zip(places, places[1:], strict=False):
        if right.start - left.end > 1 or tokens[left.end].lower not in ("and", "or", ","):
            break
        names.append(right.name)
    return tuple(dict.fromkeys(names))
