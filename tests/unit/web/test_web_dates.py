from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from factcheck.core.claims import Basis, Period
from factcheck.web.dates import basis_of, long_day, moment, period_text, placed_at, short_day, when_text
from tests.factories import claim, document

ARTICLE = document(published=date(2025, 6, 20))


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2025, 6, 20), date(2025, 6, 21), "20 June 2025"),
        (date(2025, 6, 1), date(2025, 7, 1), "June 2025"),
        (date(2025, 6, 1), date(2025, 9, 1), "June 2025 – August 2025"),
        (date(2014, 1, 1), date(2015, 1, 1), "2014"),
        (date(2014, 1, 1), date(2017, 1, 1), "2014–2016"),
        (date(2025, 6, 18), date(2025, 6, 21), "18 June 2025 – 20 June 2025"),
        (None, date(2025, 6, 21), "up to 20 June 2025"),
        (date(2025, 6, 20), None, "since 20 June 2025"),
        (None, None, "no date"),
    ],
)
def test_a_half_open_period_is_said_by_its_days(start: date | None, end: date | None, text: str) -> None:
    assert period_text(Period(start, end, Basis.STATED)) == text


def test_a_day_stands_before_its_month_as_a_word() -> None:
    assert (long_day(date(2025, 6, 20)), short_day(date(2025, 6, 20))) == ("Friday 20 June 2025", "20 Jun 2025")


def test_a_moment_says_its_time_zone() -> None:
    assert moment(datetime(2025, 6, 20, 14, 6, tzinfo=UTC)) == "20 Jun 2025, 14:06 UTC"


def test_a_claim_stands_at_the_last_day_of_its_period() -> None:
    assert placed_at(claim(period=Period(None, date(2025, 6, 19), Basis.STATED)), ARTICLE) == date(2025, 6, 18)


def test_a_claim_without_a_period_stands_at_its_publication() -> None:
    assert placed_at(claim(), ARTICLE) == date(2025, 6, 20)


def test_the_publication_date_is_never_shown_as_the_date_of_a_figure() -> None:
    assert when_text(claim(), ARTICLE) == "not given; published 20 June 2025"
    assert basis_of(claim()) is Basis.UNKNOWN
