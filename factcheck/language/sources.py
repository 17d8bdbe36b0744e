"""Sources that are named without a verb of saying: "by the ministry's count", "(Treasury: 4%)", "3 dead – police".

Each rule reads one sentence and gives the stretch of it that the source answers for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.language.naming import SpeechWords, name_after
from factcheck.language.phrases import Range, words_of
from factcheck.language.tokens import Token
from factcheck.language.words import Tag

GIVEN = 4  # tokens between "given" and "by": "the figure of 46 given to the press by the union"
REACH = 6  # tokens between a figure and the participle that gives it to somebody: "the 40 deaths counted by the army"
BESIDE = (Tag.COMMA, Tag.QUOTE, Tag.ADJECTIVE)  # between whose a number is and the number
NAMES = (Tag.NAME, Tag.NOUN, Tag.ADJECTIVE)
OPINIONS = frozenset(
    ["count", "reckoning", "estimate", "account", "tally", "calculation", "figure", "figures", "view", "words",
     "numbers", "forecast", "projection", "prediction", "claim", "arithmetic", "telling", "admission", "records",
     "data", "assessment", "reply", "showing", "model", "valuation", "modelling", "sums", "maths", "guess", "estimates",
     "calculations", "forecasts", "projections", "toll"]
)  # fmt: skip
CREDITED = frozenset(
    ["forecast", "expected", "estimated", "predicted", "projected", "reported", "claimed", "announced", "given",
     "cited", "quoted", "stated", "counted", "compiled", "published", "provided", "released", "issued",
     "recorded", "collected", "confirmed", "registered", "logged", "documented", "verified"]
)  # fmt: skip
DENYING = 20  # tokens between a verb of denial and the claim that is denied
DENIED = frozenset(
    {"rejected", "rejects", "dismissed", "dismisses", "denied", "denies", "disputed", "disputes", "refuted", "refutes"}
)
STANDS = frozenset({"stands", "stood", "has", "had", "comes", "came", "shows", "showed", "puts", "rose", "runs"})
POSSESSIVE_PRONOUNS = {"his": "he", "her": "she", "its": "it", "their": "they"}


class Source(NamedTuple):
    """A source in a sentence: its name as written, the offsets `[start, end)` that it answers for, its position."""

    name: str
    start: int
    end: int
    at: int
    form: str


def sources(text: str, tokens: Sequence[Token], known: SpeechWords, *, headline: bool) -> Iterator[Source]:
    """Every source of one sentence that no verb names."""
    for at, token in enumerate(tokens):
        if token.tag is Tag.POSSESSIVE or token.lower in POSSESSIVE_PRONOUNS:
            yield from _opinion(text, tokens, at, known)
            yield from _held(text, tokens, at, known)
        elif token.lower == "by" and at > 0:
            if any(tokens[before].lower in CREDITED for before in range(max(0, at - GIVEN), at)):
                yield from _credited(text, tokens, at, known)
            elif tokens[at - 1].tag is Tag.FIGURE:
                yield from _put_by(text, tokens, at, known)
        elif token.tag is Tag.OPEN:
            yield from _bracketed(text, tokens, at, known)
    if headline:
        yield from _headed(text, tokens, known)


def _holder(text: str, tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Whose the possessive at `at` is, and where he begins: "the health ministry 's" -> "health ministry"."""
    if tokens[at].lower in POSSESSIVE_PRONOUNS:
        return POSSESSIVE_PRONOUNS[tokens[at].lower], at
    start = at
    while start > 0 and tokens[start - 1].tag in NAMES and at - start < 6:
        start -= 1
    return words_of(text, tokens, Range(start, at)), start


def _opinion(text: str, tokens: Sequence[Token], at: int, known: SpeechWords) -> Iterator[Source]:
    """ "By the army's count, 40 died", "on her own figures", "the Treasury's forecast of 4 percent"."""
    noun = at + 1
    own = at + 1 < len(tokens) and tokens[at + 1].lower == "own"
    while noun < len(tokens) and noun - at < 4 and not _opines(tokens[noun].lower, known, own=own):
        if tokens[noun].tag not in (Tag.ADJECTIVE, Tag.NOUN, Tag.DETERMINER, Tag.NAME):
            return
        noun += 1
    if noun >= len(tokens) or not _opines(tokens[noun].lower, known, own=own):
        return
    name, start = _holder(text, tokens, at)
    if not name:
        return
    before = start - 1
    while before >= 0 and tokens[before].tag is Tag.DETERMINER:
        before -= 1
    if before >= 0 and tokens[before].lower in ("by", "on", "in"):
        yield Source(name, tokens[0].start, tokens[-1].end + 1, at, "opinion")
        return
    figure = _said_to_be(tokens, noun + 1)
    if figure is not None:
        yield Source(name, tokens[figure].start, tokens[figure].end, at, "estimate")


