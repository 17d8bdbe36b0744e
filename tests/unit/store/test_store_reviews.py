"""Verdicts in the database: one counts for a claim, and the database itself sees to it."""

from __future__ import annotations

import pytest

from factcheck.core.verdicts import Decision, PairDecision, PairVerdict, Verdict
from factcheck.errors import ConflictingChange, NotFound
from factcheck.services.archive import Archive
from factcheck.store import reviews
from factcheck.store.session import Session
from factcheck.store.tables import VerdictRecord

CLAIM = "strikes.c1"


def say(session: Session, archive: Archive, decision: Decision, reviewer: str = "ann") -> Verdict:
    return reviews.add(
        session, claim=CLAIM, decision=decision, reviewer=reviewer, reason=None, note=None, at=archive.clock()
    )


def test_the_database_refuses_a_second_verdict_that_counts(held: Archive) -> None:
    with held.store.writing() as session:
        say(session, held, Decision.APPROVE)

    def add_beside_it() -> None:
        with held.store.writing() as session:
            at = held.clock()
            session.add(VerdictRecord(claim_id=CLAIM, decision=Decision.REJECT, reviewer="bob", decided_at=at))

    with pytest.raises(ConflictingChange):
        add_beside_it()


def test_undoing_the_later_makes_the_earlier_count(held: Archive) -> None:
    with held.store.writing() as session:
        first, second = say(session, held, Decision.APPROVE), say(session, held, Decision.REJECT, "bob")
        assert reviews.live(session, CLAIM) == second
        reviews.undo(session, second.id, "bob", held.clock())
        assert reviews.live(session, CLAIM) == first
        assert [one.decision for one in reviews.of_claim(session, CLAIM)] == [Decision.REJECT, Decision.APPROVE]


def test_the_newest_is_that_of_the_reviewer_and_counts(held: Archive) -> None:
    with held.store.writing() as session:
        first = say(session, held, Decision.APPROVE)
        assert reviews.newest(session, "ann") == first.id
        say(session, held, Decision.REJECT, "bob")
        assert reviews.newest(session, "ann") is None


@pytest.mark.parametrize("number", [0, -1, 7, 2**31, 10**30])
def test_a_verdict_that_is_not_there_is_told(held: Archive, number: int) -> None:
    with held.store.reading() as session, pytest.raises(NotFound, match="There is no verdict"):
        reviews.get(session, number)


def test_a_pair_has_one_order() -> None:
    expected = PairVerdict("a", "b", PairDecision.SAME)
    assert reviews.canonical("b", "a", PairDecision.SAME) == reviews.canonical("a", "b", PairDecision.SAME) == expected


def test_pairs_are_found_by_either_end_while_they_count(held: Archive) -> None:
    pair = reviews.canonical("troops.c1", CLAIM, PairDecision.DIFFERENT)
    with held.store.writing() as session:
        reviews.add_pair(session, pair, "ann", held.clock())
        assert reviews.pairs(session) == reviews.pairs(session, [CLAIM]) == reviews.pairs(session, ["troops.c1"])
        assert reviews.pairs(session, ["troops.c2"]) == []
        newest = reviews.newest_pair(session, "ann")
        assert newest is not None
        assert newest[0] == pair
        assert reviews.undo_pair(session, pair.left, pair.right, "ann", held.clock()) == pair
        assert reviews.pairs(session) == []
