"""The audit log, newest first."""

from __future__ import annotations

from factcheck.services.archive import Archive
from factcheck.services.views import AuditRow
from factcheck.store import audit

FARTHEST = 10**9  # lines into the log: none is so long, and no database takes any number
PAGE_LIMIT = 1000  # lines of one page


def list_audit(
    archive: Archive,
    before: int | None = None,
    limit: int = 100,
    offset: int = 0,
    *,
    tag: str | None = None,
    subject: str | None = None,
) -> tuple[AuditRow, ...]:
    """Lines newest first.

    Args: before – the id of the last line of the page before. tag – a whole tag, or its first words ("claim:verdict").
    """
    with archive.store.reading() as session:
        lines = audit.lines(
            session,
            before=before,
            limit=max(1, min(limit, PAGE_LIMIT)),
            offset=min(max(0, offset), FARTHEST),
            tag=tag,
            subject=subject,
        )
    return tuple(AuditRow(line.id, line.at, line.actor, line.tag, line.subject, line.detail) for line in lines)
