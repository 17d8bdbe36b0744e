"""Units are read behind a number, with their time where they are rates."""

from decimal import Decimal

import pytest

from factcheck.language.grammar.setting import Setting
from factcheck.language.scan import open_page
from factcheck.language.units import read_unit
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "unit", "times"),
    [
        ("5 sq km", "km2", "1"),
        ("5km/h", "km/h", "1"),
        ("5 Mt", "t", "1000000"),
        ("5 mm a year", "mm/year", "1"),
        ("5 tonnes a year earlier", "t", "1"),
        ("5p", "GBP", "0.01"),
        ("5 rand a month", "ZAR", "1"),
        ("5-hectare", "ha", "1"),
    ],
)
def test_a_unit_stands_behind_its_number(text: str, unit: str, times: str) -> None:
    found = read_unit(Setting(open_page(text), load()), 1, scaled=False)
    assert found is not None
    assert (found.unit, found.times) == (unit, Decimal(times))


@pytest.mark.parametrize("text", ["5 people", "5 in Kano", "5 P", "5 m.p.s", "5"])
def test_other_words_are_no_unit(text: str) -> None:
    found = read_unit(Setting(open_page(text), load()), 1, scaled=False)
    assert found is None or found.unit == "m"
