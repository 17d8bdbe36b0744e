"""The sign, word and colour of each state and relation: no hue stands without the other two."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.core.claims import Modality
from factcheck.core.relations import RelationKind
from factcheck.core.verdicts import Decision, PairDecision, ReviewState
from factcheck.services.views import ClaimRow


@dataclass(frozen=True, slots=True)
class Badge:
    """A sign with its word. `tone` names the colour; `said` fills the badge: a person decided, not the program."""

    sign: str
    word: str
    tone: str
    said: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """How a figure is drawn in running text: underline pattern, sign, and the hidden word for screen readers."""

    pattern: str
    sign: str | None
    word: str


STATES = {
    ReviewState.UNREVIEWED: Badge("new", "Unreviewed", "apart"),
    ReviewState.APPROVED: Badge("ok", "Approved", "agree", said=True),
    ReviewState.FLAGGED: Badge("flag", "Flagged", "conflict", said=True),
    ReviewState.REJECTED: Badge("no", "Rejected", "apart", said=True),
    ReviewState.UNSURE: Badge("unsure", "Unsure", "apart", said=True),
}

RELATIONS = {
    RelationKind.AGREE: Badge("agree", "Agrees", "agree"),
    RelationKind.CONFLICT: Badge("conflict", "Conflicts", "conflict"),
    RelationKind.UPDATE: Badge("update", "Updates", "update"),
    RelationKind.NOT_COMPARABLE: Badge("apart", "Not comparable", "apart"),
}

PAIRS = {
    PairDecision.SAME: Badge("ok", "Same fact", "apart", said=True),
    PairDecision.DIFFERENT: Badge("apart", "Different", "apart", said=True),
}

MODALITIES = {
    Modality.PLANNED: Badge("planned", "Planned", "plain"),
    Modality.PROJECTED: Badge("planned", "Projected", "plain"),
    Modality.DENIED: Badge("denied", "Denied", "plain"),
}

DONE = {
    Decision.APPROVE: Badge("ok", "Approved", "agree", said=True),
    Decision.FLAG: Badge("flag", "Flagged", "conflict", said=True),
    Decision.REJECT: Badge("no", "Rejected", "apart", said=True),
    Decision.UNSURE: Badge("unsure", "Marked unsure", "apart", said=True),
}

FACET_SIGNS = {
    "conflict": ("conflict", "conflict", "Conflict"),
    "update": ("update", "update", "Update"),
    "agree": ("agree", "agree", "Agreement"),
    "not_comparable": ("apart", "apart", "Not comparable"),
    "alone": ("new", "3", "Stands alone"),
    "unreviewed": ("new", "3", "Unreviewed"),
    "approved": ("ok", "agree", "Approved"),
    "flagged": ("flag", "conflict", "Flagged"),
    "rejected": ("no", "apart", "Rejected"),
    "unsure": ("unsure", "apart", "Unsure"),
}

HERE = Mark("here", None, "this claim")
_MARKS = {
    ReviewState.APPROVED: Mark("ok", "ok", "approved"),
    ReviewState.FLAGGED: Mark("flag", "flag", "flagged"),
    ReviewState.REJECTED: Mark("not", "no", "rejected: not a claim"),
    ReviewState.UNSURE: Mark("new", "unsure", "unsure"),
}
_NEW = Mark("new", None, "unreviewed")
_CONFLICT = Mark("conflict", "conflict", "in conflict")


def mark_of(row: ClaimRow) -> Mark:
    """How a claim is drawn in its text: an open conflict first, then what a person decided, then what overtook it."""
    if row.state in (ReviewState.FLAGGED, ReviewState.REJECTED):
        return _MARKS[row.state]
    if row.relation is RelationKind.CONFLICT:
        return _CONFLICT
    if row.state is not ReviewState.UNREVIEWED:
        return _MARKS[row.state]
    if row.relation is RelationKind.UPDATE:
        return Mark("update", "update", "updates an earlier figure" if row.overtakes else "updated since")
    return _NEW


def row_badge(row: ClaimRow) -> Badge | None:
    """The relation that matters most of a claim in a list; None stands alone. An update names a short other figure."""
    if row.relation is None:
        return None
    other = row.against.text if row.against is not None else None
    named = row.relation is RelationKind.UPDATE and other is not None and len(other) <= BADGE_FIGURE
    return relation_badge(row.relation, row.overtakes, other if named else None)


def relation_badge(kind: RelationKind, overtakes: bool | None, other: str | None, *, said: bool = False) -> Badge:
    """A relation seen from one claim: "Updates 47", "Updated by 44", "Conflicts with 31".

    Args: overtakes – for an update, whether this claim is the later one. other – the words of the other figure.
    """
    named = other is not None and len(other) <= LONGEST_FIGURE
    match kind:
        case RelationKind.UPDATE if overtakes is False:
            word = f"Updated by {other}" if named else "Updated since"
        case RelationKind.UPDATE:
            word = f"Updates {other}" if named else "Updates"
        case RelationKind.CONFLICT:
            word = f"Conflicts with {other}" if named else "Conflicts"
        case RelationKind.AGREE:
            word = f"Agrees with {other}" if named else "Agrees"
        case _:
            word = "Not comparable"
    badge = RELATIONS[kind]
    return Badge(badge.sign, word, badge.tone, said)


LONGEST_FIGURE = 32  # characters of a figure that a badge names at all; the claim beside it has the words
BADGE_FIGURE = 12  # characters of a figure that fit in a badge beside its own figure in the 19 rem list
