"""`factcheck export`: a citation list or a table of claims."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

import click

from factcheck.cli.archives import db_option, opened

FORMATS = ("csv", "bibtex", "jsonl")


@click.command()
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="What to write.")
@click.option("--query", metavar="Q", help="Only the claims that a search finds; else all of them.")
@click.option("--fact", metavar="ID", help="Only the claims of one fact.")
@click.option(
    "--output", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="Where; else standard output."
)
@db_option
def export(form: str, query: str | None, fact: str | None, output: Path | None, db: str | None) -> None:
    """Write a citation list or a table of claims, each with its exact words and where they stand.

    The same archive and query give the same bytes. A file is written whole or not at all.

    \b
    Examples:
      factcheck export --format bibtex --query "air strikes" --output strikes.bib
      factcheck export --format csv > claims.csv
    """
    from factcheck.services.export import export as render

    if query is not None and fact is not None:
        raise click.UsageError("Give --query or --fact, not both.")
    with opened(db) as archive:
        made = render(archive, format=form, query=query, fact=fact)
        if output is None:
            for piece in made.pieces:
                click.echo(piece, nl=False)
            return
        size = write_whole(output, made.pieces)
    click.echo(f"{output}: {size:,} bytes.", err=True)


def write_whole(file: Path, pieces: Iterable[str]) -> int:
    """Write a text to a file as UTF-8, so that the file holds all of it or what it held before; the bytes written.

    Raises: OSError when it cannot be written; nothing is left behind then.
    """
    number, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".part")
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="") as part:
            part.writelines(pieces)
        size = Path(name).stat().st_size
        if os.name == "posix":
            mask = os.umask(0)
            os.umask(mask)
            Path(name).chmod(0o666 & ~mask)  # a temporary file is private; this one is a file like any other
        Path(name).replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    return size
