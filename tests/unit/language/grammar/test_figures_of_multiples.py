"""Words of multiplication are ratios."""

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("it doubled", 1),
        ("three times the rate", 1),
        ("eightfold", 1),
    ],
)
def test_a_text_holds_so_many_figures(text: str, figures: int) -> None:
    assert len([mention for mention in find(text, load()) if not mention.optional]) == figures
