from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.web.axes import time_axis, value_axis


def ticks(*values: str, log: bool = True) -> list[str]:
    """The ticks of an axis over the values."""
    return [format(tick, "f") for tick in value_axis([Decimal(value) for value in values], 100, 0, log=log).ticks]


def test_a_log_axis_has_round_ticks_at_both_ends() -> None:
    assert ticks("27", "72") == ["20", "30", "40", "50", "60", "80"]
    assert ticks("3", "9000") == ["3", "10", "30", "100", "300", "1000", "3000", "10000"]


def test_what_is_not_above_nought_makes_the_axis_linear() -> None:
    axis = value_axis([Decimal(-3), Decimal(9)], 100, 0)
    assert (axis.log, axis.ticks[0] <= -3, axis.ticks[-1] >= 9) == (False, True, True)


@given(st.lists(st.decimals(min_value="0.001", max_value="1e12", places=3), min_size=1, max_size=8), st.booleans())
def test_every_value_lies_on_the_axis_and_larger_ones_higher(values: list[Decimal], log: bool) -> None:
    axis = value_axis(values, 100, 0, log=log)
    heights = [axis.at(value) for value in sorted(values)]
    assert axis.ticks[0] <= min(values) <= max(values) <= axis.ticks[-1]
    assert heights == sorted(heights, reverse=True)
    assert 2 <= len(axis.ticks) <= 10


def test_equal_steps_of_a_log_axis_are_equal_factors() -> None:
    axis = value_axis([Decimal(1), Decimal(10000)], 100, 0)
    assert axis.at(Decimal(10)) - axis.at(Decimal(100)) == pytest.approx(axis.at(Decimal(100)) - axis.at(Decimal(1000)))


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2025, 6, 20), date(2025, 6, 20), ["20 Jun"]),
        (date(2025, 6, 28), date(2025, 7, 3), ["28 Jun", "29", "30", "1 Jul", "2", "3"]),
        (date(2025, 1, 10), date(2025, 6, 1), ["Jan 2025", "Feb", "Mar", "Apr", "May", "Jun"]),
        (date(2010, 5, 1), date(2018, 5, 1), ["2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018"]),
    ],
)
def test_a_time_axis_says_month_and_year_where_they_change(first: date, last: date, labels: list[str]) -> None:
    assert [label for _, label in time_axis([first, last], 0, 100).ticks if label in labels] == labels


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 40000))
def test_days_stand_inside_their_axis_in_order(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    axis = time_axis([first, last], 10, 90)
    assert 10 <= axis.at(first) <= axis.at(last) <= 90
    assert len(axis.ticks) <= 13
