"""Vague amounts are figures where they count something."""

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("dozens of homes", 1),
        ("several hundred homes", 1),
        ("a majority of homes", 1),
    ],
)
def test_a_text_holds_so_many_figures(text: str, figures: int) -> None:
    assert len([mention for mention in find(text, load()) if not mention.optional]) == figures
