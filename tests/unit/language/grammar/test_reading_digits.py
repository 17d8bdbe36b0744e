"""Digits are read exactly, with the step that they imply."""

from decimal import Decimal

import pytest

from factcheck.language.grammar.digits import read_digits
from factcheck.language.grammar.vocabulary import vocabulary
from factcheck.language.scan import open_page
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("1,984 ships", "1984", "1"),
        ("4,15,000 homes", "415000", "1"),
        ("1\u00a0234 homes", "1234", "1"),
        ("3.20 metres", "3.20", "0.01"),
        ("1.234.567 units", "1234567", "1"),
        ("12'500 francs", "12500", "1"),
    ],
)
def test_digits_give_value_and_step(text: str, value: str, step: str) -> None:
    number = read_digits(open_page(text), 0, vocabulary(load()), spaced=False, comma=False)
    assert number is not None
    assert (number.value, number.step) == (Decimal(value), Decimal(step))


def test_plain_spaces_group_only_where_the_text_does_so() -> None:
    page, words = open_page("31 250 homes"), vocabulary(load())
    alone, grouped = read_digits(page, 0, words, False, False), read_digits(page, 0, words, True, False)
    assert alone is not None
    assert grouped is not None
    assert (alone.value, grouped.value) == (Decimal(31), Decimal(31250))


def test_a_run_of_twenty_digits_is_no_number() -> None:
    assert read_digits(open_page("1" * 20), 0, vocabulary(load()), False, False) is None
