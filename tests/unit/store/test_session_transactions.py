"""Transactions: all of it or nothing."""

from __future__ import annotations

import pytest

from factcheck.services.archive import Archive
from factcheck.store import audit


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
