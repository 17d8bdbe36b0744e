from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from factcheck.core.claims import Basis, Period
from factcheck.services.views import ClaimRow
from factcheck.web.axes import time_axis, value_axis
from factcheck.web.entries import Entry
from factcheck.web.placing import WIDE, Placed, during, origin_of, place
from tests.unit.web.views_by_hand import AGENCY, COUNTED, DOCTOR, FIRST, row, undated

DAYS = [date(2025, 1, 1), date(2025, 12, 31)]
ACROSS = time_axis(DAYS, WIDE.left, WIDE.right)
UP = value_axis([Decimal(10), Decimal(100)], WIDE.bottom, WIDE.top)


def placed(*rows: ClaimRow) -> list[Placed]:
    """The rows on the wide paper, all on the last day of the year."""
    return place([Entry(one, DAYS[1]) for one in rows], ACROSS, UP, WIDE)


def test_marks_that_would_cover_each_other_stand_side_by_side() -> None:
    found = placed(*(row(AGENCY, "31", 31, start=number) for number in range(5)))
    assert len({item.x for item in found}) == 5
    assert sum(one.mark.box.shared(other.mark.box) for one in found for other in found if one is not other) == 0


def test_a_long_period_is_a_line_that_ends_at_its_mark() -> None:
    year = Period(DAYS[0], date(2026, 1, 1), Basis.STATED)
    item = placed(replace(COUNTED, claim=replace(COUNTED.claim, period=year)))[0]
    span = during(item, ACROSS, WIDE)
    assert span is not None
    assert (span.left, span.right) == (ACROSS.at(DAYS[0]), item.x)
    assert during(placed(undated(COUNTED))[0], ACROSS, WIDE) is None


def test_an_origin_is_who_says_it_else_the_outlet() -> None:
    assert [origin_of(item) for item in placed(DOCTOR, row(AGENCY, "5", 50))] == ["dr sultana", "delta press agency"]
    assert origin_of(placed(FIRST)[0]) == "officials"
