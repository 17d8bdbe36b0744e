"""The audit log."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask_smorest import Blueprint

from factcheck.api import paging
from factcheck.api.blueprints import noun
from factcheck.api.schemas.audit import AuditPageSchema
from factcheck.api.schemas.base import PageQuery
from factcheck.services.archive import Archive
from factcheck.services.audit import list_audit


def blueprint(archive: Archive) -> Blueprint:
    """The route /api/v1/audit."""
    audit = noun("audit", "Who did what to which thing, when. Nothing in it is ever changed.")

    @audit.route("")
    @audit.arguments(PageQuery, location="query")
    @audit.response(200, AuditPageSchema)
    def read_audit(query: Mapping[str, Any]) -> Mapping[str, Any]:
        """The log, newest first."""
        limit = query["limit"]
        before = paging.place(query["cursor"]) if query["cursor"] is not None else None
        rows = list_audit(archive, before=before, limit=limit + 1)  # one more tells whether a page follows
        shown = rows[:limit]
        return {"items": shown, "next": paging.cursor(shown[-1].id) if len(rows) > limit else None}

    return audit
