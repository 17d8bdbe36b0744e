"""The archive: one open database, and the clock by which what happens to it is dated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType

from factcheck.store.session import Store


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Archive:
    """An open archive: the first argument of every use case. Close it, or use it as a context manager.

    `address` is where it is, fit to be shown: without the password.
    """

    store: Store
    clock: Callable[[], datetime] = now

    @property
    def address(self) -> str:
        """Where the archive is, without the password."""
        return self.store.shown

    def close(self) -> None:
        """Closes its connections; closing twice does nothing."""
        self.store.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_archive(url: str, *, clock: Callable[[], datetime] = now) -> Archive:
    """The archive at `url`, created when it is empty and upgraded when it is behind.

    Args:   url – sqlite:///PATH or postgresql://USER@HOST/NAME.
    Raises: ArchiveProblem, in words without the password, when it cannot be.
    """
    return Archive(Store.open(url), clock)
