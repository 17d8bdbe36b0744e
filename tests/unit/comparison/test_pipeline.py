"""Claims in, facts and relations out."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.comparison.pipeline import RELATED, reconcile
from factcheck.core.relations import Reconciliation, RelationKind
from factcheck.core.verdicts import PairDecision, PairVerdict
from tests.specs.claim_rows import claim_of, document_of
from tests.work import lines_run

Row = dict[str, Any]
KILLED: list[Row] = [
    {"id": "a1", "document": "a", "value": "12", "measure": "people killed by the landslide", "kind": "cumulative"},
    {
        "id": "b1",
        "document": "b",
        "value": "19",
        "measure": "landslide deaths",
        "published": "2024-03-04",
        "kind": "cumulative",
    },
    {"id": "b2", "document": "b", "value": "300", "measure": "houses buried", "published": "2024-03-04", "start": 50},
]


def reconciled(rows: list[Row], verdicts: tuple[PairVerdict, ...] = ()) -> Reconciliation:
    documents = {row["document"]: document_of(row, row["document"]) for row in rows}
    claims = [claim_of(row, str(i)) for i, row in enumerate(rows)]
    return reconcile(list(documents.values()), {}, claims, verdicts)


def facts(found: Reconciliation) -> set[tuple[str, ...]]:
    return {fact.claims for fact in found.facts}


def test_claims_of_one_measure_are_one_fact_whatever_the_number() -> None:
    found = reconciled(KILLED)
    assert facts(found) == {("a1", "b1"), ("b2",)}
    assert [(r.left, r.right, r.kind, r.later) for r in found.relations] == [("a1", "b1", RelationKind.UPDATE, "b1")]


def test_a_fact_is_named_by_its_first_claim_and_tells_its_witnesses() -> None:
    fact = reconciled(KILLED).facts[0]
    assert (fact.id, fact.outlets, fact.independent_texts, fact.origins) == ("a1", 2, 2, 2)


def test_every_claim_is_in_one_fact() -> None:
    claims = [claim for fact in reconciled(KILLED).facts for claim in fact.claims]
    assert sorted(claims) == ["a1", "b1", "b2"]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ({}, {"modality": "planned"}, "planned is not actual"),
        ({}, {"modality": "denied"}, "denied is not actual"),
        ({}, {"role": "ratio"}, "a multiple is no amount"),
        ({"place": ["Ruritania"]}, {"place": ["Borduria"]}, "two places"),
        ({"unit": "EUR"}, {"unit": "USD"}, "two currencies"),
        ({"kind": "settled", "when": "in 2022"}, {"kind": "settled", "when": "in 2023"}, "two periods of a flow"),
        ({"measure": "votes for the Blue List"}, {"measure": "votes for the Green League"}, "two names"),
    ],
)
def test_what_is_contradictory_keeps_claims_apart(one: Row, other: Row, why: str) -> None:
    common = {"value": "40", "measure": "barges on the canal"}
    rows = [
        {**common, **one, "id": "a1", "document": "a"},
        {**common, "value": "55", **other, "id": "b1", "document": "b"},
    ]
    assert facts(reconciled(rows)) == {("a1",), ("b1",)}, why


@pytest.mark.parametrize("slot", [{"place": ["Ruritania"]}, {"speaker": "A bargee"}, {"when": "on Monday"}])
def test_what_is_left_out_is_not_different(slot: Row) -> None:
    common = {"value": "40", "measure": "barges on the canal"}
    rows = [{**common, **slot, "id": "a1", "document": "a"}, {**common, "id": "b1", "document": "b"}]
    assert facts(reconciled(rows)) == {("a1", "b1")}


def test_an_additional_count_and_the_count_may_be_one_fact() -> None:
    rows = [
        {
            "id": "a1",
            "document": "a",
            "value": "700",
            "text": "700 more",
            "measure": "more nurses to be hired",
            "role": "change",
        },
        {"id": "b1", "document": "b", "value": "700", "hedge": "about", "measure": "nurses to be hired"},
    ]
    assert facts(reconciled([{**row, "modality": "planned"} for row in rows])) == {("a1", "b1")}


def test_a_same_verdict_joins_and_a_different_one_keeps_apart() -> None:
    same = PairVerdict("a1", "b2", PairDecision.SAME)
    different = PairVerdict("a1", "b1", PairDecision.DIFFERENT)
    assert ("a1", "b2") in facts(reconciled(KILLED, (same, different)))
    assert facts(reconciled(KILLED, (different,))) == {("a1",), ("b1",), ("b2",)}


def test_a_verdict_on_claims_that_are_not_there_is_passed_over() -> None:
    assert reconciled(KILLED, (PairVerdict("x", "y", PairDecision.SAME),)) == reconciled(KILLED)


def test_nothing_in_gives_nothing_out() -> None:
    assert reconcile([], {}, []) == Reconciliation((), (), ())


def test_a_claim_of_a_document_that_is_not_given_is_kept() -> None:
    assert reconcile([], {}, [claim_of(KILLED[0], "x")]).facts[0].claims == ("a1",)


HOSTILE: list[tuple[str, Row]] = [
    ("hundreds of identical claims", {"value": "5"}),
    ("numbers beyond any count", {"value": "1E+308"}),
    ("zero", {"value": "0"}),
    ("minus zero", {"value": "-0"}),
    ("negative numbers", {"value": "-17"}),
    ("units that nobody knows", {"value": "5", "unit": "quatloo"}),
    ("no measure at all", {"value": "5", "measure": "", "head": ""}),
    ("no letters", {"value": "5", "measure": "— … !", "head": "!"}),
    ("lone surrogates", {"value": "5", "measure": "\ud800 ships", "head": "ships"}),
]


@pytest.mark.parametrize(("why", "row"), HOSTILE, ids=[why for why, _ in HOSTILE])
def test_of_hostile_claims_none_is_lost(why: str, row: Row) -> None:
    rows = [{**row, "id": f"c{i}", "document": f"d{i % 7}", "start": 10 * i} for i in range(400)]
    found = reconciled(rows)
    assert sum(len(fact.claims) for fact in found.facts) == 400
    assert len(found.relations) <= 400 * RELATED


def test_a_measure_of_ten_thousand_words_is_compared_by_its_first() -> None:
    measure = " ".join(f"wagon{i} of" for i in range(10_000))
    rows = [
        {"value": "5", "measure": measure, "head": "wagon", "id": f"c{i}", "document": "abc"[i % 3]} for i in range(30)
    ]
    assert len(reconciled(rows).facts) == 1


def test_many_claims_on_many_things_cost_about_as_much_more() -> None:
    def rows(many: int) -> list[Row]:
        return [
            {
                "value": str(i),
                "measure": f"lamps of quarter{i % (many // 2)}x street{i % 7}y",
                "id": f"c{i}",
                "document": f"d{i % 40}",
            }
            for i in range(many)
        ]

    assert lines_run(lambda: reconciled(rows(600))) < 5 * lines_run(
        lambda: reconciled(rows(300))
    )  # not by pairs of all
