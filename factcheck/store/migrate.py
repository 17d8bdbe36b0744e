"""The schema and its revisions: where the migrations stand, and how a database is brought up to date.

They stand at the top of a checkout and travel inside an installed package; both places are known here and nowhere else.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, inspect, text

from factcheck.errors import ArchiveProblem
from factcheck.store.tables import metadata

OURS = frozenset({"snapshots", "claims", "audit"})  # tables that every archive has, whatever its revision
LOCK = 0x66616374  # any number that no other program uses: one upgrade of a PostgreSQL database at a time


def folder() -> Path:
    """Where the migrations are. Raises: ArchiveProblem when the installation lacks them."""
    package = Path(__file__).resolve().parents[1]
    for candidate in (package / "_migrations", package.parent / "migrations"):
        if (candidate / "env.py").is_file():
            return candidate
    raise ArchiveProblem("This installation of factcheck is not whole: its migrations are missing. Install it again.")


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration without a file of its own."""
    settings = Config()
    settings.set_main_option("script_location", str(folder()).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    settings.attributes["metadata"] = metadata
    return settings


def head() -> str:
    """The newest revision that this program knows."""
    revision = ScriptDirectory.from_config(config()).get_current_head()
    if revision is None:
        raise ArchiveProblem("This installation of factcheck is not whole: it has no migrations. Install it again.")
    return revision


def current(connection: Connection) -> str | None:
    """The revision that the database is at, None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(connection: Connection, shown: str) -> bool:
    """Brings the schema up to date inside the caller's transaction; whether there was anything to do.

    Raises: ArchiveProblem for a database that belongs to another program or to a newer factcheck.
    """
    newest = head()
    if current(connection) == newest:
        return False
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    held = current(connection)  # again: another process may have upgraded while this one waited
    if held == newest:
        return False
    tables = set(inspect(connection).get_table_names()) - {"alembic_version"}
    if tables and (held is None or not OURS.issubset(tables)):
        raise ArchiveProblem(f"{shown} holds the tables of another program. Choose an empty database or a new file.")
    try:
        command.upgrade(config(connection), newest)
    except CommandError as problem:
        raise ArchiveProblem(
            f"{shown} was written by a newer factcheck (its schema is {held}, this program knows {newest}). "
            "Upgrade factcheck; nothing was changed."
        ) from problem
    return True


def downgrade(connection: Connection, revision: str = "base") -> None:
    """Takes the schema back, with the data that the older one has no place for. For tests and repairs."""
    command.downgrade(config(connection), revision)
