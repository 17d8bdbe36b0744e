"""The entry point: the group of verbs, and the one place where errors become a line and an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from io import TextIOWrapper
from typing import NoReturn

import click

from factcheck import __version__
from factcheck.cli.outcomes import Outcome, outcome_of
from factcheck.cli.verbs import LazyGroup
from factcheck.errors import FactcheckError

DEBUG = "FACTCHECK_DEBUG"


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--db", "db", metavar="URL", help="The archive to work on, for every verb that needs one.")
@click.version_option(__version__, prog_name="factcheck", message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context, db: str | None) -> None:
    """Read the figures in documents, keep their exact words, and see whether sources agree on them.

    \b
    Examples:
      factcheck demo
      factcheck analyze report.txt
      factcheck search "about 2,000 air strikes"
    """
    ctx.obj = db
    _keep_traces_quiet()


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and give its exit code; no error leaves as a traceback unless FACTCHECK_DEBUG is set.

    Args: arguments – the words after the program's name; None takes them from the process.
    """
    try:
        result = cli.main(args=arguments, prog_name="factcheck", standalone_mode=False)
        return int(result) if isinstance(result, int) else Outcome.DONE
    except click.exceptions.Abort:
        return Outcome.STOPPED
    except click.ClickException as problem:
        problem.show()
        return problem.exit_code
    except FactcheckError as problem:
        return _tell(str(problem), outcome_of(problem))
    except OSError as problem:
        return _tell(_os_line(problem), Outcome.NOTHING)
    except Exception as problem:
        return _tell(f"Something went wrong inside factcheck ({type(problem).__name__}: {problem}).", Outcome.FAULT)


def main() -> NoReturn:
    """What the installed `factcheck` command runs."""
    _speak_utf8()
    sys.exit(run())


def _tell(line: str, outcome: Outcome) -> Outcome:
    """Say what went wrong in one line on standard error; the trace behind it only where it was asked for."""
    if os.environ.get(DEBUG):
        traceback.print_exc()
    click.echo("factcheck: " + " ".join(line.split()), err=True)
    if outcome is Outcome.FAULT and not os.environ.get(DEBUG):
        click.echo(f"Please report it. Set {DEBUG}=1 and run the command again to see where.", err=True)
    return outcome


def _os_line(problem: OSError) -> str:
    """An operating system's error in words, with the file that it concerns."""
    reason = (problem.strerror or str(problem)).rstrip(".")
    return f"{problem.filename}: {reason}." if problem.filename is not None else f"{reason}."


def _keep_traces_quiet() -> None:
    """Without a handler Python prints what is logged, traces included; what a person has to know is said in words."""
    import logging  # only when a verb runs: it takes as long to import as everything else here

    log = logging.getLogger("factcheck")
    if not os.environ.get(DEBUG) and not log.handlers:
        log.addHandler(logging.NullHandler())


def _speak_utf8() -> None:
    """Write UTF-8 with plain newlines whatever the console's code page or locale: figures come with €, – and °."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
