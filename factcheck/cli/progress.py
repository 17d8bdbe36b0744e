"""Progress on long work: one line on standard error that is written over, and only where a person watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from factcheck.cli.tables import columns, cut

WIDTH = 72  # terminal columns: it has to fit the narrowest terminal, for a line that wraps cannot be written over


@contextmanager
def progress(verb: str) -> Iterator[Callable[[int, int, str], None] | None]:
    """What to call with how many are done, of how many, and the name of the next; None where nobody watches.

    The line is gone when the work is.
    """
    if not sys.stderr.isatty():
        yield None
        return
    shown = 0

    def show(done: int, total: int, name: str) -> None:
        nonlocal shown
        line = cut(f"{verb} {done:,} of {total:,}  {name}", WIDTH)
        click.echo("\r" + line + " " * (shown - columns(line)), err=True, nl=False)
        shown = columns(line)

    try:
        yield show
    finally:
        click.echo("\r" + " " * shown + "\r", err=True, nl=False)
