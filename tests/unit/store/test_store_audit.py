"""The audit log in the database: it only grows, and its times are exact."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from sqlalchemy import select, text

from factcheck.errors import ArchiveProblem
from factcheck.services.archive import Archive
from factcheck.store import audit
from factcheck.store.tables import AuditRecord


def record_line(archive: Archive) -> None:
    with archive.store.writing() as session:
        audit.record(session, at=archive.clock(), actor="ann", tag="a:b:c", subject="s", detail={"why": "x"})


@pytest.mark.parametrize("statement", ["UPDATE audit SET actor = 'nobody'", "DELETE FROM audit"])
def test_the_database_itself_keeps_the_audit_log(archive: Archive, statement: str) -> None:
    record_line(archive)
    with pytest.raises(ArchiveProblem, match="only grows"), archive.store.writing() as session:
        session.execute(text(statement))
    with archive.store.reading() as session:
        assert [line.actor for line in audit.lines(session)] == ["ann"]


def test_moments_come_back_aware_and_in_utc(archive: Archive) -> None:
    eastern = datetime(2026, 3, 1, 9, 30, 0, 123456, tzinfo=timezone(timedelta(hours=-5)))
    with archive.store.writing() as session:
        audit.record(session, at=eastern, actor="ann", tag="a:b:c", subject="s", detail={})
    with archive.store.reading() as session:
        held = session.scalars(select(AuditRecord.at)).one()
    assert held == eastern
    assert held.tzinfo is UTC


def test_a_number_of_forty_digits_is_still_the_same_number(archive: Archive) -> None:
    number = Decimal("1234567890123456789012345678.901234567891")
    with archive.store.writing() as session:
        audit.record(session, at=archive.clock(), actor="a", tag="a:b:c", subject="s", detail={"n": str(number)})
    with archive.store.reading() as session:
        assert Decimal(audit.lines(session)[0].detail["n"]) == number
