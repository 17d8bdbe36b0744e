"""Verdicts in the database. A verdict is added, superseded, undone; what it says is never changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from factcheck.core.verdicts import Decision, PairDecision, PairVerdict, Verdict
from factcheck.errors import ConflictingChange, NotFound
from factcheck.store import mapping
from factcheck.store.tables import ClaimRecord, PairVerdictRecord, VerdictRecord

Row = VerdictRecord | PairVerdictRecord
LARGEST_ID = 2**31 - 1  # of an INTEGER column; a larger number in an address is no id, and no database takes it


def live(session: Session, claim: str) -> Verdict | None:
    """The verdict that counts for a claim."""
    row = _live_row(session, claim)
    return None if row is None else mapping.verdict(row)


def hold(session: Session, *claims: str) -> None:
    """Lets nobody else decide on these claims until the transaction ends, and forgets what was read of them before.

    Without it, of two people who decide at once on PostgreSQL, the later would supersede a verdict that it never saw:
    it commits between the look at what counts and the writing. On SQLite a writing transaction is alone anyway.
    """
    session.execute(select(ClaimRecord.id).where(ClaimRecord.id.in_(claims)).order_by(ClaimRecord.id).with_for_update())
    session.expire_all()


def add(
    session: Session,
    *,
    claim: str,
    decision: Decision,
    reviewer: str,
    reason: str | None,
    note: str | None,
    at: datetime,
) -> Verdict:
    """Adds a verdict that counts from now on; the one that counted before is superseded."""
    before = _live_row(session, claim)
    if before is not None:
        before.superseded_at = at
        session.flush()  # before the new row: one live verdict a claim is a rule of the database
    row = VerdictRecord(
        claim_id=claim,
        decision=decision,
        reviewer=reviewer,
        reason=reason,
        note=note,
        decided_at=at,
        replaces=None if before is None else before.id,
    )
    session.add(row)
    session.flush()
    return mapping.verdict(row)


def newest(session: Session, reviewer: str) -> int | None:
    """The id of the newest verdict of a reviewer that counts."""
    query = select(VerdictRecord.id).where(
        VerdictRecord.reviewer == reviewer, VerdictRecord.superseded_at.is_(None), VerdictRecord.undone_at.is_(None)
    )
    return session.scalars(query.order_by(VerdictRecord.id.desc())).first()


def get(session: Session, verdict: int) -> Verdict:
    """One verdict, whether it counts or not. Raises: NotFound."""
    return mapping.verdict(_row(session, verdict))


def undo(session: Session, verdict: int, reviewer: str, at: datetime) -> Verdict:
    """Ends a verdict; the one that it replaced counts again.

    Raises: NotFound; ConflictingChange when it no longer counts.
    """
    row = _row(session, verdict)
    _end(session, row, reviewer, at)
    return mapping.verdict(row)


def of_claim(session: Session, claim: str) -> list[Verdict]:
    """Every verdict on a claim, undone and superseded ones included, newest first."""
    query = select(VerdictRecord).where(VerdictRecord.claim_id == claim).order_by(VerdictRecord.id.desc())
    return [mapping.verdict(row) for row in session.scalars(query)]


def add_pair(session: Session, pair: PairVerdict, reviewer: str, at: datetime) -> int:
    """Adds a pair verdict that counts from now on; its id. `pair.left` < `pair.right`."""
    before = _live_pair(session, pair.left, pair.right)
    if before is not None:
        before.superseded_at = at
        session.flush()
    row = PairVerdictRecord(
        left_id=pair.left,
        right_id=pair.right,
        decision=pair.decision,
        reviewer=reviewer,
        decided_at=at,
        replaces=None if before is None else before.id,
    )
    session.add(row)
    session.flush()
    return row.id


def undo_pair(session: Session, left: str, right: str, reviewer: str, at: datetime) -> PairVerdict:
    """Ends the pair verdict that counts. Raises: NotFound when there is none."""
    row = _live_pair(session, left, right)
    if row is None:
        raise NotFound("verdict on the pair", f"{left} and {right}")
    _end(session, row, reviewer, at)
    return mapping.pair_verdict(row)


def newest_pair(session: Session, reviewer: str) -> tuple[PairVerdict, datetime] | None:
    """The newest pair verdict of a reviewer that counts, and when it was made."""
    query = select(PairVerdictRecord).where(
        PairVerdictRecord.reviewer == reviewer,
        PairVerdictRecord.superseded_at.is_(None),
        PairVerdictRecord.undone_at.is_(None),
    )
    row = session.scalars(query.order_by(PairVerdictRecord.id.desc())).first()
    return None if row is None else (mapping.pair_verdict(row), row.decided_at)


def pairs(session: Session, claims: Sequence[str] | None = None) -> list[PairVerdict]:
    """The pair verdicts that count, all of them or those that touch one of the claims, in a fixed order."""
    query = select(PairVerdictRecord).where(
        PairVerdictRecord.superseded_at.is_(None), PairVerdictRecord.undone_at.is_(None)
    )
    if claims is not None:
        query = query.where(or_(PairVerdictRecord.left_id.in_(claims), PairVerdictRecord.right_id.in_(claims)))
    query = query.order_by(PairVerdictRecord.left_id, PairVerdictRecord.right_id)
    return [mapping.pair_verdict(row) for row in session.scalars(query)]


def canonical(left: str, right: str, decision: PairDecision) -> PairVerdict:
    """The pair verdict with its ends in the one order in which pairs are kept."""
    return PairVerdict(min(left, right), max(left, right), decision)


def _row(session: Session, verdict: int) -> VerdictRecord:
    row = session.get(VerdictRecord, verdict) if 0 < verdict <= LARGEST_ID else None
    if row is None:
        raise NotFound("verdict", verdict)
    return row


def _live_row(session: Session, claim: str) -> VerdictRecord | None:
    query = select(VerdictRecord).where(
        VerdictRecord.claim_id == claim, VerdictRecord.superseded_at.is_(None), VerdictRecord.undone_at.is_(None)
    )
    return session.scalars(query.with_for_update()).one_or_none()


def _live_pair(session: Session, left: str, right: str) -> PairVerdictRecord | None:
    query = select(PairVerdictRecord).where(
        PairVerdictRecord.left_id == left,
        PairVerdictRecord.right_id == right,
        PairVerdictRecord.superseded_at.is_(None),
        PairVerdictRecord.undone_at.is_(None),
    )
    return session.scalars(query.with_for_update()).one_or_none()


def _end(session: Session, row: Row, reviewer: str, at: datetime) -> None:
    if row.undone_at is not None:
        raise ConflictingChange("This decision was undone before; nothing was changed.")
    if row.superseded_at is not None:
        raise ConflictingChange("This decision was replaced by a later one; undo that one first.")
    row.undone_at, row.undone_by = at, reviewer
    session.flush()
    before: Row | None = None
    if row.replaces is not None:
        if isinstance(row, VerdictRecord):
            before = session.get(VerdictRecord, row.replaces)
        else:
            before = session.get(PairVerdictRecord, row.replaces)
    if before is not None:
        before.superseded_at = None
        session.flush()
