"""The schema on both databases: migrations, constraints, the audit log's triggers, exact numbers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, select, text

from factcheck.errors import ArchiveProblem
from factcheck.services.archive import Archive, open_archive
from factcheck.store import audit, migrate
from factcheck.store.session import Store
from factcheck.store.tables import AuditRecord, metadata


def tables(store: Store) -> set[str]:
    with store.engine.connect() as connection:
        return set(inspect(connection).get_table_names()) - {"alembic_version"}


def test_the_schema_goes_up_down_and_up_again(database_url: str) -> None:
    store = Store.open(database_url)
    full = tables(store)
    with store.engine.execution_options(writes=True).begin() as connection:
        migrate.downgrade(connection)
    assert tables(store) == set()
    store.close()
    again = Store.open(database_url)
    assert tables(again) == full == set(metadata.tables)
    again.close()


def test_the_migrated_schema_is_that_of_the_tables(archive: Archive) -> None:
    with archive.store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_there_is_one_newest_revision() -> None:
    assert len(ScriptDirectory.from_config(migrate.config()).get_heads()) == 1


def test_opening_twice_changes_nothing(database_url: str) -> None:
    Store.open(database_url).close()
    store = Store.open(database_url)
    with store.engine.execution_options(writes=True).begin() as connection:
        assert migrate.upgrade(connection, store.shown) is False
    store.close()


def test_a_newer_schema_is_refused_and_left_alone(archive: Archive, database_url: str) -> None:
    with archive.store.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(ArchiveProblem, match="written by a newer factcheck"):
        open_archive(database_url)
    with archive.store.reading() as session:
        assert session.scalar(text("SELECT version_num FROM alembic_version")) == "9999"


def test_a_database_of_another_program_is_refused(database_url: str) -> None:
    engine = create_engine(database_url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE recipes (id INTEGER)"))
    engine.dispose()
    with pytest.raises(ArchiveProblem, match="tables of another program"):
        open_archive(database_url)


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


def test_an_exception_leaves_nothing_half_written(archive: Archive) -> None:
    def fail_half_way() -> None:
        with archive.store.writing() as session:
            audit.record(session, at=archive.clock(), actor="ann", tag="a:b:c", subject="s", detail={})
            session.flush()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail_half_way()
    with archive.store.reading() as session:
        assert audit.lines(session) == []


def test_a_number_of_forty_digits_is_still_the_same_number(archive: Archive) -> None:
    number = Decimal("1234567890123456789012345678.901234567891")
    with archive.store.writing() as session:
        audit.record(session, at=archive.clock(), actor="a", tag="a:b:c", subject="s", detail={"n": str(number)})
    with archive.store.reading() as session:
        assert Decimal(audit.lines(session)[0].detail["n"]) == number
