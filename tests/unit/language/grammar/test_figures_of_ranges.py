"""Two amounts join into one range, or stay two figures."""

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("20 to 30 boats", 1),
        ("from 20 to 30 boats", 2),
        ("$3-4bn", 1),
        ("rose $120 to $2,840", 2),
        ("25 or 26 seats", 1),
        ("5% to 10 voters", 2),
        ("between 2 and 3 km", 1),
    ],
)
def test_a_text_holds_so_many_figures(text: str, figures: int) -> None:
    assert len([mention for mention in find(text, load()) if not mention.optional]) == figures
