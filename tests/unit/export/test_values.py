"""Values are written in one way in every export."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factcheck.core.claims import Basis, Period
from factcheck.export.values import number_text, period_record, written_day


def test_a_day_is_written_with_its_month_as_a_word() -> None:
    assert written_day(date(2021, 12, 1)) == "1 December 2021"


@pytest.mark.parametrize(("number", "text"), [(None, None), (Decimal("6.0E+9"), "6000000000"), (Decimal("-0"), "0")])
def test_a_number_is_plain_digits_or_nothing(number: Decimal | None, text: str | None) -> None:
    assert number_text(number) == text


def test_an_open_end_of_a_period_is_nothing() -> None:
    period = Period(None, date(2024, 6, 1), Basis.STATED)
    assert period_record(period) == {"start": None, "end": "2024-06-01", "basis": "stated"}


def test_no_period_is_nothing() -> None:
    assert period_record(None) is None
