"""Documents and what was captured of them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from factcheck.store.base import Base
from factcheck.store.types import Moment


class DocumentRecord(Base):
    """A document. `position` is the order in which the archive took them in; `address` says where it is found, so that
    it is known when it comes again.
    """

    __tablename__ = "documents"

    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(unique=True)
    address: Mapped[str] = mapped_column(index=True)
    file: Mapped[str]
    title: Mapped[str | None]
    publisher: Mapped[str | None] = mapped_column(index=True)
    url: Mapped[str | None]
    published: Mapped[date | None] = mapped_column(index=True)
    invented: Mapped[bool]


class SnapshotRecord(Base):
    """One captured state. `current` marks the one whose claims count; raw bytes and text are never changed."""

    __tablename__ = "snapshots"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), index=True)
    current: Mapped[bool]
    raw: Mapped[bytes] = mapped_column(deferred=True)
    text: Mapped[str]
    sha256: Mapped[str] = mapped_column(index=True)
    text_sha256: Mapped[str]
    encoding: Mapped[str]
    note: Mapped[str | None]
    taken_at: Mapped[datetime] = mapped_column(Moment)
    extractor: Mapped[str]
    extractor_version: Mapped[str]
