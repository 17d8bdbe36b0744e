"""The audit log in the database: lines are added and read, nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.store.tables import AuditRecord

LARGEST_ID = 2**31 - 1  # of an INTEGER column; a larger number in an address stands for the end


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the log."""

    id: int
    at: datetime
    actor: str
    tag: str
    subject: str
    detail: Mapping[str, str]


def record(
    session: Session, *, at: datetime, actor: str, tag: str, subject: str, detail: Mapping[str, str | None]
) -> None:
    """Adds a line in the caller's transaction, so that what it tells of and the line stand or fall together.

    Args:    tag – noun:part:action, such as claim:verdict:approve.
             detail – what a reader must know once the subject is gone; None values are left out.
    """
    told = {name: value for name, value in detail.items() if value is not None}
    session.add(AuditRecord(at=at, actor=actor, tag=tag, subject=subject, detail=told))


def lines(
    session: Session,
    *,
    before: int | None = None,
    limit: int = 100,
    offset: int = 0,
    tag: str | None = None,
    subject: str | None = None,
) -> list[Line]:
    """Lines newest first. `tag` is a whole tag or the beginning of one up to a colon."""
    query = select(AuditRecord).order_by(AuditRecord.id.desc()).limit(limit).offset(offset)
    if before is not None:
        query = query.where(AuditRecord.id < min(before, LARGEST_ID))
    if subject is not None:
        query = query.where(AuditRecord.subject == subject)
    if tag is not None:
        query = query.where((AuditRecord.tag == tag) | AuditRecord.tag.startswith(f"{tag}:", autoescape=True))
    return [Line(row.id, row.at, row.actor, row.tag, row.subject, dict(row.detail)) for row in session.scalars(query)]
