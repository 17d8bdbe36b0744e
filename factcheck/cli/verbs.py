"""The verbs, found without importing them.

`factcheck --help` has to answer in a fraction of a second, and the web and database libraries take longer than that to
import. So the group knows each verb's module and its line in the list, and imports a verb when it is called.
"""

from __future__ import annotations

import errno
import importlib
import os
import sys
from typing import Any, NamedTuple

import click

from factcheck.cli.outcomes import Outcome


class Verb(NamedTuple):
    """Where a verb's command stands, and its line in the list of verbs."""

    module: str
    summary: str


VERBS = {
    "demo": Verb("factcheck.cli.demo", "Set up a small archive of its own and open the desk on it."),
    "analyze": Verb("factcheck.cli.analyze", "Read files and say which figures agree; needs no archive."),
    "ingest": Verb("factcheck.cli.ingest", "Take files into the archive."),
    "search": Verb("factcheck.cli.search", "Find claims by figure, words and filters."),
    "show": Verb("factcheck.cli.show", "Show one claim, fact or document."),
    "export": Verb("factcheck.cli.export", "Write a citation list or a table of claims."),
    "serve": Verb("factcheck.cli.serve", "Serve the desk and the API on an archive."),
    "db": Verb("factcheck.cli.db", "Look after the archive's database."),
}


class LazyGroup(click.Group):
    """A group that imports a verb's module only when that verb is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the verbs, in the order of a first day's work."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb's command, None where there is no such verb."""
        verb = VERBS.get(cmd_name)
        if verb is None:
            return None
        command: click.Command = getattr(importlib.import_module(verb.module), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of verbs from the table above, importing none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, verb.summary) for name, verb in VERBS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb; a reader that closes the pipe early ends it without a word."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except OSError as problem:
            if problem.errno not in (errno.EPIPE, errno.EINVAL):  # Windows reports a closed pipe as EINVAL
                raise
            _forget_output()
            raise click.exceptions.Exit(Outcome.PIPE) from None
        return result


def _forget_output() -> None:
    """Send what is still buffered to nowhere: the interpreter would complain of the closed pipe on its way out."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
