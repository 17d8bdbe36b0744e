"""The program's opinion: facts, relations and copies. All of it is written anew whenever the archive is reconciled, so
nothing that a person decided may live here."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from factcheck.core.relations import RelationKind
from factcheck.store.base import Base
from factcheck.store.types import Choice, Texts


class FactRecord(Base):
    """A fact. `position` is its place in the order that comparison gives."""

    __tablename__ = "facts"

    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    measure: Mapped[str]
    unit: Mapped[str | None]
    place: Mapped[tuple[str, ...]] = mapped_column(Texts)
    outlets: Mapped[int]
    independent_texts: Mapped[int]
    origins: Mapped[int]


class MembershipRecord(Base):
    """A claim in its fact, with the relation that matters most for it: conflict before update, agree, not comparable.

    `against` is the claim at the other end; `overtakes` is true where this claim is the later one of an update.
    """

    __tablename__ = "memberships"

    claim_id: Mapped[str] = mapped_column(ForeignKey("claims.id"), primary_key=True)
    fact_id: Mapped[str] = mapped_column(ForeignKey("facts.id"), index=True)
    position: Mapped[int]
    relation: Mapped[RelationKind | None] = mapped_column(Choice(RelationKind))
    against: Mapped[str | None] = mapped_column(ForeignKey("claims.id"))
    overtakes: Mapped[bool | None]


class RelationRecord(Base):
    """The opinion on two claims of one fact."""

    __tablename__ = "relations"

    left_id: Mapped[str] = mapped_column(ForeignKey("claims.id"), primary_key=True)
    right_id: Mapped[str] = mapped_column(ForeignKey("claims.id"), primary_key=True, index=True)
    fact_id: Mapped[str] = mapped_column(ForeignKey("facts.id"), index=True)
    position: Mapped[int]
    kind: Mapped[RelationKind] = mapped_column(Choice(RelationKind))
    strength: Mapped[float]
    reasons: Mapped[tuple[str, ...]] = mapped_column(Texts)
    later_id: Mapped[str | None]


class CopyRecord(Base):
    """A document that republishes another."""

    __tablename__ = "copies"

    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    of_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    containment: Mapped[float]


class MetaRecord(Base):
    """What the archive knows of itself, by name."""

    __tablename__ = "meta"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
