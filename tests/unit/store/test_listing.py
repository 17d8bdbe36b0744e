"""Claims as lists show them: in the order asked for, with all that stands around them."""

from __future__ import annotations

from factcheck.core.verdicts import Decision, ReviewState
from factcheck.services.archive import Archive
from factcheck.services.commands import Decide
from factcheck.services.review import decide
from factcheck.store.listing import CHUNK, listed


def test_rows_come_in_the_order_of_the_ids_and_unknown_ids_are_left_out(held: Archive) -> None:
    asked = ["troops.c2", "nope", "strikes.c1"]
    with held.store.reading() as session:
        assert [row.claim.id for row in listed(session, asked)] == ["troops.c2", "strikes.c1"]


def test_more_ids_than_one_query_takes_are_all_answered(held: Archive) -> None:
    asked = [*(f"nope{number}" for number in range(CHUNK)), "strikes.c1"]
    with held.store.reading() as session:
        assert [row.claim.id for row in listed(session, asked)] == ["strikes.c1"]


def test_a_row_knows_its_live_verdict(held: Archive) -> None:
    verdict = decide(held, Decide("strikes.c1", Decision.UNSURE, "ann"))
    with held.store.reading() as session:
        row = listed(session, ["strikes.c1"])[0]
    assert (row.state, row.verdict, row.reviewer) == (ReviewState.UNSURE, verdict.id, "ann")
    assert row.decided_at == verdict.decided_at


def test_a_row_that_nobody_decided_on_says_so(held: Archive) -> None:
    with held.store.reading() as session:
        row = listed(session, ["strikes.c1"])[0]
    assert (row.state, row.verdict, row.reviewer, row.decided_at) == (ReviewState.UNREVIEWED, 0, None, None)
    assert row.sentence == "Jets flew 10,000 air strikes in Norland.\n"