def _opines(word: str, known: SpeechWords, *, own: bool) -> bool:
    """Whether a noun is what somebody counts or thinks: "by her count", "by its own bulletin"."""
    return word in OPINIONS or (own and known.sort(word) == "document")


def _held(text: str, tokens: Sequence[Token], at: int, known: SpeechWords) -> Iterator[Source]:
    """ "Dr Forsyth's 112 is to be preferred", "the ministry's own, 36": a bare number that is somebody's."""
    figure = at + 1
    while figure < len(tokens) and figure - at < 4 and (tokens[figure].lower == "own" or tokens[figure].tag in BESIDE):
        figure += 1
    if tokens[at].tag is not Tag.POSSESSIVE or figure >= len(tokens) or tokens[figure].tag is not Tag.FIGURE:
        return
    following = tokens[figure + 1].tag if figure + 1 < len(tokens) else Tag.BREAK
    name, start = _holder(text, tokens, at)
    titled = tokens[start].lower.strip(".") in known.titles
    if following not in (*NAMES, Tag.NUMBER) and (titled or known.sort(tokens[at - 1].lower) in ("person", "body")):
        yield Source(name, tokens[figure].start, tokens[figure].end, at, "estimate")


def _said_to_be(tokens: Sequence[Token], start: int) -> int | None:
    """The figure that "the army's estimate" is: "of 40", ", made a week before, was 40"."""
    linked = start < len(tokens) and tokens[start].lower == "that"
    if linked and any(token.lower in DENIED for token in tokens[max(0, start - DENYING) : start]):
        return None  # a denied figure is that of who denies it
    if linked:  # "the ministry's claim that 9,000 were hired"
        return next((at for at in range(start, min(len(tokens), start + 8)) if tokens[at].tag is Tag.FIGURE), None)
    for at in range(start, min(len(tokens), start + 14)):
        tag = tokens[at].tag
        if tag is Tag.FIGURE:
            return at if linked or at == start else None
        claimed = tag is Tag.VERB and at > start and tokens[at - 1].tag is Tag.TO  # "the gang's claim to hold 40"
        stands = tag in (Tag.VERB, Tag.PAST, Tag.HAVE, Tag.NOUN) and tokens[at].lower in STANDS
        if tag in (Tag.BREAK, Tag.QUOTE, Tag.VERB, Tag.HAVE) and not (claimed or stands):
            return None
        linked = (
            tag is Tag.BE
            or claimed
            or stands
            or tokens[at].lower == "of"
            or (linked and tag in (Tag.ADVERB, Tag.ADJECTIVE, Tag.DETERMINER, Tag.PREPOSITION, Tag.COLON, Tag.NOUN))
        )
    return None


def _credited(text: str, tokens: Sequence[Token], at: int, known: SpeechWords) -> Iterator[Source]:
    """ "the 40 deaths reported by the army": the figure right before it is the army's."""
    start = at + 1
    while start < len(tokens) and tokens[start].tag in (Tag.DETERMINER, Tag.ADVERB):
        start += 1
    end = start
    while end < len(tokens) and tokens[end].tag in NAMES:
        end += 1
    last = tokens[end - 1]
    named = last.tag is Tag.NAME and last.lower not in known.nobody
    if end == start or not (named or known.sort(last.lower)):  # "recorded by noon", "released by last Friday"
        return
    for left in range(at - 1, max(-1, at - REACH), -1):
        if tokens[left].tag is Tag.FIGURE:
            yield Source(
                words_of(text, tokens, Range(start, end)), tokens[left].start, tokens[left].end, at, "credited"
            )
            return
        if tokens[left].tag in (Tag.BREAK, Tag.QUOTE):
            break
    figure = _said_to_be(tokens, end)  # "the loss as verified by the ministry stands at 40"
    if figure is not None and figure > end:
        yield Source(
            words_of(text, tokens, Range(start, end)), tokens[figure].start, tokens[figure].end, at, "credited"
        )


