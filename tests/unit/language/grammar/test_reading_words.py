"""Number words add up as they are spoken."""

from decimal import Decimal

import pytest

from factcheck.language.grammar.vocabulary import vocabulary
from factcheck.language.grammar.words import read_words
from factcheck.language.scan import open_page
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("twenty-three boats", "23", 12),
        ("two hundred and ten million", "210000000", 27),
        ("a hundred and five", "105", 18),
        ("half a million", "500000", 14),
        ("two and a half million", "2500000", 22),
        ("two point four percent", "2.4", 14),
        ("two three", "2", 3),
        ("a thousand and two thousand", "1000", 10),
    ],
)
def test_words_give_value_and_end(text: str, value: str, end: int) -> None:
    number = read_words(open_page(text), 0, vocabulary(load()))
    assert number is not None
    assert (number.value, number.end) == (Decimal(value), end)


def test_an_and_of_two_numbers_parts_them() -> None:
    number = read_words(open_page("one hundred and two hundred"), 0, vocabulary(load()), joined=False)
    assert number is not None
    assert number.value == Decimal(100)
