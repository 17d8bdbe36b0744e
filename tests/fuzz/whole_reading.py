"""What holds of the claims read from any text at all. Checked by the fuzzer and by a property."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.language.pipeline import read

DOCUMENT = Document(id="d", file="d.txt", published=date(2024, 5, 1))  # dated, so that dates are resolved too


def check(text: str) -> None:
    """Read `text` twice. Raises AssertionError where a span, a number or the order is wrong or the two differ."""
    claims = read(DOCUMENT, text)
    assert claims == read(DOCUMENT, text), "not the same twice"
    last = 0
    for claim in claims:
        assert text[claim.span.start : claim.span.end] == claim.text, "not the words of the text"
        assert last <= claim.span.start < claim.span.end <= len(text), "not in order"
        assert 0 <= claim.sentence.start <= claim.sentence.end <= len(text), "not a sentence of the text"
        assert all(number.is_finite() for number in _numbers(claim)), "not a number"
        last = claim.span.end
    assert len({claim.id for claim in claims}) == len(claims), "two claims of one name"


def _numbers(claim: Claim) -> list[Decimal]:
    quantity = claim.quantity
    numbers = (quantity.value, quantity.low, quantity.high, quantity.precision)
    return [number for number in numbers if number is not None]
