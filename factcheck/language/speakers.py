"""Whom the article gives a figure to: "…, officials said", "Karim told reporters that …", "according to …", quotes.

`attributions` reads one sentence. Which of them a figure belongs to, and who "he" is, is settled in `voices`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from factcheck.language.phrases import Range, words_of
from factcheck.language.tokens import Token
from factcheck.language.words import Tag, WordClasses
from factcheck.lexicon.loader import Lexicon

AUXILIARY = frozenset({Tag.HAVE, Tag.ADVERB, Tag.DO})
TRAILING = 9  # tokens that may follow a closing "officials said": "in a statement on Monday after the meeting"


EDGES = frozenset({Tag.BREAK, Tag.QUOTE, Tag.COLON, Tag.SUBORDINATOR, Tag.DASH, Tag.MODAL, Tag.BE, Tag.HAVE})
SUBJECT_REACH = 30  # tokens of the longest subject with its apposition
SHOWS = frozenset({"finds", "found", "shows", "showed", "sees", "saw", "considers", "considered"})
ACCORDING = frozenset({("according", "to"), ("as", "per"), ("reckoning", "of"), ("estimate", "of"), ("count", "of")})
TAKES_OBJECT = frozenset({"add", "claim", "explain"})  # "claimed 270 lives" says nothing of who speaks
OWN_VOICE = frozenset({"i", "we", "our", "my", "column", "page"})  # what the publisher says of itself has no speaker


class Attribution(NamedTuple):
    """A speaker named in a sentence, and the stretch of offsets `[start, end)` that is given to him."""

    speaker: str
    start: int
    end: int
    verb: int  # position of the verb among the tokens


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


def attributions(text: str, tokens: Sequence[Token], words: WordClasses, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Every attribution of one sentence, in order."""
    known = speech_words(lexicon)
    found = [*_according(text, tokens)]
    for at, token in enumerate(tokens):
        reading = words.verbs.get(token.lower)
        if reading is None or reading[0] not in known.verbs or token.tag is Tag.GERUND or token.tag is Tag.NAME:
            continue
        one = _of_verb(text, tokens, at, reading[0], known)
        if one is not None:
            found.append(one)
    return tuple(sorted(found, key=lambda attribution: attribution.verb))


def _according(text: str, tokens: Sequence[Token]) -> list[Attribution]:
    """ "…, according to the city council" and "According to …, …" give the whole sentence to the council."""
    found = []
    for at in range(len(tokens) - 2):
        if (tokens[at].lower, tokens[at + 1].lower) in ACCORDING or tokens[at].lower in (
            "citing",
            "quoting",
        ):
            start = at + (1 if tokens[at].lower in ("citing", "quoting") else 2)
            name = _name_after(text, tokens, start)
            if name:
                found.append(Attribution(name, tokens[0].start, tokens[-1].end + 1, at))
    return found


def _of_verb(text: str, tokens: Sequence[Token], at: int, base: str, known: SpeechWords) -> Attribution | None:
    before = at - 1
    while before >= 0 and tokens[before].tag in AUXILIARY:
        before -= 1
    previous = tokens[before].tag if before >= 0 else Tag.BREAK
    if previous in (
        Tag.BE,
        Tag.MODAL,
        Tag.TO,
        Tag.NEGATION,
        Tag.PREPOSITION,
        Tag.DETERMINER,
        Tag.POSSESSIVE,
        Tag.FIGURE,
    ):
        return None
    if base in known.strict and _inverted(tokens, at, previous):
        name = _name_after(text, tokens, at + 1)
        if name:
            return Attribution(name, tokens[0].start, _until(tokens, at), at)
    region = _region(tokens, before + 1)
    if region is None and before > 1 and tokens[before].lower in ("which", "who"):  # "the council, which had said"
        region = _region(tokens, before - 1 if tokens[before - 1].tag is Tag.COMMA else before)
    if region is None:
        return None
    if tokens[region.start].lower in OWN_VOICE or tokens[region.end - 1].lower in OWN_VOICE:
        return None
    name = _name_in(text, tokens, region, known)
    if not name or (base in TAKES_OBJECT and _has_object(tokens, at)):
        return None
    closing = _closes(tokens, region, at)
    if base not in known.strict and not _speaks(name, tokens, region, at, known):
        return None
    if closing:
        return Attribution(name, tokens[0].start, tokens[-1].end + 1, at)
    return Attribution(name, tokens[at].end, tokens[-1].end + 1, at)


