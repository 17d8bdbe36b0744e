"""A sign of money before a number is taken into the figure."""

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("US$5", 1),
        ("Rs 12 lakh", 1),
        ("the USD 3.2m", 1),
    ],
)
def test_a_text_holds_so_many_figures(text: str, figures: int) -> None:
    assert len([mention for mention in find(text, load()) if not mention.optional]) == figures
