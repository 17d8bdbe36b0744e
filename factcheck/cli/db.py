"""`factcheck db`: look after the archive's database."""

from __future__ import annotations

import click

from factcheck.cli.archives import db_option, opened
from factcheck.cli.tables import counted


@click.group()
def db() -> None:
    """Look after the archive's database.

    \b
    Example:
      factcheck db upgrade
    """


@db.command()
@db_option
def upgrade(db: str | None) -> None:
    """Create the archive's tables, or bring them up to this version of factcheck.

    Every command that opens an archive does so by itself; this one does only that, for installations where the person
    who upgrades is not the one who works. It changes nothing where there is nothing to do.

    \b
    Examples:
      factcheck db upgrade
      factcheck db upgrade --db postgresql://desk@db.example/factcheck
    """
    from factcheck.services.counts import counts

    with opened(db) as archive:
        held = counts(archive)
        sizes = f"{counted(held.documents, 'document')}, {counted(held.claims, 'claim')}"
        click.echo(f"{archive.address} is up to date: {sizes}.")
