"""Claims as lists show them, a page in two queries whatever its length: order and filters are given, rows come back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.core.relations import RelationKind
from factcheck.core.verdicts import STATE_OF, ReviewState
from factcheck.store import mapping
from factcheck.store.tables import (
    ClaimRecord,
    DocumentRecord,
    FactRecord,
    MembershipRecord,
    SnapshotRecord,
    VerdictRecord,
)
from factcheck.store.tables.reviews import live_verdict

CHUNK = 500  # ids asked for at once: SQLite takes some thousand parameters, PostgreSQL plans short lists better


@dataclass(frozen=True, slots=True)
class Listed:
    """A claim with what stands around it in a list. `verdict` is the id of the live one, 0 where there is none."""

    claim: Claim
    document: Document
    sha256: str
    sentence: str
    state: ReviewState
    verdict: int
    reviewer: str | None
    decided_at: datetime | None
    fact: str | None
    relation: RelationKind | None
    against: Claim | None
    overtakes: bool | None
    outlets: int


def listed(session: Session, claims: Sequence[str]) -> list[Listed]:
    """The claims of these ids in the order of the ids; ids that do not exist are left out."""
    found: dict[str, Listed] = {}
    for start in range(0, len(claims), CHUNK):
        for row in _chunk(session, claims[start : start + CHUNK]):
            found[row.claim.id] = row
    return [found[claim] for claim in claims if claim in found]


def _chunk(session: Session, claims: Sequence[str]) -> Iterable[Listed]:
    query = (
        select(ClaimRecord, DocumentRecord, SnapshotRecord.sha256, VerdictRecord, MembershipRecord, FactRecord.outlets)
        .join(DocumentRecord, DocumentRecord.id == ClaimRecord.document_id)
        .join(SnapshotRecord, SnapshotRecord.id == ClaimRecord.snapshot_id)
        .outerjoin(VerdictRecord, live_verdict(ClaimRecord.id))
        .outerjoin(MembershipRecord, MembershipRecord.claim_id == ClaimRecord.id)
        .outerjoin(FactRecord, FactRecord.id == MembershipRecord.fact_id)
        .where(ClaimRecord.id.in_(claims))
    )
    rows = session.execute(query).all()
    ends = sorted({member.against for *_, member, _ in rows if member is not None and member.against is not None})
    against = {
        row.id: mapping.claim(row) for row in session.scalars(select(ClaimRecord).where(ClaimRecord.id.in_(ends)))
    }
    for row, document, sha256, verdict, member, outlets in rows:
        yield Listed(
            claim=mapping.claim(row),
            document=mapping.document(document),
            sha256=sha256,
            sentence=row.sentence,
            state=ReviewState.UNREVIEWED if verdict is None else STATE_OF[verdict.decision],
            verdict=0 if verdict is None else verdict.id,
            reviewer=None if verdict is None else verdict.reviewer,
            decided_at=None if verdict is None else verdict.decided_at,
            fact=None if member is None else member.fact_id,
            relation=None if member is None else member.relation,
            against=None if member is None or member.against is None else against.get(member.against),
            overtakes=None if member is None else member.overtakes,
            outlets=1 if outlets is None else outlets,
        )
