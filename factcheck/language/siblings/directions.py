"""Which way a change went, by the words in, before and behind its figure."""

from __future__ import annotations

from factcheck.core.documents import Span
from factcheck.core.siblings import Direction
from factcheck.language.siblings.ties import REACH, ties_of, towards, words_between
from factcheck.lexicon.loader import Lexicon

NEAREST = 6  # words before a figure that are asked before those behind it
FURTHER = 12  # words before it that are asked last


def direction(text: str, span: Span, sentence: Span, measure: str, lexicon: Lexicon) -> Direction | None:
    """Which way the words around a change at `span` say that it went; None where they say nothing."""
    ties = ties_of(lexicon)
    before = words_between(text, max(sentence.start, span.start - REACH), span.start)[-FURTHER:]
    inside = words_between(text, span.start, span.end)
    after = words_between(text, span.end, min(sentence.end, span.end + REACH))[:3]
    named = words_between(measure, 0, len(measure))
    return (
        towards(inside, ties)
        or towards(before[-NEAREST:], ties)
        or towards(reversed(after), ties)
        or towards(named, ties)
        or towards(before, ties)
    )
