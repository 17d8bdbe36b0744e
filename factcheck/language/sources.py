"""Sources that are named without a verb of saying: "by the ministry's count", "(Treasury: 4%)", "3 dead – police".

Each rule reads one sentence and gives the stretch of it that the source answers for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.language.phrases import Range, words_of
from factcheck.language.tokens import Token
from factcheck.language.words import Tag

REACH = 6  # tokens between a figure and the participle that gives it to somebody: "the 40 deaths counted by the army"
NAMES = (Tag.NAME, Tag.NOUN, Tag.ADJECTIVE)
OPINIONS = frozenset(
    ["count", "reckoning", "estimate", "account", "tally", "calculation", "figure", "figures", "view", "words",
     "numbers", "forecast", "projection", "prediction", "claim", "arithmetic", "telling", "admission", "records",
     "data", "assessment", "calculations", "estimates", "forecasts", "projections"]
)  # fmt: skip
CREDITED = frozenset(
    ["forecast", "expected", "estimated", "predicted", "projected", "reported", "claimed", "announced", "given",
     "cited", "quoted", "stated", "counted", "compiled", "published", "provided", "released", "issued",
     "recorded", "collected"]
)  # fmt: skip
POSSESSIVE_PRONOUNS = {"his": "he", "her": "she", "its": "it", "their": "they"}


class Source(NamedTuple):
    """A source in a sentence: its name as written, the offsets `[start, end)` that it answers for, its position."""

    name: str
    start: int
    end: int
    at: int


def sources(text: str, tokens: Sequence[Token], bodies: frozenset[str], *, headline: bool) -> Iterator[Source]:
    """Every source of one sentence that no verb names. `bodies` are nouns of bodies and offices, in the singular."""
    for at, token in enumerate(tokens):
        if token.tag is Tag.POSSESSIVE or token.lower in POSSESSIVE_PRONOUNS:
            yield from _opinion(text, tokens, at)
        elif token.lower == "by" and at > 0 and tokens[at - 1].lower in CREDITED:
            yield from _credited(text, tokens, at)
        elif token.tag is Tag.OPEN:
            yield from _bracketed(text, tokens, at, bodies)
    if headline:
        yield from _headed(text, tokens, bodies)


def _holder(text: str, tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Whose the possessive at `at` is, and where he begins: "the health ministry 's" -> "health ministry"."""
    if tokens[at].lower in POSSESSIVE_PRONOUNS:
        return POSSESSIVE_PRONOUNS[tokens[at].lower], at
    start = at
    while start > 0 and tokens[start - 1].tag in NAMES and at - start < 6:
        start -= 1
    return words_of(text, tokens, Range(start, at)), start


def _opinion(text: str, tokens: Sequence[Token], at: int) -> Iterator[Source]:
    """ "By the army's count, 40 died", "on her own figures", "the Treasury's forecast of 4 percent"."""
    noun = at + 1
    while noun < len(tokens) and noun - at < 4 and tokens[noun].lower not in OPINIONS:
        if tokens[noun].tag not in (Tag.ADJECTIVE, Tag.NOUN, Tag.DETERMINER, Tag.NAME):
            return
        noun += 1
    if noun >= len(tokens) or tokens[noun].lower not in OPINIONS:
        return
    name, start = _holder(text, tokens, at)
    if not name:
        return
    before = start - 1
    while before >= 0 and tokens[before].tag is Tag.DETERMINER:
        before -= 1
    if before >= 0 and tokens[before].lower in ("by", "on", "in"):
        yield Source(name, tokens[0].start, tokens[-1].end + 1, at)
        return
    figure = _said_to_be(tokens, noun + 1)
    if figure is not None:
        yield Source(name, tokens[figure].start, tokens[figure].end, at)


