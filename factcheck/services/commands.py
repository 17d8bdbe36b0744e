"""What a person asks for, as frozen values checked on the way in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.core.verdicts import Decision, PairDecision
from factcheck.errors import InputProblem

NOTE_LIMIT = 10_000  # characters of a note: a page of text; more is a paste gone wrong
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")  # NUL, and halves of characters: not every database takes them


@dataclass(frozen=True, slots=True)
class Decide:
    """Decide on one claim. A flag needs a reason.

    `expected` is the id of the live verdict that the person saw, 0 for none seen, None not to check: with it, a
    decision made meanwhile by somebody else raises ConflictingChange and nothing is overwritten in silence.
    """

    claim: str
    decision: Decision
    reviewer: str
    reason: str | None = None
    note: str | None = None
    expected: int | None = None

    def __post_init__(self) -> None:
        if self.decision is Decision.FLAG and not (self.reason or self.note):
            raise InputProblem("A flag needs a reason: choose one or write a note.")
        if self.note is not None and len(self.note) > NOTE_LIMIT:
            raise InputProblem(f"The note has {len(self.note):,} characters; {NOTE_LIMIT:,} is the most it can hold.")
        for text in (self.reviewer, self.reason, self.note):
            check_text(text)


@dataclass(frozen=True, slots=True)
class JudgePair:
    """Say that two claims state the same fact, or different ones."""

    left: str
    right: str
    decision: PairDecision
    reviewer: str

    def __post_init__(self) -> None:
        if self.left == self.right:
            raise InputProblem("A claim cannot be judged against itself.")
        check_text(self.reviewer)


def check_text(text: str | None) -> None:
    """Raises InputProblem for text that not every database can hold."""
    if text is not None and _UNWRITABLE.search(text):
        raise InputProblem("The text holds a character that cannot be stored (NUL, or half of one). Take it out.")


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What part of the claims to list; None leaves that part open. `state` is a ReviewState value or "any"."""

    state: str = "unreviewed"
    relation: str | None = None  # a RelationKind value or "alone"
    place: str | None = None
    hedge: str | None = None
    source: str | None = None
    modality: str | None = None
