"""Candidates of a search: claims that could fit, found by their keys, as light rows; what fits is decided above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select, true
from sqlalchemy.orm import Session

from factcheck.core.claims import Modality, Role
from factcheck.core.quantities import Quantity
from factcheck.core.relations import RelationKind
from factcheck.core.verdicts import STATE_OF, ReviewState
from factcheck.store.tables import ClaimRecord, DocumentRecord, FactRecord, MembershipRecord, VerdictRecord
from factcheck.store.tables.reviews import live_verdict

_COLUMNS = (
    ClaimRecord.id,
    ClaimRecord.value,
    ClaimRecord.low,
    ClaimRecord.high,
    ClaimRecord.hedge,
    ClaimRecord.unit,
    ClaimRecord.precision,
    ClaimRecord.low_open,
    ClaimRecord.high_open,
    ClaimRecord.role,
    ClaimRecord.measure,
    ClaimRecord.head,
    ClaimRecord.place,
    ClaimRecord.speaker,
    ClaimRecord.modality,
    ClaimRecord.period_start,
    ClaimRecord.period_end,
    ClaimRecord.start,
    DocumentRecord.publisher,
    DocumentRecord.published,
    DocumentRecord.position,
    VerdictRecord.decision,
    MembershipRecord.relation,
    FactRecord.outlets,
    FactRecord.independent_texts,
)


@dataclass(frozen=True, slots=True)
class Range:
    """Where a figure may lie: its dimension (None: any, as written) and its ends in the base unit. None is open."""

    dimension: str | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that could fit, with what filters and ranks look at."""

    id: str
    quantity: Quantity
    role: Role
    measure: str
    head: str
    place: tuple[str, ...]
    speaker: str | None
    modality: Modality
    period: tuple[date | None, date | None]
    publisher: str | None
    published: date | None
    position: tuple[int, int]
    state: ReviewState
    relation: RelationKind | None
    outlets: int
    texts: int


def candidates(session: Session, figure: Range | None, words: Sequence[str]) -> Iterator[Candidate]:
    """Claims whose interval could meet the range and whose words hold all the words, in the order of intake.

    A figure without dimension is looked for among plain counts by its keys, and among all others without them.
    """
    query = (
        select(*_COLUMNS)  # columns, not records: a search may walk through ten thousand of them
        .join(DocumentRecord, DocumentRecord.id == ClaimRecord.document_id)
        .outerjoin(VerdictRecord, live_verdict(ClaimRecord.id))
        .outerjoin(MembershipRecord, MembershipRecord.claim_id == ClaimRecord.id)
        .outerjoin(FactRecord, FactRecord.id == MembershipRecord.fact_id)
        .where(ClaimRecord.retired_at.is_(None), *(_holds(word) for word in words))
        .order_by(DocumentRecord.position, ClaimRecord.start, ClaimRecord.id)
    )
    if figure is not None:
        query = query.where(_meets(figure))
    for row in session.execute(query):
        yield Candidate(
            id=row.id,
            quantity=Quantity(
                row.value, row.low, row.high, row.hedge, row.unit, row.precision, row.low_open, row.high_open
            ),
            role=row.role,
            measure=row.measure,
            head=row.head,
            place=row.place,
            speaker=row.speaker,
            modality=row.modality,
            period=(row.period_start, row.period_end),
            publisher=row.publisher,
            published=row.published,
            position=(row.position, row.start),
            state=ReviewState.UNREVIEWED if row.decision is None else STATE_OF[row.decision],
            relation=row.relation,
            outlets=1 if row.outlets is None else row.outlets,
            texts=1 if row.independent_texts is None else row.independent_texts,
        )


def is_known(session: Session, word: str) -> bool:
    """Whether any claim holds a word."""
    return session.scalars(select(ClaimRecord.id).where(_holds(word)).limit(1)).first() is not None


def words(session: Session) -> list[str]:
    """Every word that a claim holds, sorted."""
    held = session.scalars(select(ClaimRecord.words).where(ClaimRecord.retired_at.is_(None)))
    return sorted({word for line in held for word in line.split()})


def _holds(word: str) -> ColumnElement[bool]:
    return ClaimRecord.words.contains(f" {word} ", autoescape=True)


def _meets(figure: Range) -> ColumnElement[bool]:
    keys: ColumnElement[bool] = true()
    if figure.high is not None:
        keys = and_(keys, or_(ClaimRecord.low_key.is_(None), ClaimRecord.low_key <= figure.high))
    if figure.low is not None:
        keys = and_(keys, or_(ClaimRecord.high_key.is_(None), ClaimRecord.high_key >= figure.low))
    if figure.dimension is None:
        return or_(ClaimRecord.unit.is_not(None), keys)
    return and_(ClaimRecord.unit_key == figure.dimension, keys)
