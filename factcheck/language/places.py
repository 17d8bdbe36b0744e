"""Where a figure holds: names in its clause, then in its sentence, then the place that the article speaks of.

A name is a place when the gazetteer has it, when a noun of place stands beside it ("Sylhet city"), or when it follows
"in", "at", "near". Demonyms give their country: "Iraqi troops" -> Iraq. Nobody's name becomes a place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.language.tokens import Token
from factcheck.language.words import Tag
from factcheck.lexicon.loader import Lexicon

LONGEST = 4  # words of the longest name in the gazetteer


class Place(NamedTuple):
    """A place named in a sentence: its name, where it stands among the tokens, and how it is known to be one.

    `kind` is country, listed, town (a city of the longer list), local (the article puts it after "in" elsewhere), noun
    (a noun of place beside it), after (it follows "in" here), weak (after "from" or "to the" somewhere), name (used
    more than once), body (a word of it names a body), counted ("Sylhet 10, Jos 5") or direction ("the south coast").
    A demonym, or a name that only describes a noun, is a `demonym`.
    """

    name: str
    start: int
    end: int
    kind: str
    demonym: bool = False

    @property
    def sure(self) -> bool:
        """Whether its name alone, or a noun beside it, makes it a place."""
        return self.kind in ("country", "listed", "noun")


class Gazetteer(NamedTuple):
    """Names of places in lower case -> the name to give, demonyms, and the words around a name."""

    names: dict[str, str]
    towns: frozenset[str]
    demonyms: dict[str, str]
    countries: frozenset[str]
    strong: frozenset[str]
    weak: frozenset[str]
    nouns: frozenset[str]
    compass: frozenset[str]
    terrain: frozenset[str]
    bare: frozenset[str]
    bodies: frozenset[str]
    endings: frozenset[str]
    excluded: frozenset[str]
    heads: frozenset[str]  # first words of names and demonyms


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
        towns=frozenset(lexicon.table("towns").texts("towns")["rows"].casefold().split("\n")) - {""},
        demonyms=demonyms,
        countries=frozenset(table.lists("countries")),
        strong=frozenset(table.words("strong")),
        weak=frozenset(table.words("prepositions"))
        - frozenset(table.words("strong"))
        - {"for", "of", "between", "against", "above"},
        nouns=frozenset(table.words("nouns")),
        compass=frozenset(table.words("compass")),
        terrain=frozenset(table.words("terrain")),
        bare=frozenset(table.words("bare")),
        endings=frozenset(table.words("endings")),
        bodies=frozenset(lexicon.table("attribution").words("bodies")) | frozenset(table.words("bodies")),
        excluded=frozenset(word.casefold() for word in table.words("not_places")),
        heads=frozenset(name.partition(" ")[0] for listed in (names, demonyms) for name in listed),
    )


NAME = re.compile(
    r"(?<![\w’'])[A-Z\u00c0-\u00de\u0100-\u017d][\w’'-]*\w"
    r"(?:[ \u00a0](?:[A-Z\u00c0-\u00de\u0100-\u017d][\w-]*\w|\d\w?(?!\w))){0,2}"
)
REACH_BACK = 24  # code points before a name in which its preposition stands


class Evidence(NamedTuple):
    """How an article uses a name: how often, after a preposition of place ("in"), after one that others take too."""

    uses: int
    strong: int
    weak: int


NOWHERE = Evidence(0, 0, 0)


def evidence(text: str, lexicon: Lexicon) -> dict[str, Evidence]:
    """The names of `text` in lower case, with the evidence that they are places; one pass."""
    known = gazetteer(lexicon)
    found: dict[str, Evidence] = {}
    for match in NAME.finditer(text):
        words = match.group().casefold().replace("\u00a0", " ").split()
        opening: list[str] = []
        while words and words[0] in known.excluded:  # "At Westgate", "The Amazon"
            opening.append(words.pop(0))
        if not words:
            continue
        name = " ".join(words).removesuffix("'s").removesuffix("’s")
        if words[0][-1].isdigit() or (len(name) <= ACRONYM and match.group().isupper() and name not in known.names):
            continue  # "FY24", "UNHCR"
        before = [*text[max(0, match.start() - REACH_BACK) : match.start()].casefold().split(), *opening]
        article = bool(before) and before[-1] == "the"
        lead = before[-2] if article and len(before) > 1 else before[-1] if before else ""
        strong = lead in known.strong or (lead == "of" and len(before) > 1 and before[-2] in known.nouns)
        weak = lead in known.weak and (article or lead != "on")
        old = found.get(name, Evidence(0, 0, 0))
        found[name] = Evidence(old.uses + 1, old.strong + strong, old.weak + weak)
    return found


def not_people(
    people: Mapping[str, str], humans: frozenset[str], named: Mapping[str, Evidence], lexicon: Lexicon
) -> frozenset[str]:
    """The keys of `people` (last word -> name) that are places after all: "at Orrin Flat" stands somewhere in the text.

    `humans` are names that an office or a title shows to be people's; `named` is what `evidence` found.
    """
    gazette = gazetteer(lexicon)
    return frozenset(
        key
        for key, name in people.items()
        if key in gazette.names
        or (
            name not in humans
            and (named.get(name.casefold(), NOWHERE).strong or key in gazette.nouns | gazette.endings)
        )
    )


def find(
    tokens: Sequence[Token], people: frozenset[str], named: Mapping[str, Evidence], lexicon: Lexicon
) -> tuple[Place, ...]:
    """The places named in a sentence, in order.

    `people` are last words of persons' names in lower case, `named` is what `evidence` found in the article.
    """
    known = gazetteer(lexicon)
    found: list[Place] = []
    at = 0
    while at < len(tokens):
        if tokens[at].text[:1].isupper():
            place = _listed(tokens, at, known) if tokens[at].lower in known.heads else None
            place = place or _unlisted(tokens, at, people, named, known)
            if place is not None:
                place = _widened(tokens, place, known)
        else:
            low = tokens[at].lower
            place = _terrain(tokens, at, known) if low in known.compass or low in known.bare else None
        if place is None:
            at += 1
            continue
        found.append(place)
        at = place.end
    return tuple(found)


def _terrain(tokens: Sequence[Token], at: int, known: Gazetteer) -> Place | None:
    """ "the north-east", "the south coast", "the interior": a part of the country without a name."""
    lower = tokens[at].lower
    if lower in known.compass:
        end = at + 1
        while end < len(tokens) and tokens[end].lower in known.compass:
            end += 1
        follow = tokens[end] if end < len(tokens) else None
        if follow is not None and follow.lower in known.terrain:
            return Place(" ".join(token.text for token in tokens[at : end + 1]), at, end + 1, "direction")
        if end > at + 1 or (follow is not None and (follow.nominal or follow.lower == "of")):
            return None
    if lower in known.bare and at > 0:
        before = at - 1
        while before > 0 and tokens[before].tag in (Tag.DETERMINER, Tag.ADJECTIVE):
            before -= 1
        if tokens[before].lower in known.strong or (tokens[before].lower == "on" and before < at - 1):
            return Place(tokens[at].text, at, at + 1, "direction")
    return None


def _listed(tokens: Sequence[Token], at: int, known: Gazetteer) -> Place | None:
    for size in range(min(LONGEST, len(tokens) - at), 0, -1):
        words = " ".join([token.lower for token in tokens[at : at + size]])
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
            name = known.names[words]
            return Place(name, at, at + size, "country" if name in known.countries else "listed", demonym=describes)
        if words in known.demonyms and at + size < len(tokens) and tokens[at + size].lower in known.terrain:
            return Place(f"{tokens[at].text} {tokens[at + size].text}", at, at + size + 1, "direction")
        if words in known.demonyms:
            return Place(known.demonyms[words], at, at + size, "country", demonym=True)
    return None


def _place_context(tokens: Sequence[Token], at: int, known: Gazetteer) -> bool:
    return at > 0 and tokens[at - 1].lower in known.strong


def _unlisted(
    tokens: Sequence[Token], at: int, people: frozenset[str], named: Mapping[str, Evidence], known: Gazetteer
) -> Place | None:
    """ "in Kanaighat", "at Heroes Stadium", "the Apurimac region", "Eastern province", "Sylhet 10, Habiganj 5"."""
    if tokens[at].tag is Tag.NOUN and named.get(tokens[at].lower, NOWHERE).strong:
        return Place(
            tokens[at].text, at, at + 1, "local"
        )  # the name opens its sentence, where every word has a capital
    opened = at == 0 or tokens[at - 1].tag in LISTING  # a capital says nothing here; what follows may
    if not (tokens[at].tag is Tag.NAME or (opened and tokens[at].nominal)) or (
        at > 0 and tokens[at - 1].tag is Tag.NAME
    ):
        return None
    end = at + 1
    while end < len(tokens) and tokens[end].tag is Tag.NAME:
        end += 1
    if tokens[at].lower in known.excluded:
        return None
    name = " ".join(token.text for token in tokens[at:end])
    if name.isupper() and len(name) <= ACRONYM:
        return None
    proof = named.get(name.casefold(), NOWHERE)
    if name.casefold() in known.towns and tokens[end - 1].lower not in people:
        return Place(name, at, end, "town", demonym=_leads(tokens, end) and not _place_context(tokens, at, known))
    if tokens[end - 1].lower in people and not proof.strong:
        return None
    following = tokens[end] if end < len(tokens) else None
    before = at - 1
    while before >= 0 and (tokens[before].tag is Tag.DETERMINER or tokens[before].lower in known.compass):
        before -= 1
    kind = _kind(tokens, at, end, before, known)
    if tokens[at].tag is not Tag.NAME and kind not in ("counted", "noun") and not proof.strong:
        return None
    if (
        kind == "after"
        and not proof.strong
        and following is not None
        and (following.nominal or following.tag is Tag.POSSESSIVE)
    ):
        kind = ""
    kind = (
        kind
        if kind in ("noun", "after")
        else "local"
        if proof.strong
        else kind or ("weak" if proof.weak else "name" if proof.uses > 1 else "")
    )
    if kind and {tokens[at].lower, tokens[end - 1].lower} & known.bodies:
        kind = "body"
    return Place(name, at, end, kind, demonym=_leads(tokens, end) and kind != "after") if kind else None


def _kind(tokens: Sequence[Token], at: int, end: int, before: int, known: Gazetteer) -> str:
    """What beside the name at `[at, end)` makes it a place, "" for nothing. `before` stands before its article."""
    following = tokens[end] if end < len(tokens) else None
    if (following is not None and following.lower in known.nouns) or (
        tokens[end - 1].lower in known.nouns and end - at > 1
    ):
        return "noun"
    if before >= 0 and tokens[before].lower in known.strong:
        return "after"
    if before < 0:
        return "noun" if _before_place(tokens, end, known) else ""
    named = before - 1 if tokens[before].tag is Tag.COMMA or tokens[before].lower == "of" else before
    if named >= 0 and tokens[named].lower in known.nouns and tokens[named].tag is Tag.NOUN:  # "one parish, St David"
        return "noun"
    if _before_place(tokens, end, known):
        return "noun"
    counted = following is not None and following.tag in (Tag.FIGURE, Tag.COMMA) and end - at <= 2
    return "counted" if counted and tokens[before].tag in LISTING and _figure_after(tokens, end) else ""


def _before_place(tokens: Sequence[Token], end: int, known: Gazetteer) -> bool:
    """Whether a listed place follows behind a comma: "San Juan, Puerto Rico"."""
    if end + 1 >= len(tokens) or tokens[end].tag is not Tag.COMMA or not tokens[end + 1].text[:1].isupper():
        return False
    return any(
        " ".join([token.lower for token in tokens[end + 1 : end + 1 + size]]) in known.names for size in (1, 2, 3)
    )


ACRONYM = 6  # letters of the longest abbreviation: "UNICEF" is no place
LISTING = frozenset({Tag.DASH, Tag.COMMA, Tag.COLON, Tag.CONJUNCTION, Tag.BREAK})


def _figure_after(tokens: Sequence[Token], end: int) -> bool:
    return any(token.tag is Tag.FIGURE for token in tokens[end : end + 2])


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
    return Place(name, start, end, place.kind)
