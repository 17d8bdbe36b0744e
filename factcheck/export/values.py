"""How values are written in every export: numbers as text, days with the month as a word, periods half-open."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factcheck.core.claims import Period
from factcheck.core.quantities import decimal_text

# Written out, so that no locale decides how a date reads.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def number_text(number: Decimal | None) -> str | None:
    """A number as decimal text; None stays None, which JSON writes as null."""
    return None if number is None else decimal_text(number)


def written_day(day: date) -> str:
    """A day with its month as a word, in no locale: `3 May 2021`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def period_record(period: Period | None) -> dict[str, str | None] | None:
    """A period as `start`, `end` and `basis`: `end` is the first day that is no longer in it, null an open end."""
    if period is None:
        return None
    return {
        "start": None if period.start is None else period.start.isoformat(),
        "end": None if period.end is None else period.end.isoformat(),
        "basis": period.basis.value,
    }
