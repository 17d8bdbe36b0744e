"""The subject of a verb of saying: the noun phrases that name who speaks, asides about him left out.

"Ana Lopes, who leads the inquiry, said": the parts are "Ana Lopes" alone. "The mayor, Ana Lopes, told us": both parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.phrases import Range
from factcheck.language.tokens import Token
from factcheck.language.words import Tag

REACH = 40  # tokens of the longest subject with its asides
PARTS = 5  # segments between commas that one subject may have
RELATIVE_REACH = 14  # tokens of a clause about the subject: "an official who asked not to be named said"
SKIPPED = frozenset({Tag.HAVE, Tag.ADVERB, Tag.DO})
FINITE = frozenset({Tag.VERB, Tag.BE, Tag.HAVE, Tag.MODAL, Tag.DO})
MARKS = frozenset({Tag.BREAK, Tag.QUOTE, Tag.COLON, Tag.DASH, Tag.OPEN, Tag.SLASH})
RELATIVES = frozenset({"who", "which", "whose", "that"})
HEADS = frozenset({Tag.NAME, Tag.NOUN, Tag.ADJECTIVE, Tag.DETERMINER, Tag.PRONOUN, Tag.NUMBER, Tag.POSSESSIVE})
CONNECTING = frozenset({"therefore", "thus", "hence", "long", "since"})  # "has therefore announced"
LATELY = frozenset({"last", "this", "next"})
CLAUSE_OPENERS = frozenset({"since", "after", "before", "until", "as", "than"})  # "since investors reckon"


class Subject(NamedTuple):
    """The noun phrases of a subject in their order, and where it begins and ends with all that is said about it."""

    parts: tuple[Range, ...]
    start: int
    end: int


def speech_subject(tokens: Sequence[Token], verb: int) -> Subject | None:
    """The subject of the verb at `verb`; None where none stands before it in its clause."""
    at = verb - 1
    while at >= 0 and (tokens[at].tag in SKIPPED or tokens[at].lower in CONNECTING or _so_far(tokens, at)):
        at -= 1
    if at > 1 and tokens[at - 1].lower in LATELY and tokens[at - 2].tag is not Tag.PREPOSITION:
        at -= 2  # "the company last year wrote off"
    aside = at >= 0 and tokens[at].tag is Tag.COMMA
    end, limit = (at if aside else at + 1), max(0, verb - REACH)
    segments: list[Range] = []
    while end > limit and len(segments) < PARTS:
        start = _aside_start(tokens, end, limit) if aside else None
        if start is None:
            start = _segment_start(tokens, end, limit)
        if start >= end:
            break
        segments.append(Range(start, end))
        if not aside or start == 0 or tokens[start - 1].tag is not Tag.COMMA:
            break
        end = start - 1
    while segments and not _heads(tokens, segments[-1]):
        segments.pop()
    parts = tuple(_head(tokens, one) for one in reversed(segments) if not _about(tokens, one.start))
    if not parts and segments:
        parts = (_head(tokens, segments[-1]),)  # "In its report the trust disclosed"
    if not parts or _about(tokens, parts[0].start):
        return None
    start = parts[0].start
    return Subject(parts, start - (start > 0 and _counts(tokens, start - 1)), at + 1)


def _aside_start(tokens: Sequence[Token], end: int, limit: int) -> int | None:
    """Where what stands between the commas before `end` begins if it only says more of somebody; None if it does not.

    ", who in May put it at 40," and ", speaking in Lisbon," are stepped over whatever they hold.
    """
    at = end - 1
    while at > limit and tokens[at].tag is not Tag.COMMA and tokens[at].tag not in MARKS:
        at -= 1
    return at + 1 if tokens[at].tag is Tag.COMMA and _about(tokens, at + 1) else None


def _so_far(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].lower == "so" and tokens[at + 1].lower == "far"


def _segment_start(tokens: Sequence[Token], end: int, limit: int) -> int:
    """Where the words between two commas, or after the last clause, begin that end at `end`."""
    at = end - 1
    while at >= limit:
        tag = tokens[at].tag
        if tag is Tag.CLOSE:
            at = _opening(tokens, at, limit) - 1
            continue
        if tag is Tag.COMMA or tag in MARKS or tokens[at].lower in ("than", "as"):
            break
        if tag is Tag.SUBORDINATOR or tag in FINITE or (tag is Tag.PAST and not _reduced(tokens, at, end)):
            relative = _relative(tokens, at, limit, end)
            if relative is None or tokens[relative - 1].tag is Tag.COMMA:
                break
            at = relative - 1
            continue
        if tag is Tag.GERUND and not (at > 0 and tokens[at - 1].nominal):
            break
        if tag is Tag.FIGURE and not _counted(tokens, at):
            break
        if tag is Tag.CONJUNCTION and not (at > 0 and tokens[at - 1].nominal and at + 1 < end and _joins(tokens, at)):
            break
        at -= 1
    start = at + 1
    while start < end and tokens[start].tag in (Tag.ADVERB, Tag.CONJUNCTION, Tag.CLOSE):
        start += 1
    return start


def _opening(tokens: Sequence[Token], at: int, limit: int) -> int:
    for position in range(at, limit - 1, -1):
        if tokens[position].tag is Tag.OPEN:
            return position
    return at


def _joins(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at + 1].tag in (Tag.NAME, Tag.NOUN, Tag.ADJECTIVE, Tag.DETERMINER)


def _reduced(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a past form only says more of the noun before it: "documents seen by us", "data compiled by Marex"."""
    following = tokens[at + 1] if at + 1 < end else None
    leads = following is not None and following.tag in (Tag.PREPOSITION, Tag.ADVERB)
    return at > 0 and tokens[at - 1].nominal and leads


