"""What follows a noun and belongs to it: "deaths from cholera", "aircraft on order", "constables who pass out"."""

from __future__ import annotations

from factcheck.language.measuring.around import Around, measure_words
from factcheck.language.phrases import (
    PHRASE,
    VERBAL,
    Range,
    after_determiners,
    complement,
    noun_phrase,
)
from factcheck.language.words import Tag

TIED = frozenset({"of", "per", "from", "for", "without", "against", "between", "among"})  # seldom of the verb's
LOOSE = frozenset({"in", "on", "at", "with", "under", "into"})  # before a name they say where, which is no measure
CLAUSE = 6  # tokens of a relative clause that a bare noun takes along
HANGING = frozenset({Tag.PREPOSITION, Tag.DETERMINER, Tag.CONJUNCTION, Tag.ADVERB, Tag.TO, Tag.PRONOUN})
ENDS = frozenset(
    {Tag.COMMA, Tag.BREAK, Tag.QUOTE, Tag.FIGURE, Tag.DASH, Tag.OPEN, Tag.CLOSE, Tag.COLON, Tag.SUBORDINATOR}
)


def with_tail(around: Around, phrase: Range) -> Range:
    """The noun phrase `phrase` with what completes it: its "of …", another phrase behind, or its relative clause."""
    tokens = around.context.tokens
    known = measure_words(around.context.lexicon)
    moves = any(tokens[at].lower in known.movement_nouns for at in range(phrase.start, phrase.end))
    whole = complement(tokens, phrase, ("of", "in", "on", "to") if moves else ("of", "per"))
    further = _phrase(around, whole)
    if further is not None:
        return further
    bare = whole.end - whole.start == 1
    return _clause(around, whole) if bare else whole


def _phrase(around: Around, whole: Range) -> Range | None:
    """The next phrase with a preposition, unless it dates the figure or says where it holds."""
    context, word = around.context, around.token(whole.end)
    if around.tag(whole.end) is not Tag.PREPOSITION or word not in TIED | LOOSE or context.in_time(whole.end):
        return None
    inner = noun_phrase(context.tokens, after_determiners(context.tokens, whole.end + 1))
    if inner is None or inner.end - whole.start > PHRASE or context.in_time(inner.start):
        return None
    named = any(context.tokens[at].tag is Tag.NAME for at in range(inner.start, inner.end))
    if (word in LOOSE and (named or not _is_subject(around, inner.end))) or (word == "from" and named):
        return None
    return Range(whole.start, inner.end)


def _is_subject(around: Around, end: int) -> bool:
    """Whether what ends at `end` has its verb behind it or is only said to be there: "43 people in the hall"."""
    if around.tag(end) in VERBAL:
        return True
    verb = around.verb
    return verb is None or around.tag(verb) in (Tag.BE, Tag.HAVE)


def _clause(around: Around, whole: Range) -> Range:
    """ "constables who pass out", "people living around the stops": what is said of a noun that stands alone."""
    at = whole.end
    opened = around.token(at) in ("who", "that", "which") and around.tag(at + 1) in VERBAL
    if not opened and around.tag(at) is not Tag.GERUND:
        return whole
    return Range(whole.start, _clause_end(around, at))


def _clause_end(around: Around, start: int) -> int:
    """Where what is said from `start` on ends, or is cut: before a mark, a figure or a date."""
    tokens = around.context.tokens
    for end in range(start + 1, min(len(tokens), start + CLAUSE)):
        if tokens[end].tag in ENDS or around.context.in_time(end):
            return end
    return min(len(tokens), start + CLAUSE)


def predicate(around: Around, phrase: Range) -> str:
    """What is said of a noun that stands alone: "still in shelters" of "18,000 people are still in shelters"."""
    if phrase.end - phrase.start > 1:
        return ""
    at = phrase.end
    opened = at + 1 if around.tag(at) is Tag.BE else at
    shown = opened
    while around.tag(shown) is Tag.ADVERB:
        shown += 1
    if opened > at and around.tag(shown) is Tag.PREPOSITION and not around.context.in_time(shown):
        return around.context.phrase(Range(opened, _nominal_end(around, opened)))
    if around.token(phrase.start) == "people" and around.tag(at) in VERBAL and opened == at:
        return f"who {around.context.phrase(Range(at, _nominal_end(around, at)))}"
    return ""


def _nominal_end(around: Around, start: int) -> int:
    """The same, less the small words that a cut leaves hanging."""
    end = _clause_end(around, start)
    while end > start + 1 and around.tag(end - 1) in HANGING:
        end -= 1
    return end