def _has_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether something is added to something: "the office added 12 posts", not "he added that"."""
    following = tokens[at + 1].tag if at + 1 < len(tokens) else Tag.BREAK
    return following in (Tag.FIGURE, Tag.NUMBER, Tag.NOUN, Tag.ADJECTIVE, Tag.TO, Tag.ADVERB)


def _inverted(tokens: Sequence[Token], at: int, previous: Tag) -> bool:
    """ "…," said Karim: the verb stands between what is said and who says it."""
    if previous not in (Tag.COMMA, Tag.QUOTE, Tag.DASH) or tokens[at].lower in ("told", "tells"):
        return False
    said = (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.MODAL)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    named = following is not None and following.tag is Tag.NAME
    if previous is Tag.COMMA and not named and not any(token.tag in said for token in tokens[:at]):
        return False  # "Terry, commander of the force, said the troops": nothing was said before him
    return following is not None and following.tag in (Tag.NAME, Tag.NOUN, Tag.DETERMINER, Tag.ADJECTIVE, Tag.PRONOUN)


def _until(tokens: Sequence[Token], at: int) -> int:
    """The end of what an inverted "said Karim" covers: a clause after him goes on, a word about him does not.

    "…, said Botha, for the couple, and 9,000 are out of pocket" is all his; "said Dyson, chair of the 3,400-member
    trust" is not.
    """
    for position in range(at + 1, len(tokens) - 1):
        if tokens[position].tag is Tag.COMMA and tokens[position + 1].lower in ("and", "but", "after", "while"):
            return tokens[-1].end + 1
    return tokens[at].end


def _region(tokens: Sequence[Token], end: int) -> Range | None:
    """The tokens of the subject before a verb of saying.

    A comma ends it, but one right before the verb closes an apposition: "Terry, commander of the force, said".
    """
    apposition = end > 0 and tokens[end - 1].tag is Tag.COMMA
    start = end
    while start > 0 and end - start <= SUBJECT_REACH:
        tag = tokens[start - 1].tag
        if tag in EDGES or (tag is Tag.COMMA and not apposition):
            break
        if (not apposition and tag in (Tag.VERB, Tag.PAST, Tag.FIGURE)) or tokens[start - 1].lower in (
            "that",
            "than",
            "as",
        ):
            break
        if tag is Tag.CONJUNCTION and not (start > 1 and tokens[start - 2].nominal and tokens[start].nominal):
            break
        start -= 1
    while start < end and tokens[start].tag in (Tag.COMMA, Tag.ADVERB, Tag.CONJUNCTION, Tag.CLOSE):
        start += 1
    return Range(start, end) if start < end else None


def _segments(tokens: Sequence[Token], region: Range) -> list[Range]:
    segments, start = [], region.start
    for at in range(region.start, region.end + 1):
        if at == region.end or tokens[at].tag in (Tag.COMMA, Tag.OPEN, Tag.CLOSE):
            if at > start:
                segments.append(Range(start, at))
            start = at + 1
    return segments


def _name_in(text: str, tokens: Sequence[Token], region: Range, known: SpeechWords) -> str:
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
        and tokens[run.start - 1].tag is not Tag.PREPOSITION
        and not _is_body(tokens, run, known)
    ):
        return _strip_titles(words_of(text, tokens, run), known)
    start = segment.start
    while start < segment.end and tokens[start].tag in (Tag.DETERMINER, Tag.ADVERB, Tag.PREPOSITION):
        start += 1
    end = start
    while end < segment.end and (
        tokens[end].tag is not Tag.PREPOSITION or tokens[end].lower in ("of", "for", "in", "by")
    ):
        if (
            tokens[end].tag is Tag.PREPOSITION
            and end + 1 < segment.end
            and tokens[end + 1].tag not in (Tag.NAME, Tag.NOUN, Tag.DETERMINER)
        ):
            break
        end += 1
    return words_of(text, tokens, Range(start, end))


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


def _name_after(text: str, tokens: Sequence[Token], start: int) -> str:
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
            and tokens[at + 1].tag in (Tag.NAME, Tag.NOUN, Tag.DETERMINER)
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


def _closes(tokens: Sequence[Token], region: Range, at: int) -> bool:
    """Whether what is said stands before: "…, officials said on Monday." """
    if region.start == 0:
        return False
    before = tokens[region.start - 1].tag
    if before not in (Tag.COMMA, Tag.QUOTE, Tag.DASH, Tag.CLOSE):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    said = any(token.tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE) for token in tokens[: region.start])
    if said and following is not None and (following.tag is Tag.ADVERB or following.lower in ("on", "as", "in", "at")):
        return True  # "…, the agency warned today as it launched an appeal"
    if following is None or following.tag in (Tag.COMMA, Tag.BREAK, Tag.QUOTE, Tag.COLON, Tag.DASH):
        return True
    if following.lower in ("that", "it", "he", "she", "they") or len(tokens) - at > TRAILING * 4:
        return False
    rest = tokens[at + 1 :]
    stop = next((place for place, token in enumerate(rest) if token.tag is Tag.BREAK), len(rest))
    rest = rest[:stop]
    verbs = sum(token.tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.MODAL) for token in rest)
    return verbs == 0 or any(token.tag is Tag.COMMA for token in rest[:TRAILING])


def _one_of(word: str, known: frozenset[str]) -> bool:
    return word in known or word.removesuffix("s") in known


def _speaks(name: str, tokens: Sequence[Token], region: Range, at: int, known: SpeechWords) -> bool:
    """Whether the subject of a weak verb of saying ("show", "expect", "put") is somebody or a document."""
    lower = name.casefold().split()
    if not lower:
        return False
    if (name.isupper() and len(name) > 1) or (lower[0] in ("he", "she", "it") and tokens[at].lower not in SHOWS):
        return True
    if lower[-1] in known.nouns or any(_one_of(word, known.bodies) or _one_of(word, known.officials) for word in lower):
        return True
    if len(lower) > 1 and all(word[:1].isupper() for word in name.split()):
        return True
    return all(tokens[position].tag is Tag.NAME for position in range(region.start, region.end))
