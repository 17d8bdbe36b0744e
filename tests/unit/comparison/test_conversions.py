"""Figures that one text gives in two units."""

from __future__ import annotations

import pytest

from factcheck.comparison.conversions import conversions, with_conversions
from factcheck.comparison.subjects import Subject, comparable_windows, subject_of
from tests.specs.claim_rows import claim_of, document_of


def subjects(text: str, first: tuple[str, str], second: tuple[str, str]) -> tuple[Subject, ...]:
    rows = [
        {"value": "1", "text": words, "unit": unit, "sentence": text, "document": "one"}
        for words, unit in (first, second)
    ]
    return tuple(subject_of(claim_of(row, f"c{i}"), document_of(row, "one"), text) for i, row in enumerate(rows))


@pytest.mark.parametrize(
    ("text", "first", "second", "converts"),
    [
        ("It cost 400,000 rupees ($4,600) to mend.", ("400,000 rupees", "INR"), ("$4,600", "USD"), True),
        ("A wall of 62 miles (100 km) was built.", ("62 miles", "mi"), ("100 km", "km"), True),
        ("It sold for €34m, or £28.7m, in May.", ("€34m", "EUR"), ("£28.7m", "GBP"), True),
        ("It sold for €34m (about £28.7m) in May.", ("€34m", "EUR"), ("£28.7m", "GBP"), True),
        ("They paid €34m and then £28.7m in May.", ("€34m", "EUR"), ("£28.7m", "GBP"), False),
        ("Prices rose 3% (€12).", ("3%", "%"), ("€12", "EUR"), False),
        ("They paid €34m (€30m a year ago).", ("€34m", "EUR"), ("€30m", "EUR"), False),
    ],
)
def test_only_what_the_text_itself_converts_counts(
    text: str, first: tuple[str, str], second: tuple[str, str], converts: bool
) -> None:
    assert bool(conversions(subjects(text, first, second), {"one": text})) is converts


def test_a_converted_figure_can_be_compared_in_either_unit() -> None:
    text = "It cost 400,000 rupees ($4,600) to mend."
    found = subjects(text, ("400,000 rupees", "INR"), ("$4,600", "USD"))
    rupees, dollars = with_conversions(found, conversions(found, {"one": text}))
    assert comparable_windows(rupees, dollars) is not None
    assert comparable_windows(found[0], found[1]) is None


def test_without_the_text_nothing_is_a_conversion() -> None:
    found = subjects("400,000 rupees ($4,600)", ("400,000 rupees", "INR"), ("$4,600", "USD"))
    assert conversions(found, {}) == []
