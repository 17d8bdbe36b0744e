"""The queue in the database: which claims pass the filters, in the order of their worth, and the counts beside them.

Worth: conflicts first, then reach (outlets of the fact), then freshness (day of publication), then the order of intake
and of the text, so that the order is total and the same on every database.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    Text,
    and_,
    case,
    exists,
    func,
    literal,
    or_,
    select,
    true,
    type_coerce,
)
from sqlalchemy.orm import Session

from factcheck.core.relations import RelationKind
from factcheck.core.verdicts import STATE_OF, ReviewState
from factcheck.store.tables import (
    ClaimPlaceRecord,
    ClaimRecord,
    DocumentRecord,
    FactRecord,
    MembershipRecord,
    VerdictRecord,
)
from factcheck.store.tables.reviews import live_verdict

ALONE = "alone"  # the relation of a claim that has none
UNNAMED = "(no publisher named)"  # the source of a document that names none

_PLACE = "place"
_VALUES: Mapping[str, ColumnElement[str]] = {
    "state": case(
        (VerdictRecord.id.is_(None), literal(ReviewState.UNREVIEWED.value, Text)),
        *((VerdictRecord.decision == decision, literal(state.value, Text)) for decision, state in STATE_OF.items()),
    ),
    "relation": func.coalesce(type_coerce(MembershipRecord.relation, Text), ALONE),
    "hedge": type_coerce(ClaimRecord.hedge, Text),
    "modality": type_coerce(ClaimRecord.modality, Text),
    "source": func.coalesce(DocumentRecord.publisher, UNNAMED),
}
FACETS = ("state", "relation", _PLACE, "hedge", "source", "modality")


@dataclass(frozen=True, slots=True)
class Position:
    """Where a claim stands in the queue, from 1 (None: it does not wait), and its neighbours there."""

    position: int | None
    previous: str | None
    next: str | None


def page(session: Session, chosen: Mapping[str, str], limit: int, offset: int) -> tuple[list[str], int]:
    """The ids of one page, and how many claims pass the filters.

    Args: chosen – facet to the one value it is held to; facets that are not in it are open.
    """
    query = _filtered(select(ClaimRecord.id), chosen)
    total = session.scalar(_filtered(select(func.count(ClaimRecord.id)), chosen)) or 0
    return list(session.scalars(query.order_by(*_worth()).limit(limit).offset(offset))), total


def counts(session: Session, facet: str, chosen: Mapping[str, str]) -> dict[str, int]:
    """How many claims each value of a facet would give while the other filters stay as they are."""
    others = {name: value for name, value in chosen.items() if name != facet}
    expression = type_coerce(ClaimPlaceRecord.place, Text) if facet == _PLACE else _VALUES[facet]
    # Grouped by its label: PostgreSQL takes two spellings of one CASE with parameters for two expressions.
    query = _filtered(select(expression.label("facet_value"), func.count()), others)
    if facet == _PLACE:
        query = query.join(ClaimPlaceRecord, ClaimPlaceRecord.claim_id == ClaimRecord.id)
    return {value: count for value, count in session.execute(query.group_by("facet_value"))}  # noqa: C416  # typed


def position(session: Session, claim: str, chosen: Mapping[str, str]) -> Position:
    """Where a claim stands among those that pass the filters, or would stand if it passed them."""
    worth = _worth()
    passes = _conditions(chosen)
    ranked = (
        _joined(
            select(
                ClaimRecord.id.label("id"),
                func.row_number().over(order_by=worth).label("number"),
                func.lag(ClaimRecord.id).over(order_by=worth).label("previous"),
                func.lead(ClaimRecord.id).over(order_by=worth).label("next"),
            )
        )
        .where(or_(and_(true(), *passes), ClaimRecord.id == claim))
        .subquery()
    )
    row = session.execute(select(ranked).where(ranked.c.id == claim)).first()
    if row is None:
        return Position(None, None, None)
    waits = _joined(select(ClaimRecord.id)).where(ClaimRecord.id == claim, *passes)
    held = session.scalar(waits) is not None
    return Position(row.number if held else None, row.previous, row.next)


def _filtered(query: Select[*tuple[Any, ...]], chosen: Mapping[str, str]) -> Select[*tuple[Any, ...]]:
    return _joined(query).where(*_conditions(chosen))


def _joined(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return (
        query.select_from(ClaimRecord)
        .join(DocumentRecord, DocumentRecord.id == ClaimRecord.document_id)
        .outerjoin(VerdictRecord, live_verdict(ClaimRecord.id))
        .outerjoin(MembershipRecord, MembershipRecord.claim_id == ClaimRecord.id)
        .outerjoin(FactRecord, FactRecord.id == MembershipRecord.fact_id)
        .where(ClaimRecord.retired_at.is_(None))
    )


def _conditions(chosen: Mapping[str, str]) -> list[ColumnElement[bool]]:
    return [_condition(facet, value) for facet, value in sorted(chosen.items())]


def _condition(facet: str, value: str) -> ColumnElement[bool]:
    if facet == _PLACE:
        return exists().where(ClaimPlaceRecord.claim_id == ClaimRecord.id, ClaimPlaceRecord.place == value)
    return _VALUES[facet] == value


def _worth() -> tuple[SQLColumnExpression[Any], ...]:
    return (
        case((MembershipRecord.relation == RelationKind.CONFLICT, 0), else_=1),
        func.coalesce(FactRecord.outlets, 1).desc(),
        DocumentRecord.published.desc().nulls_last(),
        DocumentRecord.position,
        ClaimRecord.start,
        ClaimRecord.id,
    )
