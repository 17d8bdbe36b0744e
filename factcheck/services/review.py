"""Deciding, and taking decisions back. The only place where verdicts come from; each leaves a line in the audit."""

from __future__ import annotations

from factcheck.core.claims import Claim
from factcheck.core.verdicts import PairVerdict, Verdict
from factcheck.errors import ConflictingChange, InputProblem
from factcheck.services.archive import Archive
from factcheck.services.commands import Decide, JudgePair
from factcheck.services.reconcile import reconcile
from factcheck.store import audit, claims, facts, reviews
from factcheck.store.session import Session


def decide(archive: Archive, command: Decide) -> Verdict:
    """Records a decision on a claim; the one that counted before is superseded and kept.

    Deciding again exactly as one did before changes nothing and returns the verdict that counts.

    Raises: NotFound; InputProblem without a reviewer; ConflictingChange when `expected` is no longer the live verdict.
    """
    _named(command.reviewer)
    with archive.store.writing() as session:
        claim, _, _ = claims.get(session, command.claim)
        reviews.hold(session, claim.id)
        before = reviews.live(session, command.claim)
        if command.expected is not None and command.expected != (0 if before is None else before.id):
            raise _overtaken(before)
        if before is not None and _same(before, command):
            return before
        at = archive.clock()
        verdict = reviews.add(
            session,
            claim=command.claim,
            decision=command.decision,
            reviewer=command.reviewer,
            reason=command.reason,
            note=command.note,
            at=at,
        )
        told = {
            **_claim_told(claim),
            "reason": command.reason,
            "note": command.note,
            "before": None if before is None else f"{before.decision.value} by {before.reviewer}",
        }
        tag = f"claim:verdict:{command.decision.value}"
        audit.record(session, at=at, actor=command.reviewer, tag=tag, subject=claim.id, detail=told)
        return verdict


def undo(archive: Archive, reviewer: str) -> Verdict | None:
    """Takes back the newest decision of a reviewer that counts; None when there is none."""
    with archive.store.writing() as session:
        newest = reviews.newest(session, reviewer)
        return None if newest is None else _undo(archive, session, newest, reviewer)


def undo_verdict(archive: Archive, verdict: int, reviewer: str) -> Verdict:
    """Takes back one decision; the one that it replaced counts again.

    Raises: NotFound; ConflictingChange when it no longer counts.
    """
    _named(reviewer)
    with archive.store.writing() as session:
        return _undo(archive, session, verdict, reviewer)


def judge_pair(archive: Archive, command: JudgePair) -> PairVerdict:
    """Records that two claims state the same fact or different ones, and makes the facts anew.

    "Different" keeps the two apart for good, whatever comes in later, unless it is undone.

    Raises: NotFound; InputProblem without a reviewer.
    """
    _named(command.reviewer)
    pair = reviews.canonical(command.left, command.right, command.decision)
    with archive.store.writing() as session:
        left, right = (claims.get(session, end)[0] for end in (pair.left, pair.right))
        reviews.hold(session, pair.left, pair.right)
        if pair in reviews.pairs(session, [pair.left]):
            return pair
        at = archive.clock()
        reviews.add_pair(session, pair, command.reviewer, at)
        _record_pair(session, archive, pair, command.decision.value, command.reviewer, (left, right))
        facts.changed(session)
    reconcile(archive)
    return pair


def undo_pair(archive: Archive, left: str, right: str, reviewer: str) -> PairVerdict:
    """Takes back what was said of two claims, and makes the facts anew. Raises: NotFound when nothing was."""
    _named(reviewer)
    first, second = sorted((left, right))
    with archive.store.writing() as session:
        reviews.hold(session, first, second)
        pair = reviews.undo_pair(session, first, second, reviewer, archive.clock())
        both = (claims.get(session, pair.left)[0], claims.get(session, pair.right)[0])
        _record_pair(session, archive, pair, "undo", reviewer, both)
        facts.changed(session)
    reconcile(archive)
    return pair


def undo_latest(archive: Archive, reviewer: str) -> Verdict | PairVerdict | None:
    """Takes back whatever a reviewer decided last, on a claim or on a pair; None when there is nothing."""
    with archive.store.reading() as session:
        verdict = reviews.newest(session, reviewer)
        decided = None if verdict is None else reviews.get(session, verdict).decided_at
        pair = reviews.newest_pair(session, reviewer)
    if pair is not None and (decided is None or pair[1] > decided):
        return undo_pair(archive, pair[0].left, pair[0].right, reviewer)
    return undo(archive, reviewer)


def _undo(archive: Archive, session: Session, verdict: int, reviewer: str) -> Verdict:
    reviews.hold(session, reviews.get(session, verdict).claim)
    at = archive.clock()
    undone = reviews.undo(session, verdict, reviewer, at)
    claim, _, _ = claims.get(session, undone.claim)
    now = reviews.live(session, undone.claim)
    told = {
        **_claim_told(claim),
        "undone": f"{undone.decision.value} by {undone.reviewer}",
        "now": "unreviewed" if now is None else f"{now.decision.value} by {now.reviewer}",
    }
    audit.record(session, at=at, actor=reviewer, tag="claim:verdict:undo", subject=claim.id, detail=told)
    return undone


def _record_pair(
    session: Session, archive: Archive, pair: PairVerdict, action: str, reviewer: str, both: tuple[Claim, Claim]
) -> None:
    told = {
        "left": pair.left,
        "right": pair.right,
        "left_text": both[0].text,
        "right_text": both[1].text,
        "left_measure": both[0].measure,
        "right_measure": both[1].measure,
        "decision": pair.decision.value,
    }
    subject = f"{pair.left} {pair.right}"
    audit.record(
        session, at=archive.clock(), actor=reviewer, tag=f"pair:verdict:{action}", subject=subject, detail=told
    )


def _claim_told(claim: Claim) -> dict[str, str | None]:
    return {"document": claim.document, "text": claim.text, "measure": claim.measure}


def _same(before: Verdict, command: Decide) -> bool:
    said = (command.decision, command.reviewer, command.reason, command.note)
    return (before.decision, before.reviewer, before.reason, before.note) == said


def _named(reviewer: str) -> None:
    if not reviewer.strip():
        raise InputProblem("A decision needs the name of the person who makes it.")


def _overtaken(before: Verdict | None) -> ConflictingChange:
    if before is None:
        return ConflictingChange("The decision that you saw was undone meanwhile. Look at the claim again.")
    return ConflictingChange(
        f"{before.reviewer} decided “{before.decision.value}” meanwhile. Nothing was changed; look at the claim again."
    )
