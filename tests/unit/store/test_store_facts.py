"""Facts, relations and copies in the database: written whole, read in part."""

from __future__ import annotations

import pytest

from factcheck.core.documents import Snapshot
from factcheck.core.relations import Copy, Fact, Reconciliation, Relation, RelationKind
from factcheck.errors import NotFound
from factcheck.services.archive import Archive
from factcheck.store import claims, documents, facts
from factcheck.store.facts import Standing
from factcheck.store.mapping import Keys
from factcheck.store.session import Session
from tests.factories import claim, document

NAMES = ("d1", "d2", "d3")
AGREE = Relation("d1.c1", "d2.c1", RelationKind.AGREE, 0.75, ("both say 14", "same place"))
CLASH = Relation("d2.c1", "d3.c1", RelationKind.CONFLICT, 0.5, ("they differ",))


def fact(*members: str, outlets: int = 1) -> Fact:
    return Fact(members[0], "bridges", None, ("Norland",), members, outlets, 1, 1)


ALONE = Reconciliation((fact("d1.c1"), fact("d2.c1"), fact("d3.c1")), (), ())
TOGETHER = Reconciliation(
    (fact("d1.c1", "d2.c1", "d3.c1", outlets=3),), (AGREE, CLASH), (Copy("d2", "d1", 0.9), Copy("d3", "d1", 0.5))
)


def fill(session: Session, archive: Archive) -> None:
    """Three documents with a claim each."""
    for name in NAMES:
        documents.put(session, document(name), name)
        snapshot = documents.put_snapshot(
            session, name, Snapshot.of_text("14"), b"14", taken_at=archive.clock(), extractor=("plain", "1")
        )
        one = claim(id=f"{name}.c1")
        claims.put(session, [one], "14", snapshot, {one.id: Keys("count", 14, 14, " bridge ")})


def test_facts_come_back_as_they_were_written(archive: Archive) -> None:
    with archive.store.writing() as session:
        fill(session, archive)
        facts.replace_all(session, TOGETHER, {"d3.c1": Standing(RelationKind.CONFLICT, "d2.c1")}, 0)
        assert facts.get(session, "d1.c1") == TOGETHER.facts[0]
        assert facts.relations(session, ["d1.c1"]) == [AGREE, CLASH]
        assert facts.relation_counts(session, ["d1.c1"]) == {"d1.c1": {RelationKind.AGREE: 1, RelationKind.CONFLICT: 1}}
        assert facts.copies(session, ["d2"]) == [Copy("d2", "d1", 0.9)]


def test_a_fact_is_found_by_any_of_its_claims(archive: Archive) -> None:
    with archive.store.writing() as session:
        fill(session, archive)
        facts.replace_all(session, TOGETHER, {}, 0)
        assert facts.get(session, "d3.c1").id == "d1.c1"
        with pytest.raises(NotFound, match=r"There is no fact d9\.c1\."):
            facts.get(session, "d9.c1")


def test_what_was_written_before_is_gone(archive: Archive) -> None:
    with archive.store.writing() as session:
        fill(session, archive)
        facts.replace_all(session, TOGETHER, {}, 0)
        facts.replace_all(session, ALONE, {}, 0)
        assert facts.ids(session, 10, 0) == (["d1.c1", "d2.c1", "d3.c1"], 3)
        assert facts.relations(session, ["d1.c1"]) == []
        assert facts.copies(session, list(NAMES)) == []


def test_pages_of_facts_go_by_worth(archive: Archive) -> None:
    mixed = Reconciliation((fact("d1.c1"), fact("d2.c1", "d3.c1")), (CLASH,), ())
    with archive.store.writing() as session:
        fill(session, archive)
        facts.replace_all(session, mixed, {}, 0)
        assert facts.ids(session, 1, 0) == (["d2.c1"], 2)
        assert facts.ids(session, 1, 1) == (["d1.c1"], 2)


def test_facts_are_stale_once_something_changed_that_they_rest_on(archive: Archive) -> None:
    with archive.store.writing() as session:
        fill(session, archive)
        assert not facts.is_stale(session)
        facts.changed(session)
        assert facts.is_stale(session)
        facts.replace_all(session, ALONE, {}, facts.generation(session))
        assert not facts.is_stale(session)
