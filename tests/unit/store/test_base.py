"""Every constraint and index has a name that a migration can use on any database."""

from __future__ import annotations

from factcheck.store.tables import metadata


def test_every_constraint_and_index_is_named() -> None:
    unnamed = [
        f"{table.name}: {thing!r}"
        for table in metadata.sorted_tables
        for thing in (*table.constraints, *table.indexes)
        if thing.name is None
    ]
    assert unnamed == []


def test_no_text_has_a_length_limit() -> None:
    limited = [
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if getattr(column.type, "length", None) is not None
    ]
    assert limited == []


def test_nothing_is_deleted_along_with_something_else() -> None:
    cascades = [
        f"{table.name}.{key.column}" for table in metadata.sorted_tables for key in table.foreign_keys if key.ondelete
    ]
    assert cascades == []


def test_the_audit_log_depends_on_no_other_table() -> None:
    assert not metadata.tables["audit"].foreign_keys
