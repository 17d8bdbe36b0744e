"""`factcheck search`: find claims by figure, words and filters."""

from __future__ import annotations

import json

import click

from factcheck.cli.archives import db_option, opened
from factcheck.cli.outcomes import Outcome

EMPTY = "The archive holds no claims yet: factcheck ingest PATH takes documents in."


@click.command()
@click.argument("query")
@click.option(
    "--limit", metavar="N", type=click.IntRange(1, 500), default=50, show_default=True, help="Show at most so many."
)
@click.option("--offset", metavar="N", type=click.IntRange(0), default=0, help="Leave out the first so many.")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
@db_option
def search(query: str, limit: int, offset: int, as_json: bool, db: str | None) -> int:
    """Find claims by figure, words and filters, best fit first.

    A figure is written as people write it: 10000, "about 2,000 air strikes", 9k..11k, ">40%", $5.9bn. Rounding and
    hedges count: nearly 2,000 is found by 1,950. Finding nothing ends with exit code 4.

    \b
    Examples:
      factcheck search "about 2,000 air strikes"
      factcheck search ">40% place:Iraq is:unreviewed" --json
    """
    from factcheck.services.counts import counts
    from factcheck.services.search import search as find

    with opened(db) as archive:
        page = find(archive, query, limit=limit, offset=offset)
        empty = page.total == 0 and counts(archive).claims == 0
    if as_json:
        from factcheck.api.schemas.base import named
        from factcheck.api.schemas.search import SearchPageSchema

        click.echo(json.dumps(named(SearchPageSchema(exclude=("next",)), page), ensure_ascii=False, indent=2))
    elif page.hits:
        from factcheck.cli.told import claim_rows

        click.echo(claim_rows(hit.row for hit in page.hits), nl=False)
    click.echo(EMPTY if empty else _closing(page.total, offset, len(page.hits)), err=True)
    return Outcome.DONE if page.total > 0 else Outcome.NOTHING


def _closing(total: int, offset: int, shown: int) -> str:
    """How many were found and which of them are shown."""
    if total == 0:
        return "Nothing fits that query. Fewer words or a wider range find more."
    if shown == total:
        return f"{total:,} found."
    if shown == 0:
        return f"{total:,} found, none of them after the first {offset:,}."
    return f"{total:,} found; {offset + 1:,} to {offset + shown:,} are shown. --offset {offset + shown} shows the next."
