"""Parts of a whole are percent; ordinals and parts of a year are none."""

from decimal import Decimal

import pytest

from factcheck.language.grammar.shares import read_share
from factcheck.language.grammar.vocabulary import vocabulary
from factcheck.language.scan import open_page
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "value"),
    [("two-thirds of it", "66.6667"), ("one in five", "20"), ("half of it", "50"), ("seven out of every ten", "70")],
)
def test_a_part_of_a_whole_is_percent(text: str, value: str) -> None:
    number = read_share(open_page(text), 0, vocabulary(load()))
    assert number is not None
    assert number.value == Decimal(value)


@pytest.mark.parametrize("text", ["a third man", "half an hour", "half-hearted", "a quarter century", "four in Kano"])
def test_what_only_looks_like_a_part_is_none(text: str) -> None:
    assert read_share(open_page(text), 0, vocabulary(load())) is None
