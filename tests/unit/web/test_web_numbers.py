from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.quantities import Hedge, Quantity
from factcheck.web.numbers import normalised, plain, rounding, short, with_unit
from tests.factories import between, quantity


@pytest.mark.parametrize(
    ("number", "text"),
    [("2060000", "2,060,000"), ("-12.50", "−12.5"), ("0", "0"), ("6E+9", "6,000,000,000"), ("0.005", "0.005")],
)
def test_a_number_is_grouped_with_a_true_minus(number: str, text: str) -> None:
    assert plain(Decimal(number)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_all_digits_of_a_number_are_shown(number: Decimal) -> None:
    assert Decimal(plain(number).replace(",", "").replace("−", "-")) == number


@pytest.mark.parametrize(
    ("number", "wide", "tight"),
    [
        ("950", "950", "950"),
        ("20000", "20,000", "20k"),
        ("2500000", "2.5 million", "2.5m"),
        ("1000000000", "1 billion", "1bn"),
        ("-3000000", "−3 million", "−3m"),
    ],
)
def test_an_axis_has_short_numbers(number: str, wide: str, tight: str) -> None:
    assert (short(Decimal(number)), short(Decimal(number), tight=True)) == (wide, tight)


@pytest.mark.parametrize(("unit", "text"), [(None, "5"), ("%", "5 %"), ("km", "5 km"), ("USD", "USD 5")])
def test_a_unit_stands_after_a_space_and_a_currency_before(unit: str | None, text: str) -> None:
    assert with_unit("5", unit) == text


@pytest.mark.parametrize(
    ("given", "text", "why"),
    [
        (quantity(44, Hedge.AT_LEAST), "44 or more", "the number is taken in"),
        (quantity(2000000, Hedge.MORE_THAN), "above 2,000,000", "the number is left out"),
        (quantity(1800000, Hedge.NEARLY), "just below 1,800,000", "nearly N is below N"),
        (quantity(31), "31", "counts below 100 are exact"),
        (quantity(2060000, step="10000"), "2,060,000 ±\u00a05,000", "half the step of the digits"),
        (quantity(1000000, step="1000000"), "1,000,000 ±\u00a050,000", "never more than 5 %"),
        (between(20, 30), "20 to 30", "both ends"),
        (Quantity(None, Decimal(24), None, Hedge.VAGUE), "24 or more", "a vague amount may be open above"),
        (Quantity(None, None, Decimal(50), Hedge.VAGUE, "%"), "up to 50 %", "or below"),
    ],
)
def test_a_quantity_is_said_in_the_desks_words(given: Quantity, text: str, why: str) -> None:
    assert normalised(given) == text, why


def test_a_hedged_figure_has_no_rounding_of_its_own() -> None:
    assert rounding(quantity(2000, Hedge.ABOUT, step="1000")) is None
