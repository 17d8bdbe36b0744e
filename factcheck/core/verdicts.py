"""Verdicts: what people decide. Append-only; an undo is a verdict's end, recorded beside it, never its removal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Decision(StrEnum):
    """What a person can say of one claim."""

    APPROVE = "approve"
    FLAG = "flag"
    REJECT = "reject"
    UNSURE = "unsure"


class PairDecision(StrEnum):
    """What a person can say of two claims: whether they state one fact."""

    SAME = "same"
    DIFFERENT = "different"


class ReviewState(StrEnum):
    """Where a claim stands in review: the live verdict, or unreviewed where there is none."""

    UNREVIEWED = "unreviewed"
    APPROVED = "approved"
    FLAGGED = "flagged"
    REJECTED = "rejected"
    UNSURE = "unsure"


STATE_OF = {
    Decision.APPROVE: ReviewState.APPROVED,
    Decision.FLAG: ReviewState.FLAGGED,
    Decision.REJECT: ReviewState.REJECTED,
    Decision.UNSURE: ReviewState.UNSURE,
}

FLAG_REASONS = (
    "misread figure",
    "wrong measure",
    "wrong place or time",
    "wrong speaker",
    "not a claim",
    "needs a second source",
    "other",
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One decision of one person on one claim. `undone_at` is set once it no longer counts; the row stays."""

    id: int
    claim: str
    decision: Decision
    reviewer: str
    decided_at: datetime
    reason: str | None = None
    note: str | None = None
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PairVerdict:
    """One decision of one person on two claims, in canonical order (`left` < `right`)."""

    left: str
    right: str
    decision: PairDecision
