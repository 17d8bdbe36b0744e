"""How values are written in every export: numbers as text, days with the month as a word, periods half-open."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factcheck.core.claims import Claim, Period
from factcheck.core.documents import Document
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


def document_record(document: Document) -> dict[str, object]:
    """Which document it is and who published it when."""
    return {
        "id": document.id,
        "file": document.file,
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "published": None if document.published is None else document.published.isoformat(),
    }


def reading_record(claim: Claim) -> dict[str, object]:
    """What was read around the figure: what is measured, where, when, by whom it is said, and how it is meant."""
    return {
        "measure": claim.measure,
        "head": claim.head,
        "place": list(claim.place),
        "when": claim.when,
        "period": period_record(claim.period),
        "speaker": claim.speaker,
        "modality": claim.modality.value,
        "role": claim.role.value,
        "direction": None if claim.direction is None else claim.direction.value,
        "kind": claim.kind.value,
    }
