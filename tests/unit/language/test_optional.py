"""Durations, ages and the bases of rates carry no news."""

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    "text",
    [
        "for 18 months",
        "aged 34",
        "Ana Diaz, 52, left",
        "per 100,000",
        "children under five",
        "the two sides",
        "a top-10 list",
    ],
)
def test_numbers_without_news_are_not_claimed(text: str) -> None:
    assert all(mention.optional for mention in find(text, load()))


@pytest.mark.parametrize("text", ["two sides", "an average of 34", "under five houses", "two were hurt"])
def test_numbers_with_news_are_claimed(text: str) -> None:
    assert [mention.optional for mention in find(text, load())] == [False]
