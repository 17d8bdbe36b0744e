"""The audit log: it only grows. Triggers in the database refuse UPDATE and DELETE (first migration), whoever asks.

No foreign keys: a line outlives the person and the thing it tells of, so it copies their names.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from factcheck.store.base import Base
from factcheck.store.types import Moment


class AuditRecord(Base):
    """Who did what to which thing, when."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str]
    tag: Mapped[str] = mapped_column(index=True)
    subject: Mapped[str] = mapped_column(index=True)
    detail: Mapped[dict[str, str]] = mapped_column(JSON)
