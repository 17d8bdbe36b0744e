"""Which way a change went, by the words in, before and behind its figure."""

from __future__ import annotations

from factcheck.core.claims import Claim, Role
from factcheck.core.siblings import Direction
from factcheck.language.siblings.ties import REACH, ties_of, towards, words_between
from factcheck.lexicon.loader import Lexicon, load

NEAREST = 6  # words before a figure that are asked before those behind it
FURTHER = 12  # words before it that are asked last


def direction(text: str, claim: Claim, lexicon: Lexicon | None = None) -> Direction | None:
    """Which way the words around a change say that it went; None for a level, and where they say nothing."""
    if claim.role is Role.LEVEL:
        return None
    ties = ties_of(lexicon if lexicon is not None else load())
    before = words_between(text, max(claim.sentence.start, claim.span.start - REACH), claim.span.start)[-FURTHER:]
    inside = words_between(text, claim.span.start, claim.span.end)
    after = words_between(text, claim.span.end, min(claim.sentence.end, claim.span.end + REACH))[:3]
    named = words_between(claim.measure, 0, len(claim.measure))
    return (
        towards(inside, ties)
        or towards(before[-NEAREST:], ties)
        or towards(reversed(after), ties)
        or towards(named, ties)
        or towards(before, ties)
    )
