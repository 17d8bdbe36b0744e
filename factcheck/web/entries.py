"""What a timeline draws: one entry a claim, copies folded into the text they repeat, restatements known as such."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.core.claims import Claim
from factcheck.core.quantities import Hedge
from factcheck.services.views import ClaimRow, FactView
from factcheck.web.dates import placed_at
from factcheck.web.numbers import short


@dataclass(frozen=True, slots=True)
class Entry:
    """One mark to draw: its claim, its day, the copies of its document that say the same, and whether it restates."""

    row: ClaimRow
    day: date
    copies: tuple[ClaimRow, ...] = ()
    restates: bool = False


def entries(view: FactView, by: str = "asof") -> tuple[Entry, ...]:
    """What a timeline draws, by day: copies folded into the text they repeat, restatements marked.

    Args: by – "asof" places a claim at the day its figure holds for, "published" at the day of its article. A claim
        with neither day is left out; the table has it.
    """
    dated = []
    for row in view.rows:
        day = placed_at(row.claim, row.document) if by == "asof" else row.document.published
        if day is not None:
            dated.append((day, row))
    dated.sort(key=lambda pair: pair[0])
    folded = {row.claim.id for _, row in dated if _original(row, view) is not None}
    result = []
    for day, row in dated:
        if row.claim.id in folded:
            continue
        copies = tuple(
            other for _, other in dated if other.claim.id in folded and _original(other, view) == row.claim.id
        )
        result.append(Entry(row, day, copies, restates(row, view)))
    return tuple(result)


def restates(row: ClaimRow, view: FactView) -> bool:
    """Whether an earlier sentence of the same document states the same figure: it adds no witness."""
    return any(
        other.claim.document == row.claim.document
        and other.claim.span < row.claim.span
        and _same_amount(other.claim, row.claim)
        for other in view.rows
    )


def repeats(row: ClaimRow, view: FactView) -> bool:
    """Whether a claim only says again what its own text, or the text that it copies, said before."""
    return restates(row, view) or _original(row, view) is not None


def _original(row: ClaimRow, view: FactView) -> str | None:
    """The claim that a copied text repeats here, where it is of this fact and of the same amount."""
    of = view.copies.get(row.claim.document)
    if of is None or of.id == row.claim.document:
        return None
    alike = [
        other.claim for other in view.rows if other.claim.document == of.id and _same_amount(other.claim, row.claim)
    ]
    return alike[0].id if alike else None


def _same_amount(one: Claim, other: Claim) -> bool:
    return (one.quantity.stated, one.quantity.unit) == (other.quantity.stated, other.quantity.unit)


def brief(claim: Claim) -> str:
    """A figure where there is no room for its words: "44+", "1.8m"."""
    plus = "+" if claim.quantity.hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN) else ""
    return short(claim.quantity.stated, tight=True) + plus
