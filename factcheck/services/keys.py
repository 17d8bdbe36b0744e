"""What a claim is found by: its interval in the base unit of its dimension, and its words in normal form."""

from __future__ import annotations

from decimal import Decimal

from factcheck.comparison.dimensions import dimension_of, in_base_unit
from factcheck.comparison.windows import window_of
from factcheck.comparison.words import tokens_of
from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.store.mapping import Keys

SLACK = 1e-9  # relative: a float key must never exclude what the exact interval includes


def keys_of(claim: Claim, document: Document, sentence: str) -> Keys:
    """The keys of a claim; its words are those of measure, place, speaker, sentence and title, each once."""
    window = window_of(in_base_unit(claim.quantity))
    parts = (claim.measure, claim.head, *claim.place, claim.speaker or "", sentence, document.title or "")
    words = dict.fromkeys(word for part in parts for word in tokens_of(part))
    return Keys(
        unit=dimension_of(claim.quantity.unit, claim.role),
        low=key(window.reach_low, -1),
        high=key(window.reach_high, 1),
        words=f" {' '.join(words)} ",
    )


def key(bound: Decimal | None, side: int) -> float | None:
    """A bound as a float on the far side of it: below it for `side` -1, above it for 1. None is open.

    A bound too large for a float is open too: it excludes nothing.
    """
    if bound is None or abs(bound) > Decimal("1e300"):
        return None
    number = float(bound)
    return number + side * abs(number) * SLACK
