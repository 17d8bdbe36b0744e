"""Claims, with everything that walks them back to their words."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from factcheck.core.claims import Basis, Kind, Modality, Role
from factcheck.core.quantities import Hedge
from factcheck.core.siblings import Direction
from factcheck.store.base import Base
from factcheck.store.types import Choice, DecimalText, Moment, Texts


class ClaimRecord(Base):
    """A claim. Numbers are exact text; `low_key` and `high_key` are the ends of the interval that a reader accepts, as
    floats in the dimension's base unit: a rough key to find it by, never a value to show.

    `words` are the normalised words that a search by words looks at. `retired_at` is set when a new snapshot of the
    document no longer says it; the row and its verdicts stay.
    """

    __tablename__ = "claims"
    __table_args__ = (Index("ix_claims_unit_low_key_high_key", "unit_key", "low_key", "high_key"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), index=True)
    snapshot_id: Mapped[int] = mapped_column(ForeignKey("snapshots.id"), index=True)
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
    sentence_start: Mapped[int]
    sentence_end: Mapped[int]
    sentence: Mapped[str]
    value: Mapped[Decimal | None] = mapped_column(DecimalText)
    low: Mapped[Decimal | None] = mapped_column(DecimalText)
    high: Mapped[Decimal | None] = mapped_column(DecimalText)
    low_open: Mapped[bool]
    high_open: Mapped[bool]
    hedge: Mapped[Hedge] = mapped_column(Choice(Hedge))
    unit: Mapped[str | None]
    precision: Mapped[Decimal] = mapped_column(DecimalText)
    alternatives: Mapped[tuple[str, ...]] = mapped_column(Texts)
    unit_key: Mapped[str]
    low_key: Mapped[float | None]
    high_key: Mapped[float | None]
    measure: Mapped[str]
    head: Mapped[str]
    place: Mapped[tuple[str, ...]] = mapped_column(Texts)
    when_text: Mapped[str | None]
    period_start: Mapped[date | None]
    period_end: Mapped[date | None]
    period_basis: Mapped[Basis | None] = mapped_column(Choice(Basis))
    speaker: Mapped[str | None]
    modality: Mapped[Modality] = mapped_column(Choice(Modality))
    role: Mapped[Role] = mapped_column(Choice(Role))
    kind: Mapped[Kind] = mapped_column(Choice(Kind))
    rules: Mapped[tuple[str, ...]] = mapped_column(Texts)
    direction: Mapped[Direction | None] = mapped_column(Choice(Direction))
    words: Mapped[str]
    retired_at: Mapped[datetime | None] = mapped_column(Moment)


class ClaimPlaceRecord(Base):
    """One place of a claim, to filter and count by."""

    __tablename__ = "claim_places"

    claim_id: Mapped[str] = mapped_column(ForeignKey("claims.id"), primary_key=True)
    place: Mapped[str] = mapped_column(primary_key=True, index=True)
