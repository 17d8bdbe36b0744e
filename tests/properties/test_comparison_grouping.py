"""What holds of facts whatever comes in, in whatever order."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.comparison.pipeline import reconcile
from factcheck.core.relations import Reconciliation
from factcheck.core.verdicts import PairDecision, PairVerdict
from tests.specs.claim_rows import claim_of, document_of

MEASURES = [
    "people killed",
    "deaths in the storm",
    "houses lost",
    "homes destroyed by the storm",
    "ferries",
    "price of salt",
]


@st.composite
def rows(draw: st.DrawFn) -> list[dict[str, Any]]:
    size = draw(st.integers(1, 9))
    return [
        {
            "id": f"c{i}",
            "document": draw(st.sampled_from("abc")),
            "value": str(draw(st.sampled_from([3, 12, 13, 40, 500]))),
            "unit": draw(st.sampled_from([None, None, "EUR"])),
            "measure": draw(st.sampled_from(MEASURES)),
            "place": draw(st.sampled_from([[], ["Ruritania"], ["Borduria"]])),
            "speaker": draw(st.sampled_from([None, "The mayor", "The crew"])),
            "published": "2024-03-01",
            "start": 20 * i,
        }
        for i in range(size)
    ]


def reconciled(chosen: list[dict[str, Any]], verdicts: tuple[PairVerdict, ...] = ()) -> Reconciliation:
    documents = {row["document"]: document_of(row, row["document"]) for row in chosen}
    return reconcile(list(documents.values()), {}, [claim_of(row, "x") for row in chosen], verdicts)


def fact_of(found: Reconciliation, claim: str) -> str:
    return next(fact.id for fact in found.facts if claim in fact.claims)


@given(rows(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_changes_nothing(chosen: list[dict[str, Any]], random: Any) -> None:
    shuffled = list(chosen)
    random.shuffle(shuffled)
    assert reconciled(shuffled) == reconciled(chosen)


@given(rows())
def test_every_claim_is_in_exactly_one_fact(chosen: list[dict[str, Any]]) -> None:
    claims = [claim for fact in reconciled(chosen).facts for claim in fact.claims]
    assert sorted(claims) == sorted(row["id"] for row in chosen)


@given(rows())
def test_relations_stay_inside_facts_and_come_once(chosen: list[dict[str, Any]]) -> None:
    found = reconciled(chosen)
    pairs = [(r.left, r.right) for r in found.relations]
    assert len(set(pairs)) == len(pairs)
    assert all(fact_of(found, left) == fact_of(found, right) for left, right in pairs)


@settings(max_examples=60)
@given(rows(), st.data())
def test_a_different_verdict_keeps_two_claims_apart(chosen: list[dict[str, Any]], data: st.DataObject) -> None:
    ids = [row["id"] for row in chosen]
    pair = data.draw(
        st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda p: p[0] != p[1])
        if len(ids) > 1
        else st.none()
    )
    if pair is None:
        return
    left, right = sorted(pair)
    apart = reconciled(chosen, (PairVerdict(left, right, PairDecision.DIFFERENT),))
    assert fact_of(apart, left) != fact_of(apart, right)
    together = reconciled(chosen, (PairVerdict(left, right, PairDecision.SAME),))
    assert fact_of(together, left) == fact_of(together, right)
