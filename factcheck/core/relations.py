"""Relations, facts and copies: the program's opinion. A person's decision is a verdict (core.verdicts)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RelationKind(StrEnum):
    """How two claims of one fact relate."""

    AGREE = "agree"
    CONFLICT = "conflict"
    UPDATE = "update"
    NOT_COMPARABLE = "not_comparable"


@dataclass(frozen=True, slots=True)
class Relation:
    """The opinion on two claims of one fact, with its reasons in words and its strength in [0, 1].

    `left` and `right` are claim ids in the order of the claims given. `later` names the one that overtook the other
    in an update and is None otherwise.
    """

    left: str
    right: str
    kind: RelationKind
    strength: float
    reasons: tuple[str, ...]
    later: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """The claims that state one measurable thing. `id` is that of its first claim in the order given.

    Three counts of witnesses stand side by side: `outlets` (publishers), `independent_texts` (copies count once),
    `origins` (distinct speakers, or outlets where nobody is named).
    """

    id: str
    measure: str
    unit: str | None
    place: tuple[str, ...]
    claims: tuple[str, ...]
    outlets: int
    independent_texts: int
    origins: int


@dataclass(frozen=True, slots=True)
class Copy:
    """`document` republishes `of`, in whole or in part: `containment` is the share of its text found there."""

    document: str
    of: str
    containment: float


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """All that comparing a set of claims gives, in a deterministic order."""

    facts: tuple[Fact, ...]
    relations: tuple[Relation, ...]
    copies: tuple[Copy, ...]
