"""The sums of a claim's sentence as its page prints them: each figure with its part, then whether the sum holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.core.claims import Claim
from factcheck.core.siblings import Part, Working

PARTS = {
    Part.FROM: "from",
    Part.TO: "to",
    Part.CHANGE: "moved by",
    Part.FACTOR: "times",
    Part.TOTAL: "total",
    Part.PART: "part",
    Part.SHARE: "share",
}


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum: (what the figure is in it, its words) in the order of the text. `holds` is None where none is stated."""

    figures: tuple[tuple[str, str], ...]
    holds: bool | None
    words: str


def sums(workings: Sequence[Working], claims: Sequence[Claim]) -> tuple[Sum, ...]:
    """The sums among `workings` whose figures all stand in `claims`, those of the document."""
    words = {claim.id: claim.text for claim in claims}
    return tuple(
        Sum(
            tuple((PARTS[part], words[claim]) for part, claim in working.statement.members),
            working.holds,
            working.words,
        )
        for working in workings
        if all(claim in words for _, claim in working.statement.members)
    )
