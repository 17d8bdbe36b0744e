"""Why two claims are or are not one fact."""

from __future__ import annotations

from typing import Any

from factcheck.comparison.evidence import ACROSS, GIVEN, READ, WITHIN, weights
from factcheck.comparison.explain import SENTENCES, explain
from factcheck.comparison.subjects import Subject
from factcheck.core.relations import RelationKind
from tests.specs.claim_rows import subject_from


def claim(name: str, **row: Any) -> Subject:
    return subject_from({"value": "40", "measure": "barges on the canal", **row}, name)


def test_every_piece_of_evidence_has_a_weight_in_both_wordings_and_a_sentence() -> None:
    for wording in (f"{given}_{where}" for given in (GIVEN, READ) for where in (WITHIN, ACROSS)):
        assert set(weights(wording)) == {"bias", *SENTENCES}


def test_the_features_and_the_bias_make_the_score() -> None:
    found = explain(claim("a"), claim("b", value="41"))
    total = weights("given_across")["bias"] + sum(feature.weight for feature in found.features)
    assert abs(total - found.score) < 0.01


def test_two_places_are_named_in_the_sentence_against() -> None:
    found = explain(claim("a", place=["Ruritania"]), claim("b", value="55", place=["Borduria"]))
    against = next(feature for feature in found.features if feature.name == "place_clash")
    assert against.weight < 0
    assert against.sentence == "The places differ: Ruritania, Borduria."
    assert not found.same_fact
    assert found.verdict.startswith("Different facts")


def test_units_that_cannot_be_compared_are_the_whole_answer() -> None:
    found = explain(claim("a", unit="EUR"), claim("b", unit="USD"))
    assert not found.same_fact
    assert "units" in found.verdict
    assert found.relation.kind is RelationKind.NOT_COMPARABLE


def test_it_mirrors() -> None:
    one, other = claim("a", when="on Monday"), claim("b", speaker="A bargee")
    assert explain(one, other).score == explain(other, one).score
    assert [f.name for f in explain(one, other).features] == [f.name for f in explain(other, one).features]


def test_a_likely_pair_is_said_to_be_one_fact() -> None:
    found = explain(claim("a"), claim("b"))
    assert found.same_fact
    assert found.relation.kind is RelationKind.AGREE
