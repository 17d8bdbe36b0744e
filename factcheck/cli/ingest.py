"""`factcheck ingest`: take files into the archive."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.archives import db_option, opened
from factcheck.cli.outcomes import Outcome
from factcheck.cli.progress import progress
from factcheck.cli.tables import counted

if TYPE_CHECKING:
    from factcheck.services.views import IngestReport, Refused

ACTOR = "command line"


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@db_option
def ingest(paths: tuple[Path, ...], as_json: bool, db: str | None) -> int:
    """Take files, or all files of folders, into the archive.

    A folder's documents.json, a list of {id, file, publisher, title, url, published}, names the files to take and what
    is known of each. The same content twice changes nothing. A file that cannot be read is named with its reason, and
    the others are taken in.

    \b
    Examples:
      factcheck ingest report.txt
      factcheck ingest articles/ --db sqlite:///newsroom.db
    """
    from factcheck.services.ingest import ingest as take_in

    with opened(db) as archive, progress("Reading") as show:
        report = take_in(archive, paths, actor=ACTOR, progress=show)
    if as_json:
        click.echo(json.dumps(as_values(report), ensure_ascii=False, indent=2))
    else:
        for line in told(report):
            click.echo(line)
    tell_refused(report.refused)
    return outcome(len(report.taken), len(report.refused))


def outcome(done: int, refused: int) -> Outcome:
    """How a command over several inputs ends: all done, some refused, or none that could be read."""
    if refused == 0 and done > 0:
        return Outcome.DONE
    return Outcome.PART if done > 0 else Outcome.NOTHING


def tell_refused(refused: tuple[Refused, ...]) -> None:
    """Name each input that was refused, with the reason, on standard error."""
    for item in refused:
        click.echo(f"factcheck: {item.name}: {item.reason}", err=True)


def told(report: IngestReport) -> list[str]:
    """What was taken in, one line a file and one for all."""
    lines = []
    for taken in report.taken:
        news = "already held, nothing changed" if taken.unchanged else counted(taken.claims, "claim")
        lines.append(f"{taken.name}: {news}" + (f" ({taken.note})" if taken.note else ""))
    new = [taken for taken in report.taken if not taken.unchanged]
    total = sum(taken.claims for taken in new)
    lines.append(f"{counted(len(new), 'new document')}, {counted(total, 'new claim')}.")
    return lines


def as_values(report: IngestReport) -> dict[str, object]:
    """The report as JSON holds it."""
    return {
        "taken": [
            {
                "name": taken.name,
                "document": taken.document,
                "claims": taken.claims,
                "unchanged": taken.unchanged,
                "note": taken.note,
            }
            for taken in report.taken
        ],
        "refused": [{"name": item.name, "reason": item.reason} for item in report.refused],
    }
