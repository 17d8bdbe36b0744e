"""`factcheck db`: look after the archive's database."""

from __future__ import annotations

import click

from factcheck.cli.archives import chosen_url, db_option, opened


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

    archive = opened(db)
    held = counts(archive)
    click.echo(
        f"{_without_password(chosen_url(db))} is up to date: {held.documents:,} documents, {held.claims:,} claims."
    )


def _without_password(url: str) -> str:
    """The URL as it may stand on a screen."""
    head, separator, rest = url.partition("://")
    login, at, host = rest.rpartition("@")
    return f"{head}{separator}{login.split(':')[0]}{at}{host}"
