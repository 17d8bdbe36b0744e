"""The connection to the archive's database, and its transactions.

`Store.open` takes the address apart, connects, and brings the schema up to date. Reading and writing are told apart on
purpose: on SQLite a write begins with BEGIN IMMEDIATE, so that two writers wait for each other instead of failing when
the second one finds that what it read has changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.orm import Session

from factcheck.errors import ArchiveProblem, ConflictingChange, InputProblem
from factcheck.store import migrate

__all__ = ["Session", "Store"]

BUSY = 15_000  # milliseconds that SQLite waits for another writer: longer than any one transaction here takes
UNWRITABLE = "The text holds a character that cannot be stored (NUL, or half of one). Take it out."
FORMS = "sqlite:///PATH or postgresql://USER@HOST/NAME"


@dataclass(frozen=True, slots=True)
class Store:
    """An open database whose schema is up to date. `shown` is its address without the password."""

    engine: Engine
    shown: str

    @classmethod
    def open(cls, address: str) -> Store:
        """Connects, creates what is missing, upgrades what is behind.

        Raises: ArchiveProblem when the address is wrong, the database cannot be reached or written, is not ours, or was
            written by a newer factcheck. No message holds the password.
        """
        url = _url(address)
        shown = url.set(drivername=url.get_backend_name()).render_as_string(hide_password=True)
        engine = _engine(url)
        try:
            with engine.execution_options(writes=True).begin() as connection:
                migrate.upgrade(connection, shown)
        except DBAPIError as problem:
            engine.dispose()
            raise _unreachable(url, shown, problem) from None  # the cause may show the address with its password
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, shown)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the database and changes nothing."""
        engine = self.engine
        if engine.dialect.name == "postgresql":  # else each query of a page would see a state of its own
            engine = engine.execution_options(isolation_level="REPEATABLE READ")
        with Session(engine, expire_on_commit=False) as session:
            try:
                yield session
            except DBAPIError as problem:
                raise _failed(self.shown, problem) from problem
            except UnicodeEncodeError as problem:
                raise InputProblem(UNWRITABLE) from problem

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session in one transaction: all of it is written at the end, or, after any exception, nothing.

        Raises: ConflictingChange when a row of the same key was written meanwhile.
        """
        with Session(self.engine.execution_options(writes=True), expire_on_commit=False) as session:
            try:
                with session.begin():
                    yield session
            except DBAPIError as problem:
                if _is_duplicate(problem):
                    raise ConflictingChange("Somebody else changed this first; look at it again.") from problem
                raise _failed(self.shown, problem) from problem
            except UnicodeEncodeError as problem:
                raise InputProblem(UNWRITABLE) from problem

    def close(self) -> None:
        """Closes every connection."""
        self.engine.dispose()


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        hint = "" if "://" in address else f" A file is written sqlite:///{address}."
        raise ArchiveProblem(f"This is not the address of a database; it should read {FORMS}.{hint}") from None
    kind = url.get_backend_name().lower()
    if kind in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if kind != "sqlite":
        raise ArchiveProblem(f"A database of the kind {kind!r} cannot hold an archive; use {FORMS}.")
    if url.query or "\0" in str(url.database):
        raise ArchiveProblem("An SQLite address is sqlite:/// and a path; nothing may follow the path.")
    if url.host:
        raise ArchiveProblem(f"An SQLite address has three slashes before the path: sqlite:///{url.host}")
    return url.set(drivername="sqlite+pysqlite")


def _engine(url: URL) -> Engine:
    options: dict[str, Any] = {}
    if url.get_backend_name() == "sqlite":
        if _in_memory(url):
            options = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
        else:
            _make_folder(Path(str(url.database)))
    try:
        engine = create_engine(url, **options)
    except (ModuleNotFoundError, NoSuchModuleError):
        raise ArchiveProblem('PostgreSQL needs one more package: pip install "factcheck[postgresql]"') from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _in_memory(url: URL) -> bool:
    return url.database in (None, "", ":memory:")


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        is_folder = path.is_dir()
    except OSError as problem:
        raise ArchiveProblem(f"{path} cannot be made: {problem.strerror}.") from problem
    if is_folder:
        raise ArchiveProblem(f"{path} is a folder; name a file in it, such as {path / 'factcheck.db'}.")


def _prepare_sqlite(connection: Any, record: object) -> None:  # the driver's own connection
    connection.isolation_level = None  # the driver would begin by itself, and late; _begin_sqlite does it in time
    cursor = connection.cursor()
    try:
        cursor.execute(f"PRAGMA busy_timeout = {BUSY}")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = NORMAL")  # with WAL, a power cut may lose the last commit, never the file
    finally:
        cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def _unreachable(url: URL, shown: str, problem: DBAPIError) -> ArchiveProblem:
    words = _words(problem, url)
    if url.get_backend_name() != "sqlite":
        return ArchiveProblem(f"The database {shown} cannot be opened: {words}.")
    path = Path(str(url.database))
    if "not a database" in words or "malformed" in words:
        return ArchiveProblem(f"{path} is not an archive: the file is no SQLite database. Choose another name.")
    if "readonly" in words or "unable to open" in words:
        return ArchiveProblem(f"{path} cannot be written ({words}). Check the rights of the file and its folder.")
    return ArchiveProblem(f"{path} cannot be opened: {words}.")


def _is_duplicate(problem: DBAPIError) -> bool:
    state = getattr(problem.orig, "sqlstate", None)  # PostgreSQL: 23505 is a duplicate, 40001 a lost race
    return state in ("23505", "40001") or "UNIQUE constraint failed" in str(problem.orig)


def _failed(shown: str, problem: DBAPIError) -> ArchiveProblem | InputProblem:
    if "NUL" in str(problem.orig):  # PostgreSQL takes no such character in a text
        return InputProblem(UNWRITABLE)
    if "is locked" in str(problem.orig):
        return ArchiveProblem(f"The database {shown} is busy: another program is writing to it. Try again in a moment.")
    return ArchiveProblem(f"The database {shown} failed: {_words(problem, None)}.")


def _words(problem: DBAPIError, url: URL | None) -> str:
    """What the driver said, on one line, without the password."""
    words = " ".join(str(problem.orig).split()).rstrip(".")
    if url is not None and url.password:
        words = words.replace(str(url.password), "***")
    return words
