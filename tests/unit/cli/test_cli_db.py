from __future__ import annotations

import pytest

from factcheck.cli.main import run
from factcheck.cli.outcomes import Outcome


def test_upgrade_tells_the_state_of_the_archive(papers: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--db", papers, "db", "upgrade"]) == Outcome.DONE
    assert capsys.readouterr().out.endswith("archive.db is up to date: 2 documents, 3 claims.\n")


def test_a_misspelt_setting_is_said_before_anything_is_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FACTCHECK_DBURL", "sqlite:///x.db")
    assert run(["search", "houses"]) == Outcome.USAGE
    assert "FACTCHECK_DBURL" in capsys.readouterr().err
