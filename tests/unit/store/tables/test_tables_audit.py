"""A line of the audit log stands by itself."""

from __future__ import annotations

from factcheck.store.tables import AuditRecord, metadata


def test_a_line_copies_names_and_points_to_nothing() -> None:
    columns = metadata.tables[AuditRecord.__tablename__].columns
    assert [column.name for column in columns] == ["id", "at", "actor", "tag", "subject", "detail"]
    assert not any(column.foreign_keys for column in columns)
    assert not any(column.nullable for column in columns)
