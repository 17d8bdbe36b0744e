"""A small archive for the tests of the API: two papers on one flood, whose counts differ."""

from __future__ import annotations

from datetime import date

from factcheck.services.archive import Archive, open_archive
from factcheck.services.ingest import ingest, of_bytes

MONDAY = (
    "Nearly 2,000 houses were flooded in the valley, the fire service said on Monday. About 40 roads were closed.\n"
)
FRIDAY = "More than 2,600 houses were flooded in the valley, the fire service said on Friday.\n"


def flood_archive() -> Archive:
    """An archive in memory with both papers taken in."""
    archive = open_archive("sqlite://")
    ingest(
        archive,
        [
            of_bytes(MONDAY.encode(), "m1.txt", publisher="Valley Post", published=date(2025, 3, 3)),
            of_bytes(FRIDAY.encode(), "m2.txt", publisher="River Herald", published=date(2025, 3, 7)),
        ],
        actor="test",
    )
    return archive
