"""Opening and closing an archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import ArchiveProblem
from factcheck.services.archive import now, open_archive
from factcheck.services.counts import counts


def test_an_archive_is_made_where_there_is_none(tmp_path: Path) -> None:
    with open_archive(f"sqlite:///{(tmp_path / 'a.db').as_posix()}") as archive:
        assert counts(archive).documents == 0
        assert archive.address.endswith("a.db")


def test_closing_twice_does_nothing(tmp_path: Path) -> None:
    archive = open_archive(f"sqlite:///{(tmp_path / 'a.db').as_posix()}")
    archive.close()
    archive.close()


def test_the_clock_is_aware() -> None:
    assert now().utcoffset() is not None


def test_what_cannot_be_opened_is_told() -> None:
    with pytest.raises(ArchiveProblem, match="should read sqlite:///PATH"):
        open_archive("notes")
