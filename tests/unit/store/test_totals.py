"""The numbers beside the navigation."""

from __future__ import annotations

from factcheck.core.verdicts import Decision
from factcheck.services.archive import Archive
from factcheck.services.commands import Decide
from factcheck.services.counts import counts
from factcheck.services.review import decide, undo
from factcheck.services.views import Counts
from factcheck.store.totals import Totals, totals


def test_an_empty_archive_holds_nothing(archive: Archive) -> None:
    with archive.store.reading() as session:
        assert totals(session) == Totals(0, 0, 0, 0)


def test_only_decisions_that_count_are_counted(held: Archive) -> None:
    decide(held, Decide("strikes.c1", Decision.APPROVE, "ann"))
    decide(held, Decide("strikes.c1", Decision.REJECT, "bob"))
    assert counts(held) == Counts(documents=2, claims=3, facts=3, waiting=2, decided=1)
    undo(held, "bob")
    undo(held, "ann")
    assert counts(held).decided == 0
