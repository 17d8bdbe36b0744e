"""Dates in the desk's words: day before month, the month as a word, never digits alone; days stay half-open inside."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from factcheck.core.claims import Basis, Claim, Period
from factcheck.core.documents import Document
from factcheck.export.values import MONTHS, written_day

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = timedelta(days=1)

BASES = {
    Basis.STATED: "stated",
    Basis.DATELINE: "dateline",
    Basis.PUBLICATION: "publication date",
    Basis.UNKNOWN: "not given",
}


def long_day(day: date) -> str:
    """Once, at the top of a page: "Friday 20 June 2025"."""
    return f"{WEEKDAYS[day.weekday()]} {written_day(day)}"


def short_day(day: date) -> str:
    """In a list: "20 Jun 2025"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def moment(at: datetime) -> str:
    """A time of a decision or an intake: "20 Jun 2025, 14:06 UTC"; stored times are UTC."""
    return f"{short_day(at.date())}, {at:%H:%M} {at.tzname() or ''}".rstrip()


def period_text(period: Period) -> str:
    """The days that a period covers, as short as they allow: a year, a month, one day, or both ends."""
    start, end = period.start, period.end
    if start is not None and end is not None:
        return _closed(start, end - _DAY)
    if end is not None:
        return f"up to {written_day(end - _DAY)}"
    if start is not None:
        return f"since {written_day(start)}"
    return "no date"


def _closed(start: date, last: date) -> str:
    after = last + _DAY
    if start >= last:
        return written_day(start)
    if (start.month, start.day, after.month, after.day) == (1, 1, 1, 1):
        return f"{start.year}" if after.year == start.year + 1 else f"{start.year}–{last.year}"
    if start.day == 1 and after.day == 1:
        if (start.year, start.month) == (last.year, last.month):
            return f"{MONTHS[start.month - 1]} {start.year}"
        return f"{MONTHS[start.month - 1]} {start.year} – {MONTHS[last.month - 1]} {last.year}"
    return f"{written_day(start)} – {written_day(last)}"


def placed_at(claim: Claim, document: Document) -> date | None:
    """The one day at which a claim stands on a time axis: the last day of its period, else of publication.

    A cumulative count holds up to the end of its period, and so does a level; the caller says which day it is.
    """
    if claim.period is not None:
        if claim.period.end is not None:
            return claim.period.end - _DAY
        if claim.period.start is not None:
            return claim.period.start
    return document.published


def basis_of(claim: Claim) -> Basis:
    """What the day of a claim rests on; no period at all is unknown."""
    if claim.period is None or (claim.period.start is None and claim.period.end is None):
        return Basis.UNKNOWN
    return claim.period.basis


def when_text(claim: Claim, document: Document) -> str:
    """The time a figure holds for, in words; where the text gives none, that is said instead of a date."""
    if claim.period is not None and basis_of(claim) is not Basis.UNKNOWN:
        return period_text(claim.period)
    return "not given" if document.published is None else f"not given; published {written_day(document.published)}"
