"""A larger and a smaller unit make one measurement."""

from decimal import Decimal

import pytest

from factcheck.language.grammar.amounts import read_amount
from factcheck.language.grammar.compounds import join_smaller
from factcheck.language.grammar.setting import Setting
from factcheck.language.scan import open_page
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "value", "unit", "end"),
    [
        ("6ft 2in tall", "6.166667", "ft", 7),
        ("12st 4lb", "12.285714", "st", 8),
        ("two hours and 15 minutes", "2.25", "hour", 24),
        ("6ft 14in", "6", "ft", 3),
        ("6ft wall of 2 inches", "6", "ft", 3),
    ],
)
def test_the_smaller_unit_is_added_where_it_fits(text: str, value: str, unit: str, end: int) -> None:
    setting = Setting(open_page(text), load())
    amount = read_amount(setting, 0)
    assert amount is not None
    joined = join_smaller(setting, amount)
    assert (joined.value, joined.unit, joined.end) == (Decimal(value), unit, end)
