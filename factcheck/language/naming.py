"""Who is named by the words of a subject or after "according to": a person, a body, a document, as written there.

The lists of the lexicon that the rules of speech share are read here too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.language.phrases import Range, words_of
from factcheck.language.tokens import Token
from factcheck.language.words import Tag
from factcheck.lexicon.loader import Lexicon


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """The lexicon's lists for the rules below."""

    verbs: frozenset[str]
    strict: frozenset[str]
    nouns: frozenset[str]
    nobody: frozenset[str]
    bodies: frozenset[str]
    officials: frozenset[str]
    titles: frozenset[str]


@cache
def speech_words(lexicon: Lexicon) -> SpeechWords:
    """The lists of `lexicon`, read once."""
    table = lexicon.table("attribution")
    return SpeechWords(
        *(
            frozenset(table.words(name))
            for name in ("verbs", "strict", "nouns", "not_speakers", "bodies", "officials", "titles")
        )
    )


def _segments(tokens: Sequence[Token], region: Range) -> list[Range]:
    segments, start = [], region.start
    for at in range(region.start, region.end + 1):
        if at == region.end or tokens[at].tag in (Tag.COMMA, Tag.OPEN, Tag.CLOSE):
            if at > start:
                segments.append(Range(start, at))
            start = at + 1
    return segments


def name_in(text: str, tokens: Sequence[Token], region: Range, known: SpeechWords) -> str:
    """Who is named in the subject: a person in an apposition first, then the last name of it, then the noun phrase."""
    if tokens[region.end - 1].tag is Tag.PRONOUN:  # "In March it had said"
        return tokens[region.end - 1].text
    segments = _segments(tokens, region)
    if len(segments) > 1:  # "One of them, Thandeka Ngubane of Umlazi, 68, told"
        for segment in segments:
            end = segment.start
            while end < segment.end and tokens[end].tag is Tag.NAME:
                end += 1
            leading = Range(segment.start, end)
            if end - segment.start >= 2 and not _is_body(tokens, leading, known):
                return _strip_titles(words_of(text, tokens, leading), known)
    for segment in segments:
        person = _person(text, tokens, segment, known)
        if person:
            return person
    segment = segments[-1] if segments and len(segments) < 3 else (segments[0] if segments else region)
    if len(segments) == 2 and segments[1].end == region.end and tokens[segments[0].start].tag is not Tag.PREPOSITION:
        segment = segments[1] if _phrase_like(tokens, segments[1]) else segments[0]
    run = _last_names(tokens, segment)
    if (
        run is not None
        and run.start > segment.start
        and run.end == segment.end
        and not _after_preposition(tokens, run.start)
        and not _is_body(tokens, run, known)
    ):
        return _strip_titles(words_of(text, tokens, run), known)
    start = segment.start
    while start < segment.end and tokens[start].tag in (Tag.DETERMINER, Tag.ADVERB, Tag.PREPOSITION):
        start += 1
    end = start
    while end < segment.end and (
        tokens[end].tag is not Tag.PREPOSITION
        or tokens[end].lower in ("of", "for", "in", "by")
        or (tokens[end].lower == "from" and end > start and tokens[end - 1].lower in known.nouns)
    ):
        if (
            tokens[end].tag is Tag.PREPOSITION
            and end + 1 < segment.end
            and tokens[end + 1].tag not in (Tag.NAME, Tag.NOUN, Tag.DETERMINER)
        ):
            break
        end += 1
    if start < end and tokens[start].tag is Tag.PRONOUN and len(segments) > 1:
        return tokens[start].text  # "it took 12 million off its forecast, admitted …"
    if any(tokens[position].tag in (Tag.VERB, Tag.BE, Tag.HAVE, Tag.FIGURE) for position in range(start, end)):
        return ""
    return words_of(text, tokens, Range(start, end))


def _after_preposition(tokens: Sequence[Token], start: int) -> bool:
    before = start - 1
    while before >= 0 and tokens[before].tag is Tag.DETERMINER:
        before -= 1
    return before >= 0 and tokens[before].tag is Tag.PREPOSITION


def _phrase_like(tokens: Sequence[Token], part: Range) -> bool:
    return (
        any(tokens[at].nominal or tokens[at].tag is Tag.PRONOUN for at in range(part.start, part.end))
        and tokens[part.start].tag is not Tag.NUMBER
    )


def _person(text: str, tokens: Sequence[Token], segment: Range, known: SpeechWords) -> str:
    """The name where a whole segment is one, titles aside: "Dr Amélie Fontaine"."""
    if any(tokens[at].tag is not Tag.NAME for at in range(segment.start, segment.end)):
        return ""
    if _is_body(tokens, segment, known) or segment.end - segment.start > 5:
        return ""
    return _strip_titles(words_of(text, tokens, segment), known)


def _last_names(tokens: Sequence[Token], segment: Range) -> Range | None:
    end = segment.end
    start = end
    while start > segment.start and tokens[start - 1].tag is Tag.NAME:
        start -= 1
    return Range(start, end) if end - start in (1, 2, 3, 4) else None


def _is_body(tokens: Sequence[Token], part: Range, known: SpeechWords) -> bool:
    return any(tokens[at].lower in known.bodies for at in range(part.start, part.end))


def _strip_titles(name: str, known: SpeechWords) -> str:
    """The name without what stands before it: "Finance Minister Ruth Abel" -> "Ruth Abel"."""
    words = name.split()
    lower = [word.casefold().strip(".") for word in words]
    last = max(
        (place for place, word in enumerate(lower[:-1]) if word in known.titles or word in known.officials), default=-1
    )
    return " ".join(words[last + 1 :])


def name_after(text: str, tokens: Sequence[Token], start: int) -> str:
    """The name that begins at `start`: "DRA's head of mission, Dr Amélie Fontaine", "the mining chamber"."""
    at = start
    while at < len(tokens) and tokens[at].tag in (Tag.DETERMINER, Tag.ADVERB):
        at += 1
    first = at
    if at < len(tokens) and tokens[at].tag is Tag.PRONOUN:
        return tokens[at].text
    while at < len(tokens) and (
        tokens[at].tag in (Tag.NAME, Tag.NOUN, Tag.ADJECTIVE, Tag.POSSESSIVE, Tag.NUMBER)
        or (
            tokens[at].lower in ("of", "for", "by", "and", "the")
            and at + 1 < len(tokens)
            and tokens[at + 1].tag in (Tag.NAME, Tag.NOUN, Tag.DETERMINER, Tag.ADJECTIVE)
            and at > first
        )
    ):
        at += 1
    run = at
    while run > first and tokens[run - 1].tag is Tag.NAME:
        run -= 1
    possessive = any(tokens[position].tag is Tag.POSSESSIVE for position in range(first, at))
    if (
        at < len(tokens)
        and tokens[at].tag is Tag.COMMA
        and (possessive or all(tokens[p].tag is not Tag.NAME for p in range(first, at)))
    ):
        after = at + 1
        end = after
        while end < len(tokens) and tokens[end].tag is Tag.NAME:
            end += 1
        if end > after:
            return words_of(text, tokens, Range(after, end))
    if run < at and run > first and at - run >= 2 and tokens[run - 1].tag in (Tag.NOUN, Tag.ADJECTIVE):
        return words_of(text, tokens, Range(run, at))
    return words_of(text, tokens, Range(first, at))
