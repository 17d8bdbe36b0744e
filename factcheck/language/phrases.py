"""Finds noun phrases, verbs and subjects around a figure in the tokens of its sentence.

Everything is a position or a half-open range of positions in one tuple of tokens; nothing crosses the sentence. Each
search runs outwards from the figure and stops after `REACH` tokens, so a sentence without an end costs no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.tokens import Token
from factcheck.language.words import Tag

REACH = 40  # tokens looked at in one direction: the longest clause of the samples has 31
PHRASE = 12  # tokens of one measure: more is no longer read at a glance

VERBAL = frozenset({Tag.VERB, Tag.PAST, Tag.GERUND, Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL})
AUXILIARY = frozenset({Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL, Tag.ADVERB, Tag.NEGATION, Tag.TO})
WALLS = frozenset({Tag.BREAK, Tag.COLON, Tag.QUOTE, Tag.OPEN, Tag.CLOSE, Tag.SUBORDINATOR, Tag.DASH, Tag.SLASH})
MAIN = frozenset({Tag.VERB, Tag.PAST, Tag.GERUND, Tag.BE, Tag.HAVE})
FINITE = frozenset({Tag.VERB, Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL})
EDGES = WALLS | {Tag.COMMA}
# Tags that loops ask for have names of their own: to look one up in its class takes longer than the comparison.
COMMA, CLOSE, DETERMINER, PAST, JOINS = Tag.COMMA, Tag.CLOSE, Tag.DETERMINER, Tag.PAST, Tag.CONJUNCTION
INNER = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.NUMBER, Tag.POSSESSIVE})


class Range(NamedTuple):
    """Tokens `[start, end)`."""

    start: int
    end: int


def noun_phrase(tokens: Sequence[Token], start: int, end: int | None = None) -> Range | None:
    """The noun phrase that begins at `start`, its "of" complement not counted; None where none begins there.

    "mine-resistant armoured vehicles and a number" -> the first three. "schools and madrasas" is one phrase.
    """
    limit = min(len(tokens), start + PHRASE) if end is None else min(end, start + PHRASE)
    at, last = start, -1
    while at < limit:
        token = tokens[at]
        if token.nominal:
            last = at
        elif token.tag is Tag.GERUND and (last < 0 or (at + 1 < limit and tokens[at + 1].nominal)) and at + 1 < limit:
            if not (tokens[at + 1].nominal and last < 0):
                break
        elif token.tag in (Tag.CONJUNCTION, Tag.COMMA) and last == at - 1 and _joins(tokens, at, limit):
            pass
        elif token.tag not in INNER:
            break
        at += 1
    return Range(start, last + 1) if last >= 0 else None


def _joins(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether "and" at `at` joins two nouns of one phrase: "oil and gas facilities", not "cases and 21 deaths"."""
    if tokens[at].tag is Tag.COMMA or tokens[at].lower not in ("and", "or"):
        return False
    following = at + 1
    if following >= limit or not tokens[following].nominal or tokens[following].text[:1].isupper():
        return False
    after = following + 1
    return after >= len(tokens) or tokens[after].tag not in VERBAL


def complement(tokens: Sequence[Token], phrase: Range, prepositions: tuple[str, ...] = ("of",)) -> Range:
    """`phrase` with the "of …" that follows it: "cases of acute diarrhoea"."""
    at = phrase.end
    if at < len(tokens) and tokens[at].lower in prepositions and tokens[at].tag is Tag.PREPOSITION:
        inner = after_determiners(tokens, at + 1)
        found = noun_phrase(tokens, inner)
        if found is not None and found.end - phrase.start <= PHRASE:
            return Range(phrase.start, found.end)
    return phrase


def after_determiners(tokens: Sequence[Token], at: int, also: frozenset[str] = frozenset()) -> int:
    """The first position from `at` that holds no determiner, and none of the words `also`."""
    while at < len(tokens) and (tokens[at].tag is DETERMINER or tokens[at].lower in also):
        at += 1
    return at


def verb_before(tokens: Sequence[Token], at: int) -> int | None:
    """The position of the verb that governs what stands at `at`: the nearest main verb to its left in its clause.

    "…, the council said, down from 5 percent": a clause between commas is stepped over.
    """
    position = at - 1
    if position >= 0 and tokens[position].tag is Tag.QUOTE:  # "could be “around 60 percent”"
        position -= 1
    while position >= 0 and at - position < REACH:
        tag = tokens[position].tag
        if tag in WALLS and tag is not CLOSE:
            return None
        if tag in MAIN:
            comma = _aside_start(tokens, position)
            if comma is None:
                return position
            position = comma
        position -= 1
    return None


