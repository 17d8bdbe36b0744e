"""Facts, relations and copies in the database: the program's opinion, written whole and read in part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, or_, select
from sqlalchemy.orm import Session

from factcheck.core.relations import Copy, Fact, Reconciliation, Relation, RelationKind
from factcheck.errors import NotFound
from factcheck.store import mapping
from factcheck.store.tables import CopyRecord, FactRecord, MembershipRecord, MetaRecord, RelationRecord

GENERATION = "generation"  # rises with every change that facts rest on
RECONCILED = "reconciled"  # the generation that the facts were made from


@dataclass(frozen=True, slots=True)
class Standing:
    """What a claim's relations come to for a reviewer: the one that matters most, and the claim at its other end."""

    relation: RelationKind | None = None
    against: str | None = None
    overtakes: bool | None = None


def changed(session: Session) -> None:
    """Notes that the facts no longer rest on all that the archive holds."""
    _set(session, GENERATION, generation(session, locked=True) + 1)


def generation(session: Session, *, locked: bool = False) -> int:
    """How often something changed that facts rest on. `locked`: nobody else changes it before this transaction ends."""
    return _number(session, GENERATION, locked=locked)


def is_stale(session: Session) -> bool:
    """Whether facts are to be made anew."""
    return generation(session) != _number(session, RECONCILED)


def replace_all(
    session: Session, reconciliation: Reconciliation, standings: Mapping[str, Standing], made_from: int
) -> None:
    """Writes facts, relations and copies in place of those that were there.

    Args: standings – by claim id. made_from – the generation of the claims they were made from.
    """
    for table in (RelationRecord, MembershipRecord, CopyRecord, FactRecord):
        session.execute(delete(table))
    fact_of = {claim: fact.id for fact in reconciliation.facts for claim in fact.claims}
    _insert(session, FactRecord, [_fact_values(fact, number) for number, fact in enumerate(reconciliation.facts)])
    members = [
        _member_values(claim, fact.id, number, standings.get(claim, Standing()))
        for fact in reconciliation.facts
        for number, claim in enumerate(fact.claims)
    ]
    _insert(session, MembershipRecord, members)
    relations = [
        _relation_values(relation, fact_of[relation.left], number)
        for number, relation in enumerate(reconciliation.relations)
    ]
    _insert(session, RelationRecord, relations)
    copies = [
        {"document_id": copy.document, "of_id": copy.of, "containment": copy.containment}
        for copy in reconciliation.copies
    ]
    _insert(session, CopyRecord, copies)
    _set(session, RECONCILED, made_from)


def ids(session: Session, limit: int, offset: int) -> tuple[list[str], int]:
    """One page of fact ids by worth (conflicts, outlets, claims, then their own order), and how many there are."""
    clashes = (
        select(func.count())
        .where(RelationRecord.fact_id == FactRecord.id, RelationRecord.kind == RelationKind.CONFLICT)
        .scalar_subquery()
    )
    size = select(func.count()).where(MembershipRecord.fact_id == FactRecord.id).scalar_subquery()
    query = select(FactRecord.id).order_by(
        (clashes > 0).desc(), FactRecord.outlets.desc(), size.desc(), FactRecord.position
    )
    total = session.scalar(select(func.count()).select_from(FactRecord)) or 0
    return list(session.scalars(query.limit(limit).offset(offset))), total


def by_id(session: Session, wanted: Sequence[str]) -> dict[str, Fact]:
    """The facts of these ids, by id."""
    members: dict[str, list[str]] = defaultdict(list)
    query = select(MembershipRecord.fact_id, MembershipRecord.claim_id).where(MembershipRecord.fact_id.in_(wanted))
    for fact, claim in session.execute(query.order_by(MembershipRecord.fact_id, MembershipRecord.position)):
        members[fact].append(claim)
    rows = session.scalars(select(FactRecord).where(FactRecord.id.in_(wanted)))
    return {row.id: mapping.fact(row, tuple(members[row.id])) for row in rows}


def fact_of(session: Session, claim: str) -> str | None:
    """The id of the fact that a claim belongs to; None while the archive has not been reconciled."""
    return session.scalar(select(MembershipRecord.fact_id).where(MembershipRecord.claim_id == claim))


def get(session: Session, fact: str) -> Fact:
    """One fact, by its id or by that of any of its claims, so that addresses outlive regrouping. Raises: NotFound."""
    found = by_id(session, [fact])
    if not found:
        other = fact_of(session, fact)
        found = {} if other is None else by_id(session, [other])
    if not found:
        raise NotFound("fact", fact)
    return next(iter(found.values()))


def relations(session: Session, facts: Sequence[str]) -> list[Relation]:
    """The relations inside these facts, in the order that comparison gave."""
    query = select(RelationRecord).where(RelationRecord.fact_id.in_(facts)).order_by(RelationRecord.position)
    return [mapping.relation(row) for row in session.scalars(query)]


def relation_counts(session: Session, facts: Sequence[str]) -> dict[str, dict[RelationKind, int]]:
    """How many relations of each kind each of these facts has."""
    query = (
        select(RelationRecord.fact_id, RelationRecord.kind, func.count())
        .where(RelationRecord.fact_id.in_(facts))
        .group_by(RelationRecord.fact_id, RelationRecord.kind)
    )
    counts: dict[str, dict[RelationKind, int]] = defaultdict(dict)
    for fact, kind, count in session.execute(query):
        counts[fact][kind] = count
    return {fact: {kind: held[kind] for kind in RelationKind if kind in held} for fact, held in counts.items()}


def copies(session: Session, documents: Sequence[str]) -> list[Copy]:
    """The copies that one of these documents is an end of, in a fixed order."""
    query = (
        select(CopyRecord)
        .where(or_(CopyRecord.document_id.in_(documents), CopyRecord.of_id.in_(documents)))
        .order_by(CopyRecord.document_id, CopyRecord.of_id)
    )
    return [Copy(row.document_id, row.of_id, row.containment) for row in session.scalars(query)]


def _fact_values(fact: Fact, position: int) -> dict[str, object]:
    return {
        "id": fact.id,
        "position": position,
        "measure": fact.measure,
        "unit": fact.unit,
        "place": fact.place,
        "outlets": fact.outlets,
        "independent_texts": fact.independent_texts,
        "origins": fact.origins,
    }


def _member_values(claim: str, fact: str, position: int, standing: Standing) -> dict[str, object]:
    return {
        "claim_id": claim,
        "fact_id": fact,
        "position": position,
        "relation": standing.relation,
        "against": standing.against,
        "overtakes": standing.overtakes,
    }


def _relation_values(relation: Relation, fact: str, position: int) -> dict[str, object]:
    return {
        "left_id": relation.left,
        "right_id": relation.right,
        "fact_id": fact,
        "position": position,
        "kind": relation.kind,
        "strength": relation.strength,
        "reasons": relation.reasons,
        "later_id": relation.later,
    }


def _insert(session: Session, table: type[object], rows: list[dict[str, object]]) -> None:
    if rows:
        session.execute(insert(table), rows)


def _number(session: Session, name: str, *, locked: bool = False) -> int:
    query = select(MetaRecord.value).where(MetaRecord.name == name)
    value = session.scalar(query.with_for_update() if locked else query)
    return 0 if value is None else int(value)


def _set(session: Session, name: str, number: int) -> None:
    row = session.get(MetaRecord, name)
    if row is None:
        session.add(MetaRecord(name=name, value=str(number)))
    else:
        row.value = str(number)
    session.flush()
