from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from factcheck.cli.main import run
from factcheck.cli.outcomes import Outcome


def test_an_archive_is_not_served_to_other_machines(papers: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--host", "192.0.2.1", "--db", papers]) == Outcome.USAGE
    assert "no sign-in" in capsys.readouterr().err


def test_an_archive_that_cannot_be_opened_is_not_served(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--port", "0", "--db", f"sqlite:///{tmp_path.as_posix()}"]) == Outcome.ARCHIVE
    assert capsys.readouterr().out == ""


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX does")
def test_an_archive_is_served_until_a_polite_signal(papers: str) -> None:
    command = [sys.executable, "-m", "factcheck", "serve", "--port", "0", "--db", papers]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        with urllib.request.urlopen(f"{url}api/v1/documents/m1", timeout=30) as answer:
            assert b"Valley Post" in answer.read()
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 0
    assert said.splitlines()[0].endswith("archive.db")
