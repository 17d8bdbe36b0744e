"""`factcheck serve`: serve the desk and the API on an archive."""

from __future__ import annotations

import click

from factcheck.cli.archives import db_option, opened


@click.command()
@click.option(
    "--host", metavar="ADDRESS", default="127.0.0.1", show_default=True, help="The loopback address to listen on."
)
@click.option(
    "--port", metavar="N", type=click.IntRange(0, 65535), help="The port; 8765 or any free one where none is given."
)
@click.option("--browser", is_flag=True, help="Open the desk in the browser.")
@db_option
def serve(host: str, port: int | None, browser: bool, db: str | None) -> None:
    """Serve the desk and the API on an archive, until Ctrl-C.

    The desk has no sign-in yet, so it is served on this machine alone. The URL is printed on standard output.

    \b
    Examples:
      factcheck serve
      factcheck serve --port 8000 --db postgresql://desk@db.example/factcheck
    """
    from factcheck.cli import desk

    with desk.listening(desk.loopback(host), port) as listener, opened(db) as archive:
        click.echo(f"Archive: {archive.address}", err=True)
        desk.serve(desk.application(archive), listener, browser)
