"""What a claim's relations come to for a reviewer."""

from __future__ import annotations

import pytest

from factcheck.core.relations import Reconciliation, Relation, RelationKind
from factcheck.errors import ArchiveProblem
from factcheck.services import reading
from factcheck.services import reconcile as reconciling
from factcheck.services.archive import Archive
from factcheck.services.counts import counts
from factcheck.services.ingest import ingest
from factcheck.services.reconcile import standings, strongest
from factcheck.store.facts import Standing
from tests.factories import claims_in, pasted

AGREE = Relation("a", "b", RelationKind.AGREE, 0.9, ("both say so",))
UPDATE = Relation("a", "c", RelationKind.UPDATE, 0.5, ("later",), later="c")
CONFLICT = Relation("a", "d", RelationKind.CONFLICT, 0.6, ("they differ",))
WORSE = Relation("a", "e", RelationKind.CONFLICT, 0.8, ("they differ more",))


def test_a_conflict_matters_more_than_an_update_and_that_more_than_agreement() -> None:
    assert strongest([AGREE, UPDATE, CONFLICT, WORSE]) == [WORSE, CONFLICT, UPDATE, AGREE]


def test_each_end_stands_against_the_other() -> None:
    found = standings(Reconciliation((), (AGREE, CONFLICT), ()))
    assert found["a"] == Standing(RelationKind.CONFLICT, "d")
    assert found["d"] == Standing(RelationKind.CONFLICT, "a")
    assert found["b"] == Standing(RelationKind.AGREE, "a")


def test_an_update_says_which_way_it_goes() -> None:
    found = standings(Reconciliation((), (UPDATE,), ()))
    assert (found["c"].overtakes, found["a"].overtakes) == (True, False)


def test_a_fault_in_comparing_is_told_and_what_came_in_is_kept(
    sqlite_archive: Archive, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def compare(*given: object) -> Reconciliation:
        raise ZeroDivisionError

    monkeypatch.setattr(reading, "read", claims_in)
    whole = reconciling.compare
    monkeypatch.setattr(reconciling, "compare", compare)
    with pytest.raises(ArchiveProblem, match="What came in is saved, but the facts could not be made"):
        ingest(sqlite_archive, [pasted()])
    assert "comparing 2 claims failed" in caplog.text
    assert (counts(sqlite_archive).claims, counts(sqlite_archive).facts) == (2, 0)
    monkeypatch.setattr(reconciling, "compare", whole)
    assert ingest(sqlite_archive, [pasted()]).taken[0].unchanged
    assert counts(sqlite_archive).facts > 0
