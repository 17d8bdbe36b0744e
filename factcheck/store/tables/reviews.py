"""What people decided. Rows are added and ended, never changed in what they say and never removed.

A verdict counts while it is neither superseded nor undone; a partial unique index allows one such row a claim, so two
people who decide at once cannot both count.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, Index, and_, text
from sqlalchemy.orm import InstrumentedAttribute, Mapped, mapped_column

from factcheck.core.verdicts import Decision, PairDecision
from factcheck.store.base import Base
from factcheck.store.types import Choice, Moment

LIVE = text("superseded_at IS NULL AND undone_at IS NULL")


class VerdictRecord(Base):
    """A decision on one claim. `replaces` is the verdict that it superseded, which counts again once this is undone."""

    __tablename__ = "verdicts"
    __table_args__ = (
        Index("uq_verdicts_live", "claim_id", unique=True, sqlite_where=LIVE, postgresql_where=LIVE),
        Index("ix_verdicts_claim_id", "claim_id"),
        Index("ix_verdicts_reviewer", "reviewer"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[str] = mapped_column(ForeignKey("claims.id"))
    decision: Mapped[Decision] = mapped_column(Choice(Decision))
    reviewer: Mapped[str]
    reason: Mapped[str | None]
    note: Mapped[str | None]
    decided_at: Mapped[datetime] = mapped_column(Moment)
    replaces: Mapped[int | None] = mapped_column(ForeignKey("verdicts.id"))
    superseded_at: Mapped[datetime | None] = mapped_column(Moment)
    undone_at: Mapped[datetime | None] = mapped_column(Moment)
    undone_by: Mapped[str | None]


class PairVerdictRecord(Base):
    """A decision on two claims, `left_id` < `right_id`."""

    __tablename__ = "pair_verdicts"
    __table_args__ = (
        Index("uq_pair_verdicts_live", "left_id", "right_id", unique=True, sqlite_where=LIVE, postgresql_where=LIVE),
        Index("ix_pair_verdicts_left_id", "left_id"),
        Index("ix_pair_verdicts_right_id", "right_id"),
        Index("ix_pair_verdicts_reviewer", "reviewer"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    left_id: Mapped[str] = mapped_column(ForeignKey("claims.id"))
    right_id: Mapped[str] = mapped_column(ForeignKey("claims.id"))
    decision: Mapped[PairDecision] = mapped_column(Choice(PairDecision))
    reviewer: Mapped[str]
    decided_at: Mapped[datetime] = mapped_column(Moment)
    replaces: Mapped[int | None] = mapped_column(ForeignKey("pair_verdicts.id"))
    superseded_at: Mapped[datetime | None] = mapped_column(Moment)
    undone_at: Mapped[datetime | None] = mapped_column(Moment)
    undone_by: Mapped[str | None]


def live_verdict(claim: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """The condition under which a row of `verdicts` is the one that counts for a claim."""
    return and_(
        VerdictRecord.claim_id == claim, VerdictRecord.superseded_at.is_(None), VerdictRecord.undone_at.is_(None)
    )
