"""Which archive a command works on, and opening it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.services.archive import Archive

VARIABLE = "FACTCHECK_DATABASE_URL"

db_option = click.option(
    "--db",
    "db",
    metavar="URL",
    help=f"The archive: sqlite:///PATH or postgresql://…; else {VARIABLE}, else a file in your data folder.",
)


def data_folder() -> Path:
    """The folder for this user's data on this system; it need not exist yet."""
    from platformdirs import user_data_path

    return user_data_path("factcheck", appauthor=False)


def sqlite_url(file: Path) -> str:
    """The URL of the SQLite archive in `file`."""
    return f"sqlite:///{file.absolute().as_posix()}"


def chosen_url(given: str | None) -> str:
    """The archive's URL: as given after the verb, before it, in the environment, else the file in the data folder.

    Raises: InputProblem when the environment holds a setting that there is not.
    """
    context = click.get_current_context(silent=True)
    before = context.find_root().obj if context is not None else None
    return given or before or Settings.from_env().database_url or sqlite_url(data_folder() / "factcheck.db")


def opened(given: str | None) -> Archive:
    """The archive chosen, opened, and created or upgraded where that is due.

    Raises: ArchiveProblem when it cannot be opened.
    """
    from factcheck.services.archive import open_archive

    return open_archive(chosen_url(given))
