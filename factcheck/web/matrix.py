"""Each claim of a fact against each earlier one: a lower triangle whose cells open what was compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.core.claims import Claim
from factcheck.core.relations import Relation, RelationKind
from factcheck.core.verdicts import PairDecision
from factcheck.services.views import ClaimRow, FactView
from factcheck.web.dates import BASES, basis_of, when_text
from factcheck.web.entries import brief, repeats
from factcheck.web.numbers import normalised
from factcheck.web.reading import listing
from factcheck.web.signs import Badge, relation_badge
from factcheck.web.tags import tags

SHOWN = 12  # rows of the matrix: a triangle of 66 cells is the most that fits beside its pair

_VERBS = {
    RelationKind.AGREE: "agrees with",
    RelationKind.CONFLICT: "conflicts with",
    RelationKind.UPDATE: "updates",
    RelationKind.NOT_COMPARABLE: "cannot be compared with",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What one claim is to an earlier one. `says` is the sentence a screen reader hears."""

    earlier: Claim
    relation: Relation
    badge: Badge
    says: str
    verdict: PairDecision | None
    chosen: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the matrix: a claim, its tag, its figure in short, and a cell (or None) for each claim before it."""

    row: ClaimRow
    tag: str
    figure: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """One field of a pair, side by side, and what comes of it in a word or two."""

    name: str
    left: str
    right: str
    same: bool
    result: str


@dataclass(frozen=True, slots=True)
class Pair:
    """The pair that is open: the later claim, the earlier one, the opinion and what was compared."""

    later: ClaimRow
    earlier: ClaimRow
    relation: Relation
    badge: Badge
    verdict: PairDecision | None
    fields: tuple[Compared, ...]


def matrix(view: FactView, chosen: tuple[str, str] | None = None) -> tuple[Line, ...]:
    """The lower triangle over the latest claims that are no restatements, in the order of the fact."""
    rows = shown_rows(view)
    found = by_pair(view.relations)
    given = tags(row.document.publisher or row.document.file for row in view.rows)
    lines = []
    for number, row in enumerate(rows):
        cells = tuple(_cell(row, other, found, view, chosen) for other in rows[:number])
        lines.append(Line(row, given[row.document.publisher or row.document.file], brief(row.claim), cells))
    return tuple(lines)


def shown_rows(view: FactView) -> tuple[ClaimRow, ...]:
    """The claims that the matrix lines up: restatements and copies left out, the latest of many."""
    rows = [row for row in view.rows if not repeats(row, view)]
    return tuple(rows[-SHOWN:])


def by_pair(relations: Sequence[Relation]) -> Mapping[frozenset[str], Relation]:
    """The relations by the two claims that they join, whichever stands left."""
    return {frozenset((relation.left, relation.right)): relation for relation in relations}


def open_pair(view: FactView, chosen: tuple[str, str] | None = None) -> Pair | None:
    """The pair asked for, else the first conflict, else the latest relation; None where the fact has none."""
    order = {row.claim.id: number for number, row in enumerate(view.rows)}
    relation = _asked(view, chosen)
    if relation is None:
        return None
    earlier, later = sorted((relation.left, relation.right), key=lambda claim: order.get(claim, 0))
    rows = {row.claim.id: row for row in view.rows}
    if earlier not in rows or later not in rows:
        return None
    verdict = _verdict(view, earlier, later)
    badge = relation_badge(relation.kind, _overtakes(relation, later), None)
    return Pair(rows[later], rows[earlier], relation, badge, verdict, compared(rows[later], rows[earlier]))


def _asked(view: FactView, chosen: tuple[str, str] | None) -> Relation | None:
    if chosen is not None:
        return by_pair(view.relations).get(frozenset(chosen))
    shown = {row.claim.id for row in shown_rows(view)}
    inside = [relation for relation in view.relations if {relation.left, relation.right} <= shown] or view.relations
    conflicts = [relation for relation in inside if relation.kind is RelationKind.CONFLICT]
    return conflicts[0] if conflicts else inside[-1] if inside else None


def compared(later: ClaimRow, earlier: ClaimRow) -> tuple[Compared, ...]:
    """The fields that comparing two claims looks at, side by side in the desk's words."""
    one, two = later.claim, earlier.claim
    amounts = [(claim.quantity.value, claim.quantity.low, claim.quantity.high) for claim in (one, two)]
    return (
        _field("Measure", one.measure, two.measure, one.head.casefold() == two.head.casefold(), "worded apart"),
        _field("Place", _places(one), _places(two), one.place == two.place, _differ(one.place, two.place)),
        _field("Time", _time(later), _time(earlier), _days(one) == _days(two), _differ(_days(one), _days(two))),
        _field("Quantity", normalised(one.quantity), normalised(two.quantity), amounts[0] == amounts[1], "differs"),
        _field("Over time", one.kind.value, two.kind.value, one.kind is two.kind, "read apart"),
    )


def _field(name: str, left: str, right: str, same: bool, otherwise: str) -> Compared:
    return Compared(name, left, right, same, "same" if same else otherwise)


def _differ(one: object, other: object) -> str:
    return "differs" if one and other else "one gives none"


def _cell(
    row: ClaimRow,
    other: ClaimRow,
    found: Mapping[frozenset[str], Relation],
    view: FactView,
    chosen: tuple[str, str] | None,
) -> Cell | None:
    relation = found.get(frozenset((row.claim.id, other.claim.id)))
    if relation is None:
        return None
    overtakes = _overtakes(relation, row.claim.id)
    verb = "is updated by" if overtakes is False else _VERBS[relation.kind]
    return Cell(
        other.claim,
        relation,
        relation_badge(relation.kind, overtakes, None),
        f"{row.claim.text} {verb} {other.claim.text}",
        _verdict(view, row.claim.id, other.claim.id),
        chosen is not None and set(chosen) == {row.claim.id, other.claim.id},
    )


def _overtakes(relation: Relation, claim: str) -> bool | None:
    return None if relation.later is None else relation.later == claim


def _verdict(view: FactView, one: str, other: str) -> PairDecision | None:
    return view.pair_verdicts.get((min(one, other), max(one, other)))


def _days(claim: Claim) -> tuple[object, object] | None:
    return None if claim.period is None else (claim.period.start, claim.period.end)


def _places(claim: Claim) -> str:
    return listing(claim.place) if claim.place else "not given"


def _time(row: ClaimRow) -> str:
    return f"{when_text(row.claim, row.document)} ({BASES[basis_of(row.claim)]})"
