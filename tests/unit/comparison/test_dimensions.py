"""Which quantities can be compared, and in which unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.comparison.dimensions import dimension_of, in_base_unit
from factcheck.core.claims import Role
from factcheck.core.quantities import Hedge, Quantity


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("km", "mi", True),
        ("ha", "acre", True),
        ("%", "percentage point", False),
        ("percentage point", "basis point", True),
        ("EUR", "USD", False),
        ("EUR", "EUR", True),
        (None, "%", False),
        ("zorkmid", "zorkmid", True),
        ("zorkmid", "quatloo", False),
    ],
)
def test_units_of_one_dimension_can_be_compared(one: str | None, other: str | None, same: bool) -> None:
    assert (dimension_of(one) == dimension_of(other)) is same


def test_a_multiple_is_no_count() -> None:
    assert dimension_of(None, Role.RATIO) != dimension_of(None)


def test_conversion_is_exact_and_takes_bounds_and_precision_along() -> None:
    found = in_base_unit(Quantity.hedged(Decimal(3), Hedge.AT_LEAST, "km", Decimal("0.1")))
    assert (found.value, found.low, found.high, found.precision) == (3000, 3000, None, 100)


def test_a_change_of_temperature_has_no_zero_of_its_own() -> None:
    rise = Quantity.hedged(Decimal(9), Hedge.EXACT, "°F")
    level = in_base_unit(Quantity.hedged(Decimal(32), Hedge.EXACT, "°F")).value
    change = in_base_unit(rise, Role.CHANGE).value
    assert level == 0
    assert change is not None
    assert round(change, 6) == 5


def test_a_unit_that_nobody_knows_is_left_alone() -> None:
    quantity = Quantity.hedged(Decimal(7), Hedge.EXACT, "zorkmid")
    assert in_base_unit(quantity) is quantity
