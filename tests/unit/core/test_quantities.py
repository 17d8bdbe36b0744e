"""What a quantity is: bounds follow from the hedge, decimals are exact."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.quantities import Hedge, Quantity, decimal_text


@pytest.mark.parametrize(
    ("hedge", "low", "high", "low_open", "high_open", "why"),
    [
        (Hedge.EXACT, 40, 40, False, False, "the number itself"),
        (Hedge.ABOUT, None, None, False, False, "about bounds nothing logically"),
        (Hedge.NEARLY, None, 40, False, True, "nearly 40 is below 40"),
        (Hedge.MORE_THAN, 40, None, True, False, "more than 40 is above 40"),
        (Hedge.AT_LEAST, 40, None, False, False, "at least 40 may be 40"),
        (Hedge.LESS_THAN, None, 40, False, True, "less than 40 is below 40"),
        (Hedge.AT_MOST, None, 40, False, False, "up to 40 may be 40"),
    ],
)
def test_bounds_follow_from_the_hedge(
    hedge: Hedge, low: int | None, high: int | None, low_open: bool, high_open: bool, why: str
) -> None:
    quantity = Quantity.hedged(Decimal(40), hedge)
    assert (quantity.low, quantity.high) == (low, high), why
    assert (quantity.low_open, quantity.high_open) == (low_open, high_open), why
    assert quantity.stated == 40


@pytest.mark.parametrize("hedge", [Hedge.RANGE, Hedge.VAGUE])
def test_bounds_of_a_range_do_not_follow_from_one_number(hedge: Hedge) -> None:
    with pytest.raises(ValueError, match="not the hedge of one number"):
        Quantity.hedged(Decimal(40), hedge)


def test_a_range_stands_for_its_middle() -> None:
    assert Quantity(None, Decimal(20), Decimal(30), Hedge.RANGE).stated == 25


def test_a_quantity_needs_a_value_or_a_bound() -> None:
    with pytest.raises(ValueError, match="value or a bound"):
        Quantity(None, None, None, Hedge.VAGUE)


def test_crossed_bounds_are_refused() -> None:
    with pytest.raises(ValueError, match="crossed"):
        Quantity(None, Decimal(30), Decimal(20), Hedge.RANGE)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("6.0E+9", "6000000000"),
        ("0.250", "0.25"),
        ("-0.0", "0"),
        ("100", "100"),
        ("12345678901234567.89", "12345678901234567.89"),
        ("-4", "-4"),
        ("1E-7", "0.0000001"),
    ],
)
def test_a_decimal_is_written_in_one_way(number: str, text: str) -> None:
    assert decimal_text(Decimal(number)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**20), max_value=10**20))
def test_writing_a_decimal_loses_no_digit(number: Decimal) -> None:
    assert Decimal(decimal_text(number)) == number
