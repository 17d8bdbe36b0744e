"""What is read along with a snapshot, and what is not."""

from __future__ import annotations

from sqlalchemy import inspect

from factcheck.store.tables import SnapshotRecord


def test_raw_bytes_are_read_only_when_asked_for() -> None:
    deferred = [attribute.key for attribute in inspect(SnapshotRecord).column_attrs if attribute.deferred]
    assert deferred == ["raw"]
