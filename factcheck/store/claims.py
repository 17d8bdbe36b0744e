"""Claims in the database: adding those of a snapshot, carrying old ones over to a new one, reading them back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select
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


def of_sentence(session: Session, claim: Claim, snapshot_id: int) -> list[Claim]:
    """The claims of a snapshot that stand in the sentence of `claim`, itself among them, in the order of the text."""
    query = select(ClaimRecord).where(
        ClaimRecord.snapshot_id == snapshot_id, ClaimRecord.sentence_start == claim.sentence.start
    )
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
    """Writes claims of one document's snapshot: new rows, or the rows of the same ids, which then stand in this one.

    Args: keys – by claim id.
    """
    if not claims:
        return
    document = claims[0].document
    held = {row.id: row for row in session.scalars(select(ClaimRecord).where(ClaimRecord.document_id == document))}
    for claim in claims:
        row = held.get(claim.id)
        if row is None:
            row = ClaimRecord(id=claim.id)
            session.add(row)
        mapping.fill(row, claim, text, snapshot_id, keys[claim.id])
    session.flush()
    own = select(ClaimRecord.id).where(ClaimRecord.document_id == document)
    session.execute(delete(ClaimPlaceRecord).where(ClaimPlaceRecord.claim_id.in_(own)))
    places = [{"claim_id": claim.id, "place": place} for claim in claims for place in dict.fromkeys(claim.place)]
    if places:
        session.execute(insert(ClaimPlaceRecord), places)


def retire(session: Session, document: str, gone: Sequence[str], at: datetime) -> None:
    """Marks claims that a document's current snapshot no longer makes. Their rows and verdicts stay."""
    left = frozenset(gone)
    for row in session.scalars(select(ClaimRecord).where(ClaimRecord.document_id == document)):
        if row.id in left:
            row.retired_at = at
    session.flush()


@dataclass(frozen=True, slots=True)
class Former:
    """A claim that a document made before: its figure, its sentence, and whether the last snapshot still made it."""

    id: str
    text: str
    sentence: str
    retired: bool


def former(session: Session, document: str) -> list[Former]:
    """Every claim that a document ever made: those of the last snapshot first, each kind in the order of the text."""
    columns = (ClaimRecord.id, ClaimRecord.text, ClaimRecord.sentence, ClaimRecord.retired_at, ClaimRecord.start)
    rows = session.execute(select(*columns).where(ClaimRecord.document_id == document)).all()
    found = [(start, Former(id, text, sentence, retired is not None)) for id, text, sentence, retired, start in rows]
    return [one for start, one in sorted(found, key=lambda each: (each[1].retired, each[0], each[1].id))]


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
