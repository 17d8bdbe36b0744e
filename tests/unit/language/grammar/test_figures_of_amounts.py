"""A number takes its scale and unit with it."""

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("5m tonnes", 1),
        ("31m high", 1),
        ("half a metre", 1),
        ("6,900t of steel", 1),
    ],
)
def test_a_text_holds_so_many_figures(text: str, figures: int) -> None:
    assert len([mention for mention in find(text, load()) if not mention.optional]) == figures
