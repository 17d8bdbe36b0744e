from __future__ import annotations

import os
import subprocess
import sys

import click
import pytest

from factcheck import __version__
from factcheck.cli import main
from factcheck.cli.outcomes import Outcome
from factcheck.errors import ArchiveProblem


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """A verb that raises what is put into the list."""
    raised: list[BaseException] = []

    @click.command()
    def show() -> None:
        raise raised[0]

    monkeypatch.setattr(main.cli, "get_command", lambda ctx, name: show)
    monkeypatch.delenv(main.DEBUG, raising=False)
    return raised


@pytest.mark.parametrize(
    ("problem", "code", "said"),
    [
        (ArchiveProblem("No such\nhost. Check --db."), Outcome.ARCHIVE, "factcheck: No such host. Check --db.\n"),
        (
            PermissionError(13, "Permission denied", "out.csv"),
            Outcome.NOTHING,
            "factcheck: out.csv: Permission denied.\n",
        ),
        (
            KeyError("x"),
            Outcome.FAULT,
            "factcheck: Something went wrong inside factcheck (KeyError: 'x').\n"
            "Please report it. Set FACTCHECK_DEBUG=1 and run the command again to see where.\n",
        ),
        (click.UsageError("two at once"), Outcome.USAGE, "Error: two at once\n"),
    ],
)
def test_an_error_is_one_line_and_an_exit_code(
    failing: list[BaseException],
    capsys: pytest.CaptureFixture[str],
    problem: BaseException,
    code: Outcome,
    said: str,
) -> None:
    failing.append(problem)
    assert main.run(["show"]) == code
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.endswith(said)
    assert "Traceback" not in written.err


def test_the_trace_is_there_for_who_asks_for_it(
    failing: list[BaseException], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(main.DEBUG, "1")
    failing.append(KeyError("x"))
    assert main.run(["show"]) == Outcome.FAULT
    assert "Traceback" in capsys.readouterr().err


def test_ctrl_c_ends_a_command_without_a_traceback(
    failing: list[BaseException], capsys: pytest.CaptureFixture[str]
) -> None:
    failing.append(KeyboardInterrupt())
    assert main.run(["show"]) == Outcome.STOPPED
    assert "Traceback" not in capsys.readouterr().err


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["--version"]) == Outcome.DONE
    assert capsys.readouterr().out == f"factcheck {__version__}\n"


def test_a_verb_that_is_not_there_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["nope"]) == Outcome.USAGE
    assert "No such command 'nope'" in capsys.readouterr().err


PIPE = """
import click, sys
from factcheck.cli import main
@click.command()
def show():
    for number in range(200_000):
        click.echo("a line that fills the pipe " + str(number))
main.cli.get_command = lambda ctx, name: show
sys.argv = ["factcheck", "show"]
main.main()
"""


@pytest.mark.skipif(os.name != "posix", reason="closing a pipe early is tried with a POSIX pipe")
def test_a_reader_that_closes_the_pipe_early_is_no_error() -> None:
    with subprocess.Popen([sys.executable, "-c", PIPE], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
        assert process.wait(30) == Outcome.PIPE
    assert said == b""


def test_output_is_utf8_whatever_the_locale_says() -> None:
    code = "from factcheck.cli import main; import click; main._speak_utf8(); click.echo('4 °C – 3 €')"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ, "PYTHONIOENCODING": "ascii"}
    )
    assert done.stdout == "4 °C – 3 €\n".encode()
