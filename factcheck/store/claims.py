"""Claims in the database: adding those of a snapshot, carrying old ones over to a new one, reading them back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from factcheck.core.claims import Claim
from factcheck.core.documents import Selector
from factcheck.errors import NotFound
from factcheck.store import mapping
from factcheck.store.mapping import Keys
from factcheck.store.tables import ClaimPlaceRecord, ClaimRecord, DocumentRecord


def of_document(session: Session, document: str) -> list[Claim]:
    """The claims of a document's current snapshot, in the order of the text."""
    query = select(ClaimRecord).where(ClaimRecord.document_id == document, ClaimRecord.retired_at.is_(None))
    return [mapping.claim(row) for row in session.scalars(query.order_by(ClaimRecord.start, ClaimRecord.id))]


def every(session: Session) -> list[Claim]:
    """All claims that count, by document in the order of intake, then in the order of the text."""
    query = (
        select(ClaimRecord)
        .join(DocumentRecord, DocumentRecord.id == ClaimRecord.document_id)
        .where(ClaimRecord.retired_at.is_(None))
        .order_by(DocumentRecord.position, ClaimRecord.start, ClaimRecord.id)
    )
    return [mapping.claim(row) for row in session.scalars(query)]


def put(session: Session, claims: Sequence[Claim], text: str, snapshot_id: int, keys: Mapping[str, Keys]) -> None:
    """Writes claims of a snapshot: new rows, or the rows of the same ids, which then stand in this snapshot.

    Args: keys – by claim id.
    """
    for claim in claims:
        row = session.get(ClaimRecord, claim.id)
        if row is None:
            row = ClaimRecord(id=claim.id)
            session.add(mapping.fill(row, claim, text, snapshot_id, keys[claim.id]))
        else:
            mapping.fill(row, claim, text, snapshot_id, keys[claim.id])
    session.flush()
    session.execute(delete(ClaimPlaceRecord).where(ClaimPlaceRecord.claim_id.in_([claim.id for claim in claims])))
    session.add_all(
        ClaimPlaceRecord(claim_id=claim.id, place=place) for claim in claims for place in dict.fromkeys(claim.place)
    )
    session.flush()


def retire(session: Session, gone: Sequence[str], at: datetime) -> None:
    """Marks claims that the current snapshot no longer makes. Their rows and verdicts stay."""
    session.execute(update(ClaimRecord).where(ClaimRecord.id.in_(gone)).values(retired_at=at))


def ids(session: Session, document: str) -> frozenset[str]:
    """The ids of all claims that a document ever made, retired ones included."""
    return frozenset(session.scalars(select(ClaimRecord.id).where(ClaimRecord.document_id == document)))


def renamed(claim: Claim, identity: str) -> Claim:
    """The claim under another id."""
    return claim if claim.id == identity else replace(claim, id=identity)


def get(session: Session, claim: str) -> tuple[Claim, Selector, int]:
    """One claim, retired or not, with its selector and the id of its snapshot. Raises: NotFound."""
    row = session.get(ClaimRecord, claim)
    if row is None:
        raise NotFound("claim", claim)
    return mapping.claim(row), mapping.selector(row), row.snapshot_id


def is_retired(session: Session, claim: str) -> bool:
    """Whether a newer snapshot of its document no longer makes the claim. Raises: NotFound."""
    row = session.get(ClaimRecord, claim)
    if row is None:
        raise NotFound("claim", claim)
    return row.retired_at is not None
