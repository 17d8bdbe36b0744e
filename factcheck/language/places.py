"""Where a figure holds: names in its clause, then in its sentence, then the place that the article speaks of.

A name is a place when the gazetteer has it, when a noun of place stands beside it ("Sylhet city"), or when it follows
"in", "at", "near". Demonyms give their country: "Iraqi troops" -> Iraq. Nobody's name becomes a place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
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
    for name in table.words("as_written"):
        names[name.casefold()] = name
        demonyms.pop(name.casefold(), None)
    return Gazetteer(
        names=names,
        demonyms=demonyms,
        strong=frozenset(table.words("strong")),
        nouns=frozenset(table.words("nouns")),
        compass=frozenset(table.words("compass")),
        excluded=frozenset(word.casefold() for word in table.words("not_places")),
    )


LOCAL = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Oo]utside|[Aa]round|[Tt]hroughout|[Ii]nside|(?:city|town|village|district|"
    r"province|port|region|county|island|valley) of)\s(?:the\s)?"
    r"((?:[A-Z\u00c0-\u00de\u0100-\u017d][\w’'-]*\w)(?:[ \u00a0][A-Z\u00c0-\u00de\u0100-\u017d][\w-]*\w){0,2})"
)


def not_people(people: Mapping[str, str], humans: frozenset[str], text: str, lexicon: Lexicon) -> frozenset[str]:
    """The keys of `people` (last word -> name) that are places after all: "at Orrin Flat" stands somewhere in `text`.

    `humans` are names that an office or a title shows to be people's.
    """
    located = local_names(text, frozenset(), lexicon)
    known = gazetteer(lexicon).names
    return frozenset(
        key for key, name in people.items() if key in known or (name.casefold() in located and name not in humans)
    )


def local_names(text: str, people: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """Names that `text` puts after "in", "at", "town of" anywhere: places wherever else it names them. Lower case."""
    known = gazetteer(lexicon)
    found = set()
    for match in LOCAL.finditer(text):
        name = match.group(1).casefold().removesuffix("'s").removesuffix("’s").replace("\u00a0", " ")
        if name.split()[0] not in known.excluded and name.split()[-1] not in people:
            found.add(name)
    return frozenset(found)


def find(tokens: Sequence[Token], people: frozenset[str], local: frozenset[str], lexicon: Lexicon) -> tuple[Place, ...]:
    """The places named in a sentence, in order.

    `people` are last words of persons' names, `local` the article's own names of places, both in lower case.
    """
    known = gazetteer(lexicon)
    found: list[Place] = []
    at = 0
    while at < len(tokens):
        place = _listed(tokens, at, known) or _unlisted(tokens, at, people, local, known)
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
            ) and not _place_context(tokens, at, known):
                return None
            describes = size == 1 and tokens[at].text.isupper() and _leads(tokens, at + 1)  # "US troops"
            return Place(known.names[words], at, at + size, True, demonym=describes)
        if words in known.demonyms:
            return Place(known.demonyms[words], at, at + size, True, demonym=True)
    return None


def _place_context(tokens: Sequence[Token], at: int, known: Gazetteer) -> bool:
    return at > 0 and tokens[at - 1].lower in known.strong


def _unlisted(
    tokens: Sequence[Token], at: int, people: frozenset[str], local: frozenset[str], known: Gazetteer
) -> Place | None:
    """ "in Kanaighat", "at Heroes Stadium", "the Apurimac region", "Eastern province", "Sylhet 10, Habiganj 5"."""
    if tokens[at].tag is Tag.NOUN and tokens[at].text[:1].isupper() and tokens[at].lower in local:
        return Place(tokens[at].text, at, at + 1, False)  # the name opens its sentence, where every word has a capital
    if tokens[at].tag is not Tag.NAME or (at > 0 and tokens[at - 1].tag is Tag.NAME):
        return None
    end = at
    while end < len(tokens) and tokens[end].tag is Tag.NAME:
        end += 1
    if tokens[at].lower in known.excluded or tokens[end - 1].lower in people:
        return None
    name = " ".join(token.text for token in tokens[at:end])
    following = tokens[end] if end < len(tokens) else None
    noun_beside = following is not None and following.lower in known.nouns
    noun_beside = noun_beside or (tokens[end - 1].lower in known.nouns and end - at > 1)
    before = at - 1
    while before >= 0 and (tokens[before].tag is Tag.DETERMINER or tokens[before].lower in known.compass):
        before -= 1
    after_preposition = before >= 0 and tokens[before].lower in known.strong
    counted = following is not None and following.tag is Tag.FIGURE and before >= 0
    counted = counted and tokens[before].tag in (Tag.DASH, Tag.COMMA, Tag.COLON, Tag.CONJUNCTION)
    if noun_beside or name.casefold() in local or counted:
        return Place(name, at, end, noun_beside, demonym=_leads(tokens, end) and not after_preposition)
    if after_preposition and not (following is not None and (following.nominal or following.tag is Tag.POSSESSIVE)):
        return Place(name, at, end, False)
    return None


def _leads(tokens: Sequence[Token], end: int) -> bool:
    """Whether the name only describes the noun after it, as a demonym would: "the Copperbelt cases"."""
    return end < len(tokens) and tokens[end].tag in (Tag.NOUN, Tag.ADJECTIVE)


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


def choose(places: Sequence[Place], tokens: Sequence[Token], position: int) -> tuple[str, ...]:
    """The names that hold for the figure at `position`; () where the sentence names none that could.

    Right of the figure up to the next figure or comma; the place that opens the sentence ("In Kitwe, …"); the nearest
    to the left; the nearest beyond. Demonyms and names that describe a noun count only in `described`.
    """
    named = [place for place in places if not place.demonym]
    edge = _edge(tokens, position)
    right = [place for place in named if position < place.start < edge]
    if right:
        return _together(right, tokens)
    left = [place for place in named if place.end <= position]
    if left and _opens(left[0], tokens):
        return (left[0].name,)
    if left:
        pair = left[-2:]
        return _together(pair if _joined(pair, tokens) else left[-1:], tokens)
    beyond = [place for place in named if place.start > position]
    return _together(beyond, tokens) if beyond else ()


def _opens(place: Place, tokens: Sequence[Token]) -> bool:
    """Whether the place opens its sentence and so holds for all of it: "In Kitwe, …"."""
    comma = place.end < len(tokens) and tokens[place.end].tag is Tag.COMMA
    return place.start <= 2 and comma and tokens[0].lower in ("in", "at", "near", "across")


def described(places: Sequence[Place], position: int) -> tuple[str, ...]:
    """The place that a demonym or a describing name gives, nearest before the figure: "Iraqi troops" -> Iraq."""
    left = [place for place in places if place.demonym and place.end <= position]
    right = [place for place in places if place.demonym and place.start > position]
    return (left[-1].name,) if left else tuple(place.name for place in right[:1])


def _edge(tokens: Sequence[Token], position: int) -> int:
    for at in range(position + 1, len(tokens)):
        if tokens[at].tag in (Tag.FIGURE, Tag.BREAK, Tag.SUBORDINATOR, Tag.QUOTE, Tag.COMMA):
            return at
    return len(tokens)


def _joined(pair: Sequence[Place], tokens: Sequence[Token]) -> bool:
    return len(pair) == 2 and pair[1].start - pair[0].end <= 1 and tokens[pair[0].end].lower in ("and", "or")


def _together(places: Sequence[Place], tokens: Sequence[Token]) -> tuple[str, ...]:
    names = [places[0].name]
    for left, right in pairwise(places):
        if right.start - left.end > 1 or tokens[left.end].lower not in ("and", "or", ","):
            break
        names.append(right.name)
    return tuple(dict.fromkeys(names))
