"""Facts: the list, and each one's timeline with its table twin, its matrix and its witnesses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flask import Blueprint, request, url_for

from factcheck.core.claims import Basis
from factcheck.core.relations import RelationKind
from factcheck.errors import InputProblem
from factcheck.export.values import written_day
from factcheck.services.facts import get_fact, list_facts
from factcheck.services.views import ClaimRow, FactView
from factcheck.web.addresses import read_offset
from factcheck.web.dates import BASES, basis_of, period_text
from factcheck.web.desk import desk, page, query_of
from factcheck.web.entries import repeats
from factcheck.web.legend import LEGEND
from factcheck.web.matrix import by_pair, matrix, open_pair, shown_rows
from factcheck.web.numbers import normalised
from factcheck.web.placing import NARROW, WIDE
from factcheck.web.reading import title_of
from factcheck.web.signs import Badge, relation_badge
from factcheck.web.timeline import timeline
from factcheck.web.witnesses import joined

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

pages = Blueprint("facts", __name__)

ROWS = 40  # facts on one page of the list
RESTATES = Badge("restate", "Restates", "agree")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of the table twin. `sub`: a restatement or a copy, `hot`: in an open conflict."""

    row: ClaimRow
    when: str
    basis: str
    means: str
    badge: Badge | None
    copy_of: str | None
    sub: bool
    hot: bool


@pages.get("/facts")
def facts() -> ResponseReturnValue:
    """Every fact: those with conflicts first."""
    offset = read_offset(request.args)
    listed = list_facts(desk().archive, limit=ROWS, offset=offset)
    return page("facts.html", listed=listed, rows=ROWS)


@pages.get("/facts/<path:fact_id>")
def fact(fact_id: str) -> ResponseReturnValue:
    """One fact. `axis` is log or linear, `by` asof or published, `pair` the two claims that are opened."""
    view = get_fact(desk().archive, fact_id)
    axis, by = _either("axis", "log", "linear"), _either("by", "asof", "published")
    title = title_of(view.fact.measure, view.fact.place)
    pair = _pair()
    opened = open_pair(view, pair)
    chosen = (opened.later.claim.id, opened.earlier.claim.id) if opened is not None else None

    def address(**changes: Any) -> str:
        query: dict[str, Any] = {"axis": axis, "by": by} | changes
        usual = {"axis": "log", "by": "asof"}
        kept = {name: value for name, value in query.items() if usual.get(name) != value}
        return url_for("facts.fact", fact_id=fact_id, **kept)

    return page(
        "fact.html",
        view=view,
        title=title,
        axis=axis,
        by=by,
        address=address,
        wide=timeline(view, WIDE, title=title, log=axis == "log", by=by),
        narrow=timeline(view, NARROW, title=title, log=axis == "log", by=by),
        legend=LEGEND,
        table=table(view),
        matrix=matrix(view, chosen),
        left_out=len(view.rows) - len(shown_rows(view)),
        opened=opened,
        conflicts=sum(relation.kind is RelationKind.CONFLICT for relation in view.relations),
        joined=joined(view),
        export=query_of({"fact": fact_id}),
    )


def table(view: FactView) -> tuple[TableRow, ...]:
    """The claims of a fact in order of time, each against the one before it that is no restatement."""
    found = by_pair(view.relations)
    clashing = {
        end
        for relation in view.relations
        if relation.kind is RelationKind.CONFLICT
        for end in (relation.left, relation.right)
    }
    rows: list[TableRow] = []
    before: ClaimRow | None = None
    for row in view.rows:
        copy = view.copies.get(row.claim.document)
        sub = repeats(row, view)
        badge: Badge | None = RESTATES if sub else None
        relation = found.get(frozenset((row.claim.id, before.claim.id))) if before is not None and not sub else None
        if relation is not None and before is not None:
            overtakes = None if relation.later is None else relation.later == row.claim.id
            badge = relation_badge(relation.kind, overtakes, before.claim.text)
        rows.append(
            TableRow(
                row,
                *_when(row),
                normalised(row.claim.quantity),
                badge,
                (copy.publisher or copy.file) if copy is not None else None,
                sub,
                row.claim.id in clashing and not sub,
            )
        )
        before = before if sub else row
    return tuple(rows)


def _when(row: ClaimRow) -> tuple[str, str]:
    """The time a figure holds for and what that rests on; where none is given, when its article is of."""
    basis = basis_of(row.claim)
    if row.claim.period is not None and basis is not Basis.UNKNOWN:
        return period_text(row.claim.period), BASES[basis]
    published = row.document.published
    return "not given", "no publication date" if published is None else f"published {written_day(published)}"


def _either(name: str, usual: str, other: str) -> str:
    given = request.args.get(name, usual)
    if given not in (usual, other):
        raise InputProblem(f"{name} is “{given[:20]}”; choose {usual} or {other}.")
    return given


def _pair() -> tuple[str, str] | None:
    given = request.args.getlist("pair")
    return (given[0], given[1]) if len(given) == 2 else None
