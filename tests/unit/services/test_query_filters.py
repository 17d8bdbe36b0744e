"""The filters of a query."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.core.quantities import Hedge
from factcheck.services.query import read_query


def test_values_of_one_filter_are_alternatives_and_filters_add_up() -> None:
    filters = read_query("place:Iraq place:Syria is:conflict is:unreviewed hedge:more-than").filters
    assert filters.place == ("Iraq", "Syria")
    assert (filters.relation, filters.state) == (("conflict",), ("unreviewed",))
    assert filters.hedge == (Hedge.MORE_THAN.value,)


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2015", (date(2015, 1, 1), date(2016, 1, 1))),
        ("2015..2016", (date(2015, 1, 1), date(2017, 1, 1))),
        ("2015-12", (date(2015, 12, 1), date(2016, 1, 1))),
        ("2016-02", (date(2016, 2, 1), date(2016, 3, 1))),
        ("2015-06-30", (date(2015, 6, 30), date(2015, 7, 1))),
        ("2015-06..", (date(2015, 6, 1), None)),
        ("..2015", (None, date(2016, 1, 1))),
    ],
)
def test_days_are_whole_years_months_or_days(value: str, days: tuple[date | None, date | None]) -> None:
    assert read_query(f"asof:{value}").filters.days == days


@pytest.mark.parametrize(
    ("value", "ends"), [(">=2", (2, None)), (">2", (3, None)), ("<=2", (0, 2)), ("<2", (0, 1)), ("2", (2, 2))]
)
def test_counts_are_compared(value: str, ends: tuple[int, int | None]) -> None:
    assert read_query(f"texts:{value}").filters.texts == ends
