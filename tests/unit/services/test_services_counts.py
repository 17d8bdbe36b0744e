"""The numbers beside the navigation go with what happens."""

from __future__ import annotations

from factcheck.core.verdicts import Decision
from factcheck.services.archive import Archive
from factcheck.services.commands import Decide
from factcheck.services.counts import counts
from factcheck.services.queue import list_queue
from factcheck.services.review import decide


def test_what_waits_and_what_is_decided_are_all_claims(held: Archive) -> None:
    decide(held, Decide("troops.c1", Decision.UNSURE, "ann"))
    found = counts(held)
    assert (found.claims, found.waiting, found.decided) == (3, 2, 1)
    assert found.waiting == list_queue(held).total
