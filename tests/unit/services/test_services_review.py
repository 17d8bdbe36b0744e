"""Decisions on both databases: one counts, none is lost, all can be taken back, and all are told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.core.verdicts import Decision, PairDecision, PairVerdict, ReviewState, Verdict
from factcheck.errors import ConflictingChange, InputProblem, NotFound
from factcheck.services.archive import Archive
from factcheck.services.audit import list_audit
from factcheck.services.claims import get_claim
from factcheck.services.commands import Decide, JudgePair, QueueFilter
from factcheck.services.queue import list_queue
from factcheck.services.review import decide, judge_pair, undo, undo_latest, undo_pair, undo_verdict


def state(archive: Archive, claim: str) -> ReviewState:
    return get_claim(archive, claim).state


def test_a_decision_takes_the_claim_out_of_the_queue(archive: Archive, claim: str) -> None:
    decide(archive, Decide(claim, Decision.APPROVE, "ann"))
    assert claim not in [row.claim.id for row in list_queue(archive).rows]
    assert [row.claim.id for row in list_queue(archive, QueueFilter(state="approved")).rows] == [claim]


def test_a_later_decision_supersedes_and_undo_brings_the_earlier_back(archive: Archive, claim: str) -> None:
    first = decide(archive, Decide(claim, Decision.APPROVE, "ann"))
    second = decide(archive, Decide(claim, Decision.FLAG, "bob", reason="wrong measure"))
    assert state(archive, claim) is ReviewState.FLAGGED
    undone = undo(archive, "bob")
    assert undone is not None
    assert undone.id == second.id
    assert undone.undone_at is not None
    view = get_claim(archive, claim)
    assert (view.state, view.live) == (ReviewState.APPROVED, first)
    assert [verdict.id for verdict in view.verdicts] == [second.id, first.id]


def test_undoing_the_only_decision_makes_the_claim_wait_again(archive: Archive, claim: str) -> None:
    decide(archive, Decide(claim, Decision.REJECT, "ann"))
    undo(archive, "ann")
    view = get_claim(archive, claim)
    assert (view.state, view.live, view.position) == (ReviewState.UNREVIEWED, None, 1)


def test_undo_takes_back_ones_own_decisions_only(archive: Archive, claim: str) -> None:
    decide(archive, Decide(claim, Decision.APPROVE, "ann"))
    assert undo(archive, "bob") is None
    assert state(archive, claim) is ReviewState.APPROVED


def test_undo_goes_back_step_by_step(archive: Archive, claim: str) -> None:
    decide(archive, Decide(claim, Decision.APPROVE, "ann"))
    decide(archive, Decide(claim, Decision.UNSURE, "ann"))
    seen = [state(archive, claim)]
    while undo(archive, "ann") is not None:
        seen.append(state(archive, claim))
    assert seen == [ReviewState.UNSURE, ReviewState.APPROVED, ReviewState.UNREVIEWED]


def test_a_decision_on_what_was_seen_before_is_refused(archive: Archive, claim: str) -> None:
    seen = decide(archive, Decide(claim, Decision.APPROVE, "ann", expected=0))
    with pytest.raises(ConflictingChange, match="ann decided “approve” meanwhile"):
        decide(archive, Decide(claim, Decision.REJECT, "bob", expected=0))
    assert get_claim(archive, claim).live == seen
    decide(archive, Decide(claim, Decision.REJECT, "bob", expected=seen.id))
    assert state(archive, claim) is ReviewState.REJECTED


def test_a_decision_on_one_undone_meanwhile_is_refused(archive: Archive, claim: str) -> None:
    seen = decide(archive, Decide(claim, Decision.APPROVE, "ann"))
    undo(archive, "ann")
    with pytest.raises(ConflictingChange, match="undone meanwhile"):
        decide(archive, Decide(claim, Decision.REJECT, "bob", expected=seen.id))


def test_the_same_decision_again_changes_nothing(archive: Archive, claim: str) -> None:
    first = decide(archive, Decide(claim, Decision.APPROVE, "ann"))
    lines = list_audit(archive)
    assert decide(archive, Decide(claim, Decision.APPROVE, "ann")) == first
    assert list_audit(archive) == lines


UNDOABLE: list[tuple[Callable[[Archive, Verdict], object], str]] = [
    (lambda archive, verdict: undo_verdict(archive, verdict.id, "ann"), "undone before"),
    (lambda archive, verdict: undo_verdict(archive, 999, "ann"), "no verdict 999"),
    (lambda archive, verdict: undo_verdict(archive, 10**30, "ann"), "no verdict 1000"),
    (lambda archive, verdict: undo_verdict(archive, -1, "ann"), "no verdict -1"),
]


@pytest.mark.parametrize(("act", "message"), UNDOABLE)
def test_what_does_not_count_cannot_be_undone(
    archive: Archive, claim: str, act: Callable[[Archive, Verdict], object], message: str
) -> None:
    verdict = decide(archive, Decide(claim, Decision.APPROVE, "ann"))
    undo(archive, "ann")
    with pytest.raises((ConflictingChange, NotFound), match=message):
        act(archive, verdict)


def test_a_superseded_decision_is_undone_after_the_later_one(archive: Archive, claim: str) -> None:
    first = decide(archive, Decide(claim, Decision.APPROVE, "ann"))
    decide(archive, Decide(claim, Decision.REJECT, "bob"))
    with pytest.raises(ConflictingChange, match="replaced by a later one"):
        undo_verdict(archive, first.id, "ann")


@pytest.mark.parametrize("reviewer", ["", "   "])
def test_a_decision_needs_a_name(archive: Archive, claim: str, reviewer: str) -> None:
    with pytest.raises(InputProblem, match="needs the name"):
        decide(archive, Decide(claim, Decision.APPROVE, reviewer))


def test_a_decision_on_no_claim_is_told(archive: Archive) -> None:
    with pytest.raises(NotFound, match=r"There is no claim nope\."):
        decide(archive, Decide("nope", Decision.APPROVE, "ann"))


def test_the_latest_act_is_undone_whether_on_a_claim_or_a_pair(archive: Archive, claim: str) -> None:
    other = next(row.claim.id for row in list_queue(archive).rows if row.claim.id != claim)
    decide(archive, Decide(claim, Decision.APPROVE, "ann"))
    pair = judge_pair(archive, JudgePair(other, claim, PairDecision.SAME, "ann"))
    assert (pair.left, pair.right) == tuple(sorted((claim, other)))
    assert isinstance(undo_latest(archive, "ann"), PairVerdict)
    assert isinstance(undo_latest(archive, "ann"), Verdict)
    assert undo_latest(archive, "ann") is None


def test_a_pair_that_was_not_judged_cannot_be_undone(archive: Archive, claim: str) -> None:
    with pytest.raises(NotFound):
        undo_pair(archive, claim, "other", "ann")


def test_a_changed_mind_about_a_pair_goes_back_step_by_step(archive: Archive, claim: str) -> None:
    other = next(row.claim.id for row in list_queue(archive).rows if row.claim.id != claim)
    judge_pair(archive, JudgePair(claim, other, PairDecision.SAME, "ann"))
    judge_pair(archive, JudgePair(claim, other, PairDecision.DIFFERENT, "bob"))
    assert [one.claim.id for one in get_claim(archive, claim).apart] == [other]
    undo_pair(archive, claim, other, "bob")
    assert [one.verdict for one in get_claim(archive, claim).related] == [PairDecision.SAME]
