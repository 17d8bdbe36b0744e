from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli.main import run
from factcheck.cli.outcomes import Outcome


def test_intake_tells_what_it_took_and_changes_nothing_the_second_time(
    papers: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ingest", str(tmp_path / "papers"), "--db", papers]) == Outcome.DONE
    lines = capsys.readouterr().out.splitlines()
    assert [line.rpartition("m")[2] for line in lines[:2]] == [
        "1.txt: already held, nothing changed",
        "2.txt: already held, nothing changed",
    ]
    assert lines[2] == "0 new documents, 0 new claims."
