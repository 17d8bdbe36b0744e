"""A one is news where it counts."""

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("only one of the 15 lists", 2),
        ("one died", 1),
        ("one of them left", 0),
    ],
)
def test_a_text_holds_so_many_figures(text: str, figures: int) -> None:
    assert len([mention for mention in find(text, load()) if not mention.optional]) == figures
