from __future__ import annotations

from datetime import UTC, datetime

from factcheck.api.schemas.audit import AuditRowSchema
from factcheck.api.schemas.base import named
from factcheck.services.views import AuditRow
from tests.unit.api.schemas.views_and_schemas import left_out, made_up


def test_nothing_of_a_line_is_left_out_or_made_up() -> None:
    assert left_out(AuditRow, AuditRowSchema()) == made_up(AuditRow, AuditRowSchema()) == set()


def test_a_line_is_written_with_its_moment_in_utc() -> None:
    line = AuditRow(3, datetime(2025, 3, 4, 9, 30, tzinfo=UTC), "Ada", "claim:verdict:approve", "m1.c1", {"note": "ok"})
    assert named(AuditRowSchema(), line) == {
        "id": 3,
        "at": "2025-03-04T09:30:00+00:00",
        "actor": "Ada",
        "tag": "claim:verdict:approve",
        "subject": "m1.c1",
        "detail": {"note": "ok"},
    }
