"""Four digits are a year or a count by the words around them."""

import re

import pytest

from factcheck.language.grammar.setting import Setting
from factcheck.language.grammar.years import is_count_range, is_hedged_count, year_end
from factcheck.language.scan import open_page
from factcheck.lexicon.loader import load


def _setting(text: str) -> Setting:
    return Setting(open_page(text), load())


@pytest.mark.parametrize(
    ("text", "is_year"),
    [
        ("in 2014 they", True),
        ("the 2022 floods", True),
        ("about 2000 people", False),
        ("about 2000", False),
        ("until at least 2030", True),
        ("the 2000 people who", False),
        ("in AD 1200 the", True),
        ("3,400 jobs in all; 2024 was", True),
    ],
)
def test_the_words_around_tell_a_year_from_a_count(text: str, is_year: bool) -> None:
    found = re.search(r"(?<![0-9])[0-9]{4}", text)
    assert found is not None
    assert (year_end(_setting(text), found.start()) is not None) is is_year


def test_a_range_of_counts_is_told_from_a_split_year() -> None:
    assert is_count_range(_setting("1500-2000 people"), 0)
    assert not is_count_range(_setting("2019-20 season"), 0)


def test_a_hedge_makes_a_long_bare_number_a_count() -> None:
    assert is_hedged_count(_setting("nearly 10000"), len("nearly "))
    assert not is_hedged_count(_setting("ref 10000"), len("ref "))
