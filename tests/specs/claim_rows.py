"""Claims and documents from the short rows of the comparison's specs and tests.

A row gives what matters to it; all else has a plain default. Values are strings, exact as written.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.comparison.subjects import Subject, subject_of
from factcheck.core.claims import Basis, Claim, Kind, Modality, Period, Role
from factcheck.core.documents import Document, Span
from factcheck.core.quantities import Hedge, Quantity

PUBLISHED = "2024-03-01"


def document_of(row: Mapping[str, Any], name: str) -> Document:
    """The document of a row: `document`, `publisher`, `published` (null: not known)."""
    published = row.get("published", PUBLISHED)
    file = str(row.get("document", name))
    return Document(
        id=file,
        file=f"{file}.txt",
        publisher=row.get("publisher", f"The {file.title()} Post"),
        published=date.fromisoformat(published) if published is not None else None,
    )


def quantity_of(row: Mapping[str, Any]) -> Quantity:
    """The quantity of a row: `value` with `hedge` and `step`, or `low` and `high`; `unit`."""
    hedge = Hedge(row.get("hedge", "exact"))
    unit = row.get("unit")
    if "value" in row:
        value = Decimal(str(row["value"]))
        return Quantity.hedged(value, hedge, unit, Decimal(str(row.get("step", 1))))
    low, high = (Decimal(str(row[key])) if row.get(key) is not None else None for key in ("low", "high"))
    return Quantity(None, low, high, hedge if hedge is not Hedge.EXACT else Hedge.RANGE, unit)


def claim_of(row: Mapping[str, Any], name: str) -> Claim:
    """The claim of a row. Its `text` stands at `start`, or where it stands in `sentence`, if there is one."""
    text = str(row.get("text") or row.get("value") or f"{row.get('low')} to {row.get('high')}")
    sentence = str(row.get("sentence", ""))
    start = max(0, sentence.find(text)) if sentence else int(row.get("start", 0))
    return Claim(
        id=str(row.get("id", name)),
        document=document_of(row, name).id,
        span=Span(start, start + len(text)),
        text=text,
        quantity=quantity_of(row),
        measure=str(row.get("measure", "ferry passengers")),
        head=str(row["head"] if "head" in row else _last_word(str(row.get("measure", "ferry passengers")))),
        place=tuple(row.get("place", ())),
        when=row.get("when"),
        period=_period_of(row),
        speaker=row.get("speaker"),
        modality=Modality(row.get("modality", "actual")),
        role=Role(row.get("role", "level")),
        kind=Kind(row.get("kind", "level")),
        rules=tuple(row.get("rules", ())),
    )


def subject_from(row: Mapping[str, Any], name: str) -> Subject:
    """The subject of a row."""
    return subject_of(claim_of(row, name), document_of(row, name), str(row.get("sentence", "")))


def _last_word(measure: str) -> str:
    return measure.split(" of ")[0].split()[-1]


def _period_of(row: Mapping[str, Any]) -> Period | None:
    if "from" not in row and "to" not in row:
        return None
    start, end = (date.fromisoformat(row[key]) if row.get(key) else None for key in ("from", "to"))
    return Period(start, end, Basis.STATED)
