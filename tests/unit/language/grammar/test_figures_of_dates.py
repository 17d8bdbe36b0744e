"""Days and years are no figures."""

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("on March 12, 2025", 0),
        ("in 2014 they", 0),
        ("2000 troops came", 1),
        ("at ten tomorrow", 0),
    ],
)
def test_a_text_holds_so_many_figures(text: str, figures: int) -> None:
    assert len([mention for mention in find(text, load()) if not mention.optional]) == figures