def _put_by(text: str, tokens: Sequence[Token], at: int, known: SpeechWords) -> Iterator[Source]:
    """ "are put at 3,620 by the bank and at 3,408 by the ministry"."""
    name = name_after(text, tokens, at + 1, known)
    words = name.casefold().split()
    if name and (name.isupper() or any(known.sort(word) in ("person", "body") for word in words)):
        yield Source(name, tokens[at - 1].start, tokens[at - 1].end, at, "credited")


def _bracketed(text: str, tokens: Sequence[Token], at: int, known: SpeechWords) -> Iterator[Source]:
    """ "… peaks at 45 percent on our numbers (Treasury: 43)": what stands in the brackets is his."""
    end = at + 1
    while end < len(tokens) and tokens[end].tag in NAMES and end - at < 6:
        end += 1
    if tokens[end - 1].lower in ("source", "sources") and end < len(tokens) and tokens[end].tag is Tag.COLON:
        yield from _sourced(text, tokens, at, end + 1)
        return
    if end > at + 1 and end < len(tokens) and tokens[end].tag is Tag.CLOSE and at > 0:
        if tokens[at - 1].tag is Tag.FIGURE and _speaker_like(tokens, end, known):  # "100,000 (police)"
            figure = tokens[at - 1]
            yield Source(words_of(text, tokens, Range(at + 1, end)), figure.start, figure.end, at, "bracketed")
        return
    if end == at + 1 or end + 1 >= len(tokens) or tokens[end].tag is not Tag.COLON:
        return
    if tokens[end + 1].tag is not Tag.FIGURE or not _speaker_like(tokens, end, known):
        return
    yield Source(
        words_of(text, tokens, Range(at + 1, end)), tokens[end + 1].start, tokens[end + 1].end, at, "bracketed"
    )


def _sourced(text: str, tokens: Sequence[Token], at: int, start: int) -> Iterator[Source]:
    """ "Customers without power: 90 (source: Hill Electric)"."""
    end = start
    while end < len(tokens) and tokens[end].tag is not Tag.CLOSE and end - start < 10:
        end += 1
    if end > start and at > 0 and tokens[at - 1].tag is Tag.FIGURE:
        yield Source(
            words_of(text, tokens, Range(start, end)), tokens[at - 1].start, tokens[at - 1].end, at, "bracketed"
        )


def _speaker_like(tokens: Sequence[Token], end: int, known: SpeechWords) -> bool:
    last = tokens[end - 1]
    acronym = last.text.isupper() and last.text.isalpha() and len(last.text) > 2 and tokens[end - 2].tag is Tag.OPEN
    return acronym or known.sort(last.lower) in ("body", "person")


def _headed(text: str, tokens: Sequence[Token], known: SpeechWords) -> Iterator[Source]:
    """ "40 dead in mine – police", "Ministry: 40 dead": a headline gives its figures to a body at its edge."""
    dashes = [at for at, token in enumerate(tokens) if token.tag in (Tag.DASH, Tag.COLON)]
    if not dashes:
        return
    whole = (tokens[0].start, tokens[-1].end + 1)
    last = dashes[-1]
    words = [token for token in tokens[last + 1 :] if token.tag is not Tag.BREAK]
    if 0 < len(words) <= 4 and all(t.tag in (*NAMES, Tag.DETERMINER) for t in words) and tokens[last].tag is Tag.DASH:
        end = last + 1 + len(words)
        if _speaker_like(tokens, end, known):
            start = last + 1 + (tokens[last + 1].tag is Tag.DETERMINER)
            yield Source(words_of(text, tokens, Range(start, end)), *whole, last, "headed")
            return
    first = dashes[0]
    label = first > 0 and tokens[first - 1].lower not in known.bodies | known.officials  # "Missing: 33"
    if 0 < first <= 4 and tokens[first].tag is Tag.COLON and not label and _speaker_like(tokens, first, known):
        yield Source(words_of(text, tokens, Range(0, first)), *whole, first, "headed")
