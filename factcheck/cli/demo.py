"""`factcheck demo`: a small archive of its own, with the desk open on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

import factcheck
from factcheck.cli.archives import data_folder, sqlite_url
from factcheck.cli.ingest import tell_refused
from factcheck.cli.progress import progress
from factcheck.cli.tables import counted
from factcheck.errors import ArchiveProblem, UnreadableInput

if TYPE_CHECKING:
    from factcheck.services.views import IngestReport

ACTOR = "demo"


@click.command()
@click.option("--samples", is_flag=True, help="Take in the invented dossiers too: conflicts and copies to look at.")
@click.option(
    "--data", metavar="DIR", type=click.Path(file_okay=False, path_type=Path), help="Where the archive is kept."
)
@click.option(
    "--host", metavar="ADDRESS", default="127.0.0.1", show_default=True, help="The loopback address to listen on."
)
@click.option(
    "--port", metavar="N", type=click.IntRange(0, 65535), help="The port; 8765 or any free one where none is given."
)
@click.option("--no-browser", is_flag=True, help="Print the URL only.")
def demo(samples: bool, data: Path | None, host: str, port: int | None, no_browser: bool) -> None:
    """Set up a small archive, take in the seed documents, and open the desk on it, until Ctrl-C.

    The archive is a SQLite file in a folder that is printed; run it again and it is all still there, with nothing
    doubled. To start afresh, remove the folder. There is no sign-in, so only this machine can reach the desk.

    \b
    Examples:
      factcheck demo
      factcheck demo --samples --data ./demo --port 8000 --no-browser
    """
    from factcheck.cli import desk
    from factcheck.services.archive import open_archive
    from factcheck.services.ingest import ingest

    with desk.listening(desk.loopback(host), port) as listener:
        file = made(data if data is not None else data_folder() / "demo") / "factcheck.db"
        click.echo(f"Archive: {file}", err=True)
        with open_archive(sqlite_url(file)) as archive:
            with progress("Reading") as show:
                report = ingest(archive, intake(seeds(), samples), actor=ACTOR, progress=show)
            tell_refused(report.refused)
            click.echo(told(report), err=True)
            desk.serve(desk.application(archive), listener, browser=not no_browser)


def told(report: IngestReport) -> str:
    """What was taken in, and what was there already, in one line."""
    new = [taken for taken in report.taken if not taken.unchanged]
    held = len(report.taken) - len(new)
    line = f"{counted(len(new), 'document')} taken in with {counted(sum(taken.claims for taken in new), 'claim')}"
    return line + (f"; {held:,} already held." if held else ".")


def made(folder: Path) -> Path:
    """The data folder, created where it is missing.

    Raises: ArchiveProblem when it cannot be.
    """
    folder = folder.absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise ArchiveProblem(f"{folder} cannot be created: {reason}. Choose another folder with --data.") from None
    return folder


def seeds() -> Path:
    """The folder of seed documents: at the top of a checkout, or inside an installed package.

    Raises: UnreadableInput when neither is there.
    """
    package = Path(factcheck.__file__).parent
    for folder in (package.parent / "seeds", package / "_seeds"):
        if (folder / "documents.json").is_file():
            return folder
    raise UnreadableInput("the seed documents", f"they are missing from {package}; install factcheck again")


def intake(folder: Path, samples: bool) -> list[Path]:
    """What the demo takes in: the seeds, and with `samples` each invented dossier beside them."""
    dossiers = sorted(file.parent for file in (folder / "samples").glob("*/documents.json")) if samples else []
    return [folder, *dossiers]
