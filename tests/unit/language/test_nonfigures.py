"""Names with numbers are put aside by the word before them; common words only where they name."""

import pytest

from factcheck.language.grammar.setting import Setting
from factcheck.language.nonfigures import skip_digits
from factcheck.language.scan import open_page
from factcheck.lexicon.loader import load


def skipped(text: str) -> str | None:
    """What is put aside at the first digit of `text`, or None."""
    start = next(place for place, char in enumerate(text) if char.isdigit())
    end = skip_digits(Setting(open_page(text), load()), start)
    return None if end is None else text[start:end]


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("Pier 2 was shut", "2"),
        ("Boeing 737-800 jets", "737-800"),
        ("page 1 of 2", "1 of 2"),
        ("12 March 2024 was", "12 March 2024"),
        ("in 1851 they", "1851"),
        ("at 14:05 they", "14:05"),
        ("won 2-1 there", "2-1"),
        ("version 2.0.1 came", "2.0.1"),
        ("an M16 rifle", "16"),
        ("COVID-19 cases", "19"),
        ("24/7 care", "24/7"),
    ],
)
def test_what_is_no_figure_is_put_aside_whole(text: str, aside: str) -> None:
    assert skipped(text) == aside


@pytest.mark.parametrize("text", ["of 2,014 people", "the 40 ships", "a team of 12", "In Kano 12 died", "20-30 people"])
def test_a_count_is_left_to_the_grammar(text: str) -> None:
    assert skipped(text) is None
