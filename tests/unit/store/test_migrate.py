"""The schema on both databases: up, down, up, and refused where it is not ours."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from factcheck.errors import ArchiveProblem
from factcheck.services.archive import Archive, open_archive
from factcheck.store import migrate
from factcheck.store.session import Store
from factcheck.store.tables import metadata


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
