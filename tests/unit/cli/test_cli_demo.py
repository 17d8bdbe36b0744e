"""The demo as a person starts it: a process, a page, a polite end; twice on one folder."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.cli.demo import intake, made, seeds, told
from factcheck.cli.main import run
from factcheck.cli.outcomes import Outcome
from factcheck.errors import ArchiveProblem
from factcheck.services.views import IngestReport, Taken

WAIT = 60  # seconds for a demo to come up on a machine that does other things


@dataclass
class Demo:
    """A demo that runs: its address, and once it has ended what it said and with which code."""

    url: str
    process: subprocess.Popen[str]
    said: str = ""


@contextmanager
def demo(folder: Path, *flags: str) -> Iterator[Demo]:
    command = [sys.executable, "-m", "factcheck", "demo", "--data", str(folder), "--port", "0", "--no-browser", *flags]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        try:
            assert process.stdout is not None
            running = Demo(process.stdout.readline().strip(), process)
            yield running
            process.send_signal(signal.SIGTERM)
            _, running.said = process.communicate(timeout=WAIT)
        finally:
            if process.poll() is None:
                process.kill()


def total(url: str) -> int:
    with urllib.request.urlopen(f"{url}api/v1/claims?limit=1", timeout=WAIT) as answer:
        return int(json.load(answer)["total"])


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX does")
def test_the_demo_opens_on_the_seeds_and_a_second_run_doubles_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "demo with a space"
    with demo(folder) as first:
        held = total(first.url)
        with urllib.request.urlopen(first.url, timeout=WAIT) as page:
            assert "<html" in page.read().decode("utf-8")
    assert first.process.returncode == 0
    assert str(folder / "factcheck.db") in first.said
    assert "5 documents taken in" in first.said
    with demo(folder) as second:
        assert total(second.url) == held > 0
    assert second.process.returncode == 0
    assert "0 documents taken in with 0 claims; 5 already held." in second.said
    assert "Traceback" not in first.said + second.said


def test_the_demo_is_not_served_to_other_machines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["demo", "--data", str(tmp_path / "demo"), "--host", "192.0.2.1"]) == Outcome.USAGE
    assert "no sign-in" in capsys.readouterr().err
    assert not (tmp_path / "demo").exists()


def test_the_seeds_are_found_and_samples_are_taken_only_when_asked_for() -> None:
    folder = seeds()
    assert intake(folder, samples=False) == [folder]
    dossiers = intake(folder, samples=True)[1:]
    assert [dossier.name for dossier in dossiers] == ["budget", "election", "flood", "mine", "outbreak"]


def test_a_folder_that_cannot_be_made_is_said_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    with pytest.raises(ArchiveProblem, match="Choose another folder with --data"):
        made(tmp_path / "file" / "demo")


def test_the_demo_tells_new_and_held_apart() -> None:
    report = IngestReport((Taken("a", "a", 3, False), Taken("b", "b", 2, True)), ())
    assert told(report) == "1 document taken in with 3 claims; 1 already held."
