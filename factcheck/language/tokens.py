"""Cuts one sentence into tokens and says what each is, with the figures found in it as single tokens.

One pass with one pattern, then one pass over the tokens that settles words of several classes by their neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.core.documents import Span
from factcheck.language.words import Tag, WordClasses

TOKEN = re.compile(
    r"(?P<initials>(?:[^\W\d_]\.){2,})"
    r"|(?P<number>\d[\w.,:]*(?<![.,:]))"
    r"|(?P<possessive>['’]s?(?!\w)(?<=\w['’]s|.\w['’]))"
    r"|(?P<word>[^\W\d_]\w*(?:(?:[-‐‑/&]|['’](?!s\b))(?=[^\W_])\w+)*)"
    r"|(?P<mark>[^\w\s])",
)
MARKS = {
    ",": Tag.COMMA, ":": Tag.COLON, "(": Tag.OPEN, "[": Tag.OPEN, ")": Tag.CLOSE, "]": Tag.CLOSE,
    "“": Tag.QUOTE, "”": Tag.QUOTE, '"': Tag.QUOTE, "‘": Tag.QUOTE, "«": Tag.QUOTE, "»": Tag.QUOTE,
    "—": Tag.DASH, "–": Tag.DASH, "-": Tag.DASH, "/": Tag.SLASH, "|": Tag.BREAK, "&": Tag.CONJUNCTION,
}  # fmt: skip
NOT_MARKS = "'’."  # stray apostrophes and the dots of abbreviations say nothing

NOMINALS = frozenset({Tag.NOUN, Tag.NAME})
BEFORE_NOUN = frozenset({Tag.DETERMINER, Tag.POSSESSIVE, Tag.ADJECTIVE, Tag.FIGURE, Tag.NUMBER})
BEFORE_VERB = frozenset({Tag.TO, Tag.MODAL, Tag.PRONOUN, Tag.NEGATION, Tag.DO, Tag.SUBORDINATOR})
AFTER_VERB = frozenset({Tag.DETERMINER, Tag.FIGURE, Tag.TO, Tag.ADVERB})
OPENINGS = frozenset({Tag.BREAK, Tag.QUOTE, Tag.COLON, Tag.DASH})  # after these a capital says nothing
ADJECTIVE_ENDINGS = ("ous", "ive", "able", "ible", "ful", "less", "ical", "ional", "ial", "ary")
NUMBER_WORDS = frozenset(
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "hundred", "thousand"]
)


JOINED = -2  # the word that a hyphen joins to a figure: "66-nation"


class Token(NamedTuple):
    """One word, mark or figure: `figure` is the position among the sentence's figures, -1 for other tokens.

    A word that a hyphen joins to its figure has JOINED there.
    """

    text: str
    lower: str
    start: int
    end: int
    tag: Tag
    figure: int = -1

    @property
    def nominal(self) -> bool:
        """Whether it is a noun or a name."""
        return self.tag in NOMINALS


def tokenise(text: str, span: Span, figures: Sequence[Span], words: WordClasses) -> tuple[Token, ...]:
    """The tokens of `text` inside `span`. `figures` lie in it, in order, and do not overlap."""
    raw = list(_cut(text, span, figures))
    if _shouts(raw):
        raw = [token._replace(text=token.lower) if token.tag is Tag.NOUN else token for token in raw]
    return tuple(_settle(raw, words))


def _shouts(raw: Sequence[Token]) -> bool:
    """Whether a line is all capitals, so that they say nothing: "HSE SETS 2025 BUDGET AT"."""
    words = [token for token in raw if token.tag is Tag.NOUN and len(token.text) > 1]
    return len(words) > 2 and all(token.text.isupper() for token in words)


def _cut(text: str, span: Span, figures: Sequence[Span]) -> Iterator[Token]:
    at = span.start
    joined = False
    for number, figure in enumerate(figures):
        yield from _scan(text, at, max(at, figure.start), joined)
        yield Token(text[figure.start : figure.end], "", figure.start, figure.end, Tag.FIGURE, number)
        at = min(max(at, figure.end), span.end)
        if text[at : at + 1] in ("-", "‑", "‐"):  # "66-nation": the noun stands right after
            at += 1
            joined = True
        else:
            joined = False
    yield from _scan(text, at, span.end, joined)


def _scan(text: str, start: int, end: int, joined: bool) -> Iterator[Token]:
    for found in TOKEN.finditer(text, start, end):
        word = found.group()
        if joined and found.start() == start and found.lastgroup == "word":
            stem = re.match(r"[^\W_]+", word)
            end_at = found.start() + (stem.end() if stem else len(word))
            yield Token(text[start:end_at], text[start:end_at].casefold(), start, end_at, Tag.NOUN, JOINED)
            if end_at < found.end():
                yield Token(
                    text[end_at + 1 : found.end()],
                    text[end_at + 1 : found.end()].casefold(),
                    end_at + 1,
                    found.end(),
                    Tag.NOUN,
                )
            continue
        at, after = found.span()
        match found.lastgroup:
            case "mark":
                if word not in NOT_MARKS:
                    yield Token(word, word, at, after, MARKS.get(word, Tag.BREAK))
            case "number":
                yield Token(word, word, at, after, Tag.NUMBER)
            case "possessive":
                yield Token(word, "'s", at, after, Tag.POSSESSIVE)
            case _:
                yield Token(word, word.casefold().replace("’", "'"), at, after, Tag.NOUN)


def _settle(raw: list[Token], words: WordClasses) -> Iterator[Token]:
    before = Tag.BREAK
    previous: Token | None = None
    counted = False  # inside a noun phrase that a figure opened
    for position, token in enumerate(raw):
        if token.tag is Tag.NOUN:
            following = raw[position + 1] if position + 1 < len(raw) else None
            tag = _tag(token, before, previous, following, words, counted)
            if tag is not Tag.NOUN:
                token = Token(token.text, token.lower, token.start, token.end, tag, token.figure)
        elif token.tag is Tag.POSSESSIVE and not (previous and previous.nominal):
            token = token._replace(tag=Tag.BE)
        yield token
        before, previous = token.tag, token
        counted = token.tag is Tag.FIGURE or (
            counted and token.tag in (Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.CONJUNCTION)
        )


def _tag(
    token: Token, before: Tag, previous: Token | None, following: Token | None, words: WordClasses, counted: bool
) -> Tag:
    lower = token.lower
    closed = words.closed.get(lower)
    acronym = token.text.isupper() and len(token.text) > 1 and lower in ("us", "it", "who")
    inside = before not in OPENINGS and token.text[:1].isupper() and len(token.text) > 1
    if closed is not None and not acronym and not inside:
        return closed
    if "'" in lower and words.closed.get(lower.partition("'")[0]) is Tag.PRONOUN:
        return Tag.PRONOUN  # "we're", "they've"
    capital = token.text[:1].isupper()
    if capital and before not in OPENINGS:
        return Tag.NAME
    if capital and before in (Tag.DASH, Tag.COLON) and following is not None and following.tag is Tag.FIGURE:
        return Tag.NAME  # "31 — Nakuru 16"
    if capital and following is not None and following.text[:1].isupper() and following.lower not in words.closed:
        return Tag.NAME  # "Finance Minister Ruth Abel"
    if lower in ("first", "last") and following is not None and _is_past(following.lower, words):
        return Tag.ADVERB  # "the 64 first reported"
    verb = words.verbs.get(lower)
    if verb is not None:
        return _verb_tag(lower, verb[1], before, previous, following, words, counted)
    if lower in words.adjectives:
        return Tag.ADJECTIVE
    if capital and following is not None and following.text[:1].isupper():
        return Tag.NAME
    if lower.endswith("ly") and len(lower) > 4:
        return Tag.ADVERB
    if lower.endswith(ADJECTIVE_ENDINGS) and len(lower) > 5 and lower not in words.adjectival:
        return Tag.ADJECTIVE
    if lower.endswith("ed") and len(lower) > 5:
        leads = following is not None and following.tag is Tag.NOUN and following.lower not in words.closed
        hyphened = counted and previous is not None and "-" in previous.lower  # "250 mine-resistant armoured vehicles"
        leads = leads and (before not in NOMINALS or hyphened)
        return Tag.ADJECTIVE if leads or "-" in lower else Tag.PAST
    if lower in NUMBER_WORDS:
        return Tag.NUMBER
    return Tag.NOUN


def _is_past(lower: str, words: WordClasses) -> bool:
    """Whether a word is a past form or participle of a verb."""
    verb = words.verbs.get(lower)
    return verb is not None and verb[1] is Tag.PAST


def _compares(token: Token | None) -> bool:
    """Whether a determiner is a comparative: "170 more arriving daily"."""
    return token is not None and token.lower in ("more", "less", "fewer")


def _verb_tag(
    lower: str,
    tag: Tag,
    before: Tag,
    previous: Token | None,
    following: Token | None,
    words: WordClasses,
    counted: bool,
) -> Tag:
    next_closed = words.closed.get(following.lower) if following else None
    noun_follows = following is not None and following.tag is Tag.NOUN and next_closed is None
    object_follows = following is not None and (next_closed is Tag.DETERMINER or following.tag is Tag.FIGURE)
    if before is Tag.HAVE and object_follows and words.participles.get(words.base(lower)) == lower:
        return Tag.PAST  # "have cost the city 40"
    if before in BEFORE_NOUN:
        if tag is Tag.PAST:
            return Tag.ADJECTIVE if noun_follows and lower not in words.nominal else Tag.PAST
        if tag is Tag.GERUND and not noun_follows and (before is not Tag.DETERMINER or _compares(previous)):
            return Tag.GERUND
        if before is Tag.FIGURE and lower not in words.nominal:  # "30,000 march", "5 million set aside"
            return Tag.PAST if words.participles.get(words.base(lower)) == lower else tag
        return Tag.NOUN
    if before in BEFORE_VERB:
        return tag
    if tag is Tag.PAST and before is Tag.PREPOSITION and noun_follows:
        return Tag.ADJECTIVE
    if (
        before in NOMINALS
        and counted
        and lower.endswith("s")
        and previous is not None
        and words.singular(previous.lower) == previous.lower
    ):
        return Tag.NOUN  # "67 bank accounts": after a figure the plural ends the phrase
    if lower not in words.nominal:
        return tag
    if following is not None and following.tag is Tag.FIGURE and before in (Tag.COMMA, Tag.CONJUNCTION, Tag.ADVERB):
        return tag  # "… kill 27, strand 900"
    if next_closed is Tag.DETERMINER and before in (Tag.COMMA, Tag.ADVERB, Tag.CONJUNCTION):
        return tag  # "…, want a raise"
    plural = previous is not None and previous.lower.endswith("s") and not lower.endswith("s")
    if before in NOMINALS and plural and counted and following is not None:
        named = following.tag is Tag.NOUN and following.text[:1].isupper()
        if named or next_closed in (Tag.PREPOSITION, Tag.DETERMINER):
            return tag  # "80 soldiers train Kurdish troops", "21 countries watch as observers"
    ends = following is None or following.tag is Tag.COMMA or following.lower == "that"
    if before in NOMINALS and plural and ends:
        return tag  # "the accounts show,"
    if before in NOMINALS and counted and following is None:
        return Tag.NOUN  # "a 210m stadium plan"
    if before in NOMINALS and not noun_follows:
        verbal = (
            following is None or following.tag is Tag.FIGURE or next_closed in AFTER_VERB or following.lower == "by"
        )
        return tag if verbal else Tag.NOUN
    return Tag.NOUN
