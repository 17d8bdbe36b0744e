"""What a claim's relations come to for a reviewer."""

from __future__ import annotations

from factcheck.core.relations import Reconciliation, Relation, RelationKind
from factcheck.services.reconcile import standings, strongest
from factcheck.store.facts import Standing

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
