"""The numbers beside the navigation."""

from __future__ import annotations

from factcheck.services.archive import Archive
from factcheck.services.views import Counts
from factcheck.store import totals


def counts(archive: Archive) -> Counts:
    """How much the archive holds, and how much of it waits for a person."""
    with archive.store.reading() as session:
        held = totals.totals(session)
    return Counts(held.documents, held.claims, held.facts, held.claims - held.decided, held.decided)