def _said_to_be(tokens: Sequence[Token], start: int) -> int | None:
    """The figure that "the army's estimate" is: "of 40", ", made a week before, was 40"."""
    linked = False
    for at in range(start, min(len(tokens), start + 14)):
        tag = tokens[at].tag
        if tag is Tag.FIGURE:
            return at if linked or at == start else None
        if tag in (Tag.BREAK, Tag.QUOTE, Tag.VERB, Tag.HAVE):
            return None
        linked = (
            tag is Tag.BE
            or tokens[at].lower == "of"
            or (linked and tag in (Tag.ADVERB, Tag.DETERMINER, Tag.PREPOSITION))
        )
    return None


def _credited(text: str, tokens: Sequence[Token], at: int) -> Iterator[Source]:
    """ "the 40 deaths reported by the army": the figure right before it is the army's."""
    start = at + 1
    while start < len(tokens) and tokens[start].tag in (Tag.DETERMINER, Tag.ADVERB):
        start += 1
    end = start
    while end < len(tokens) and tokens[end].tag in NAMES:
        end += 1
    if end == start:
        return
    for left in range(at - 1, max(-1, at - REACH), -1):
        if tokens[left].tag is Tag.FIGURE:
            yield Source(words_of(text, tokens, Range(start, end)), tokens[left].start, tokens[left].end, at)
            return
        if tokens[left].tag in (Tag.BREAK, Tag.QUOTE):
            return


def _bracketed(text: str, tokens: Sequence[Token], at: int, bodies: frozenset[str]) -> Iterator[Source]:
    """ "… peaks at 45 percent on our numbers (Treasury: 43)": what stands in the brackets is his."""
    end = at + 1
    while end < len(tokens) and tokens[end].tag in NAMES and end - at < 6:
        end += 1
    if tokens[end - 1].lower in ("source", "sources") and end < len(tokens) and tokens[end].tag is Tag.COLON:
        yield from _sourced(text, tokens, at, end + 1)
        return
    if end == at + 1 or end + 1 >= len(tokens) or tokens[end].tag is not Tag.COLON:
        return
    if tokens[end + 1].tag is not Tag.FIGURE or not _speaker_like(tokens, at + 1, end, bodies):
        return
    yield Source(words_of(text, tokens, Range(at + 1, end)), tokens[end + 1].start, tokens[end + 1].end, at)


def _sourced(text: str, tokens: Sequence[Token], at: int, start: int) -> Iterator[Source]:
    """ "Customers without power: 90 (source: Hill Electric)"."""
    end = start
    while end < len(tokens) and tokens[end].tag is not Tag.CLOSE and end - start < 10:
        end += 1
    if end > start and at > 0 and tokens[at - 1].tag is Tag.FIGURE:
        yield Source(words_of(text, tokens, Range(start, end)), tokens[at - 1].start, tokens[at - 1].end, at)


def _speaker_like(tokens: Sequence[Token], start: int, end: int, bodies: frozenset[str]) -> bool:
    last = tokens[end - 1].lower
    return last in bodies or last.removesuffix("s") in bodies


def _headed(text: str, tokens: Sequence[Token], bodies: frozenset[str]) -> Iterator[Source]:
    """ "40 dead in mine – police", "Ministry: 40 dead": a headline gives its figures to a body at its edge."""
    dashes = [at for at, token in enumerate(tokens) if token.tag in (Tag.DASH, Tag.COLON)]
    if not dashes:
        return
    whole = (tokens[0].start, tokens[-1].end + 1)
    last = dashes[-1]
    words = [token for token in tokens[last + 1 :] if token.tag is not Tag.BREAK]
    if 0 < len(words) <= 4 and all(t.tag in (*NAMES, Tag.DETERMINER) for t in words) and tokens[last].tag is Tag.DASH:
        end = last + 1 + len(words)
        if _speaker_like(tokens, last + 1, end, bodies):
            start = last + 1 + (tokens[last + 1].tag is Tag.DETERMINER)
            yield Source(words_of(text, tokens, Range(start, end)), *whole, last)
            return
    first = dashes[0]
    if 0 < first <= 4 and tokens[first].tag is Tag.COLON and _speaker_like(tokens, 0, first, bodies):
        yield Source(words_of(text, tokens, Range(0, first)), *whole, first)