def _aside_start(tokens: Sequence[Token], verb: int) -> int | None:
    """The comma that opens the aside whose last word is `verb`: ", the council said,"."""
    if verb + 1 >= len(tokens) or tokens[verb + 1].tag is not Tag.COMMA or tokens[verb].tag is Tag.GERUND:
        return None
    for position in range(verb - 1, max(-1, verb - 12), -1):
        if tokens[position].tag is COMMA:
            return position
        if tokens[position].tag in WALLS or tokens[position].tag is Tag.FIGURE:
            return None
    return None


def verb_after(tokens: Sequence[Token], at: int, reach: int = 6) -> int | None:
    """The next main verb to the right of `at`, its auxiliaries skipped; None at a wall or comma."""
    for position in range(at, min(len(tokens), at + reach)):
        tag = tokens[position].tag
        if tag in (Tag.VERB, Tag.PAST, Tag.GERUND):
            return position
        if tag not in AUXILIARY:
            return None
    return None


def subject(tokens: Sequence[Token], verb: int) -> Range | None:
    """The subject of the verb at `verb`: the words from the start of its clause, auxiliaries and determiners left out.

    "The number of dairy cows fell" -> "number of dairy cows". A comma before the verb closes an apposition, which is
    skipped: "Stocks, 3 tonnes on Sunday, should last" -> "Stocks".
    """
    at = verb - 1
    while at >= 0 and (tokens[at].tag in AUXILIARY or _raises(tokens, at)):
        at -= 1
    if at >= 0 and tokens[at].tag is Tag.CLOSE:
        at = _opening(tokens, at) - 1
    if at >= 0 and tokens[at].tag is Tag.COMMA:
        at = _skip_apposition(tokens, at)
    end = at + 1
    while at >= 0 and verb - at < REACH and not _clause_edge(tokens, at):
        at -= 1
    start = after_determiners(tokens, at + 1)
    while start < end and tokens[start].tag in (Tag.ADVERB, Tag.CONJUNCTION, Tag.DETERMINER):
        start += 1
    for inner in range(end - 1, start, -1):  # "told reporters the gap": the subject begins at its determiner
        if tokens[inner].tag is DETERMINER and tokens[inner - 1].nominal:
            start = after_determiners(tokens, inner)
            break
    if start >= end:
        return None
    return Range(start, end)


def _raises(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle only passes the subject on: "is expected to be", "was estimated to cost"."""
    return (
        tokens[at].tag in (Tag.PAST, Tag.ADJECTIVE)
        and at + 1 < len(tokens)
        and tokens[at + 1].tag is Tag.TO
        and at > 0
        and tokens[at - 1].tag in AUXILIARY
    )


def _opening(tokens: Sequence[Token], at: int) -> int:
    for position in range(at, max(-1, at - REACH), -1):
        if tokens[position].tag is Tag.OPEN:
            return position
    return at


def _skip_apposition(tokens: Sequence[Token], comma: int) -> int:
    """The last position of the subject before the appositions that end at `comma`.

    "Jobless figures, 4 percent in May, or 900 people, will climb": the first comma after a noun of the clause.
    """
    found = comma - 1
    for position in range(comma - 1, max(-1, comma - REACH), -1):
        if tokens[position].tag in WALLS:
            break
        if tokens[position].tag is Tag.COMMA and position > 0 and tokens[position - 1].nominal:
            found = position - 1
    start = found
    while start > 0 and not (tokens[start - 1].tag in WALLS or tokens[start - 1].tag is Tag.COMMA):
        start -= 1
    opens_with_time = tokens[start].tag is Tag.PREPOSITION and found < comma - 1
    return comma - 1 if opens_with_time else found


def _clause_edge(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause begins after `at`: a mark, a conjunction between clauses, or another verb."""
    tag = tokens[at].tag
    if tag in EDGES:
        return tag is not CLOSE
    if tag in FINITE:
        return True
    if tag is PAST:  # "cases reported in May fell": a participle after its noun belongs to the subject
        return not (
            at > 0 and tokens[at - 1].nominal and at + 1 < len(tokens) and tokens[at + 1].tag is Tag.PREPOSITION
        )
    return tag is JOINS and at > 0 and not (tokens[at - 1].nominal and at + 1 < len(tokens) and tokens[at + 1].nominal)


def words_of(text: str, tokens: Sequence[Token], part: Range) -> str:
    """The words of `part` as the text has them, with white space made plain."""
    if part.start >= part.end:
        return ""
    return " ".join(text[tokens[part.start].start : tokens[part.end - 1].end].split())
