"""Documents and snapshots in the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, undefer

from factcheck.core.documents import Document, Snapshot
from factcheck.errors import NotFound
from factcheck.store import mapping
from factcheck.store.tables import ClaimRecord, DocumentRecord, MembershipRecord, SnapshotRecord, VerdictRecord
from factcheck.store.tables.reviews import live_verdict


@dataclass(frozen=True, slots=True)
class Held:
    """A document as the archive holds it: its current snapshot, and how that was captured."""

    document: Document
    snapshot_id: int
    snapshot: Snapshot
    taken_at: datetime
    extractor: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A document with the numbers of a list: claims, those that nobody decided on, those in conflict."""

    document: Document
    taken_at: datetime
    claims: int
    unreviewed: int
    conflicts: int


def find_same(session: Session, document: Document, sha256: str) -> str | None:
    """The id of the document of the same content that is known by the same title, publisher, address and day."""
    known = (DocumentRecord.title, DocumentRecord.publisher, DocumentRecord.url, DocumentRecord.published)
    given = (document.title, document.publisher, document.url, document.published)
    query = (
        select(DocumentRecord.id)
        .join(SnapshotRecord, SnapshotRecord.document_id == DocumentRecord.id)
        .where(SnapshotRecord.sha256 == sha256, SnapshotRecord.current)
        .where(*(column.is_not_distinct_from(value) for column, value in zip(known, given, strict=True)))
        .order_by(DocumentRecord.position)
    )
    return session.scalars(query).first()


def find_at(session: Session, address: str, file: str | None) -> str | None:
    """The id of the document that came from this address before, under this file name where one is given."""
    query = select(DocumentRecord.id).where(DocumentRecord.address == address)
    if file is not None:
        query = query.where(DocumentRecord.file == file)
    return session.scalars(query.order_by(DocumentRecord.position)).first()


def ids_like(session: Session, identity: str) -> frozenset[str]:
    """The ids that are this one, or this one with something behind it: enough to choose a free one."""
    query = select(DocumentRecord.id).where(DocumentRecord.id.startswith(identity, autoescape=True))
    return frozenset(session.scalars(query))


def exists(session: Session, identity: str) -> bool:
    """Whether there is a document of this id."""
    return session.get(DocumentRecord, identity) is not None


def put(session: Session, document: Document, address: str) -> None:
    """Adds a document, or writes down what is now known of one that is there."""
    row = session.get(DocumentRecord, document.id)
    if row is None:
        newest = session.scalar(select(func.max(DocumentRecord.position)))
        row = DocumentRecord(id=document.id, position=0 if newest is None else newest + 1)
        session.add(row)
    row.address, row.file = address, document.file
    row.title, row.publisher, row.url = document.title, document.publisher, document.url
    row.published, row.invented = document.published, document.invented
    session.flush()


def put_snapshot(
    session: Session, document: str, snapshot: Snapshot, raw: bytes, *, taken_at: datetime, extractor: tuple[str, str]
) -> int:
    """Adds a snapshot and makes it the current one; its id. Older snapshots stay as they are."""
    session.execute(update(SnapshotRecord).where(SnapshotRecord.document_id == document).values(current=False))
    row = SnapshotRecord(
        document_id=document,
        current=True,
        raw=raw,
        text=snapshot.text,
        sha256=snapshot.sha256,
        text_sha256=snapshot.text_sha256,
        encoding=snapshot.encoding,
        note=snapshot.note,
        taken_at=taken_at,
        extractor=extractor[0],
        extractor_version=extractor[1],
    )
    session.add(row)
    session.flush()
    return row.id


def held(session: Session, document: str | None = None) -> list[Held]:
    """Every document with its current snapshot in the order they were taken in, or the one asked for."""
    query = (
        select(DocumentRecord, SnapshotRecord)
        .join(SnapshotRecord, SnapshotRecord.document_id == DocumentRecord.id)
        .where(SnapshotRecord.current)
        .order_by(DocumentRecord.position)
    )
    if document is not None:
        query = query.where(DocumentRecord.id == document)
    return [
        Held(
            mapping.document(row),
            taken.id,
            mapping.snapshot(taken),
            taken.taken_at,
            f"{taken.extractor} {taken.extractor_version}",
        )
        for row, taken in session.execute(query)
    ]


def get(session: Session, document: str) -> Held:
    """One document with its current snapshot. Raises: NotFound."""
    found = held(session, document)
    if not found:
        raise NotFound("document", document)
    return found[0]


def get_snapshot(session: Session, snapshot_id: int) -> Snapshot:
    """One snapshot, current or not. Raises: NotFound."""
    row = session.get(SnapshotRecord, snapshot_id)
    if row is None:
        raise NotFound("snapshot", snapshot_id)
    return mapping.snapshot(row)


def raw(session: Session, snapshot_id: int) -> bytes:
    """The bytes that a snapshot was read from. Raises: NotFound."""
    row = session.get(SnapshotRecord, snapshot_id, options=[undefer(SnapshotRecord.raw)])
    if row is None:
        raise NotFound("snapshot", snapshot_id)
    return row.raw


def by_id(session: Session, wanted: Sequence[str]) -> dict[str, Document]:
    """The documents of these ids, by id."""
    query = select(DocumentRecord).where(DocumentRecord.id.in_(sorted(set(wanted))))
    return {row.id: mapping.document(row) for row in session.scalars(query)}


def counted(session: Session) -> list[Counted]:
    """Every document with its numbers, newest publication first, those of unknown date last."""
    waits = func.count(ClaimRecord.id).filter(VerdictRecord.id.is_(None))
    clashes = func.count(ClaimRecord.id).filter(MembershipRecord.relation == "conflict")
    query = (
        select(DocumentRecord, SnapshotRecord.taken_at, func.count(ClaimRecord.id), waits, clashes)
        .join(SnapshotRecord, (SnapshotRecord.document_id == DocumentRecord.id) & SnapshotRecord.current)
        .outerjoin(ClaimRecord, (ClaimRecord.document_id == DocumentRecord.id) & ClaimRecord.retired_at.is_(None))
        .outerjoin(VerdictRecord, live_verdict(ClaimRecord.id))
        .outerjoin(MembershipRecord, MembershipRecord.claim_id == ClaimRecord.id)
        .group_by(DocumentRecord.id, SnapshotRecord.taken_at)
        .order_by(DocumentRecord.published.desc().nulls_last(), DocumentRecord.position)
    )
    return [
        Counted(mapping.document(row), taken_at, claims, unreviewed, conflicts)
        for row, taken_at, claims, unreviewed, conflicts in session.execute(query)
    ]
