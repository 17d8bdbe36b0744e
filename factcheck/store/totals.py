"""How much the database holds."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from factcheck.store.tables import ClaimRecord, DocumentRecord, FactRecord, VerdictRecord
from factcheck.store.tables.reviews import live_verdict


@dataclass(frozen=True, slots=True)
class Totals:
    """Documents, facts, claims that count, and those of them that somebody decided on."""

    documents: int
    claims: int
    facts: int
    decided: int


def totals(session: Session) -> Totals:
    """How much the database holds, in one query."""
    claims = select(func.count(ClaimRecord.id)).where(ClaimRecord.retired_at.is_(None))
    query = select(
        select(func.count(DocumentRecord.id)).scalar_subquery(),
        claims.scalar_subquery(),
        select(func.count(FactRecord.id)).scalar_subquery(),
        claims.join(VerdictRecord, live_verdict(ClaimRecord.id)).scalar_subquery(),
    )
    return Totals(*session.execute(query).one())
