"""Scores are no figures."""

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("they won 2-1", 0),
        ("Reds 27-19 Blues", 0),
        ("lost 0-0", 0),
        ("20-30 homes", 1),
    ],
)
def test_a_text_holds_so_many_figures(text: str, figures: int) -> None:
    assert len([mention for mention in find(text, load()) if not mention.optional]) == figures
