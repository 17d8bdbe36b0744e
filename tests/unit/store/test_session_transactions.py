"""Transactions: all of it or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import ArchiveProblem, InputProblem
from factcheck.services.archive import Archive
from factcheck.store import audit, facts
from factcheck.store.session import Store


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


def test_a_database_that_another_program_keeps_writing_to_is_told_as_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.store.session.BUSY", 20)
    url = f"sqlite:///{(tmp_path / 'archive.db').as_posix()}"
    store, other = Store.open(url), Store.open(url)

    def write_meanwhile() -> None:
        with other.writing() as session:
            facts.changed(session)

    with store.writing() as session:
        facts.changed(session)
        with pytest.raises(ArchiveProblem, match="is busy: another program is writing"):
            write_meanwhile()
    with other.reading() as session:
        assert facts.generation(session) == 1
    store.close()
    other.close()


def test_half_a_character_is_refused_in_words(archive: Archive) -> None:
    def write_it() -> None:
        with archive.store.writing() as session:
            audit.record(session, at=archive.clock(), actor="\ud83d", tag="a:b:c", subject="s", detail={})

    def ask_for_it() -> None:
        with archive.store.reading() as session:
            facts.fact_of(session, "\ud83d")

    for act in (write_it, ask_for_it):
        with pytest.raises(InputProblem, match="cannot be stored"):
            act()