def _relative(tokens: Sequence[Token], at: int, limit: int, end: int) -> int | None:
    """The pronoun of the clause about a noun that the verb at `at` belongs to: "a warder who spoke to us"."""
    for position in range(at, max(limit, at - RELATIVE_REACH) - 1, -1):
        if tokens[position].tag is Tag.COMMA or tokens[position].tag in MARKS:
            return None
        if tokens[position].lower in RELATIVES and tokens[position].tag is not Tag.NAME:
            verbal = any(_verbal(tokens, place) for place in range(position + 1, end))  # not "who prosecutors say"
            verbal = verbal and (tokens[position].lower != "that" or _verbal(tokens, position + 1))
            led = position > 0 and (tokens[position - 1].nominal or tokens[position - 1].tag is Tag.COMMA)
            return position if led and verbal else None
    return None


def _verbal(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].tag in FINITE or tokens[at].tag is Tag.PAST


def _counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure stands inside the phrase: "a survey of 2,000 adults", "a panel of 12"."""
    return at > 1 and tokens[at - 1].tag is Tag.PREPOSITION and tokens[at - 2].nominal


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure says how many they are who speak: ", three sources at the ministry"; not "the 4 % they want"."""
    opens = at == 0 or tokens[at - 1].tag in (Tag.COMMA, Tag.BREAK, Tag.QUOTE)
    return opens and tokens[at].tag is Tag.FIGURE and tokens[at].text[-1].isalnum()


def _about(tokens: Sequence[Token], start: int) -> bool:
    """Whether the words from `start` only say more of somebody: "who leads it", "citing the army", "of the union"."""
    first = tokens[start]
    following = tokens[start + 1].tag if start + 1 < len(tokens) else Tag.BREAK
    if first.tag is Tag.NAME:
        return False
    if first.tag in (Tag.NUMBER, Tag.FIGURE):  # an age, but "two exporters" are somebody
        return following not in (Tag.NOUN, Tag.ADJECTIVE, Tag.NAME)
    return (
        first.lower in RELATIVES
        or first.tag in (Tag.GERUND, Tag.PAST, Tag.VERB, Tag.PREPOSITION, Tag.NEGATION)
        or (first.tag in (Tag.ADVERB, Tag.ADJECTIVE) and following is not Tag.NOUN)
        or first.lower in ("himself", "herself", "itself")
    )


def _heads(tokens: Sequence[Token], part: Range) -> bool:
    """Whether a segment can be the subject itself."""
    first = tokens[part.start]
    if part.end - part.start == 1 and first.tag is Tag.DETERMINER:  # "at 5,000 each,"
        return False
    if first.tag is Tag.PREPOSITION:
        return _head(tokens, part).start > part.start or tokens[part.start].lower in CLAUSE_OPENERS
    return not _about(tokens, part.start) and first.tag in HEADS


def _head(tokens: Sequence[Token], part: Range) -> Range:
    """The noun phrase of a segment, without a time or place before it: "In Lisbon the mayor" -> "the mayor"."""
    first = tokens[part.start]
    if first.lower in CLAUSE_OPENERS:
        return Range(part.start + 1, part.end)
    for at in range(part.end - 1, part.start, -1):
        if tokens[at].tag in (Tag.DETERMINER, Tag.PRONOUN) and tokens[at - 1].nominal:
            return Range(at, part.end)
        if tokens[at].tag is Tag.NAME and tokens[at - 1].tag is Tag.NOUN and first.tag is Tag.PREPOSITION:
            return Range(at, part.end)
    last = part.end - 1
    plain = first.tag is Tag.PREPOSITION and tokens[last].tag is Tag.NOUN and tokens[last - 1].nominal
    return Range(last, part.end) if plain and last - 1 > part.start else part
