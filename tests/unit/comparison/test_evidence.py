"""What speaks for and against one fact, piece by piece."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.comparison.evidence import GIVEN, doubt, pieces, score, weights, wording_of
from factcheck.comparison.linking import vocabulary_of
from factcheck.comparison.subjects import Subject
from tests.specs.claim_rows import subject_from

PAST = {"from": "2022-01-01", "to": "2023-01-01", "when": "in 2022", "kind": "settled"}


def claim(name: str, **row: Any) -> Subject:
    return subject_from({"value": "40", "measure": "barges on the canal", **row}, name)


def found(left: Subject, right: Subject) -> dict[str, float]:
    return pieces(left, right, vocabulary_of((left, right)))


PIECES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("place_same", {"place": ["Zenda"]}, {"place": ["Zenda"]}),
    ("place_part", {"place": ["Zenda"]}, {"place": ["Zenda Quay"]}),
    ("place_clash", {"place": ["Zenda"]}, {"place": ["Strelsau"]}),
    ("place_one", {"place": ["Zenda"], "document": "one"}, {"document": "one"}),
    ("speaker_same", {"speaker": "Rupert Hentzau"}, {"speaker": "Hentzau"}),
    ("rival_speakers", {"speaker": "The lock keeper", "document": "one"}, {"speaker": "Bargees", "document": "one"}),
    (
        "rivals_side_by_side",
        {"speaker": "The lock keeper", "document": "one"},
        {"speaker": "Bargees", "document": "one"},
    ),
    ("period_past", PAST, {"kind": "settled"}),
    ("period_clash", PAST, {**PAST, "from": "2023-01-01", "to": "2024-01-01", "when": "in 2023"}),
    ("period_same", PAST, PAST),
    ("role_differs", {}, {"role": "ratio"}),
    ("additional", {"text": "40 more", "role": "change"}, {}),
    ("modality_differs", {}, {"modality": "planned"}),
    ("value_same", {"value": "412"}, {"value": "412"}),
    ("value_near", {"value": "400", "hedge": "about"}, {"value": "412"}),
    ("value_far", {"value": "400"}, {"value": "4000"}),
    ("value_differs_in_document", {"value": "1", "document": "one"}, {"value": "2", "document": "one"}),
    ("value_grew", {"kind": "cumulative"}, {"kind": "cumulative", "value": "900", "published": "2024-03-09"}),
    ("same_measure", {}, {}),
    ("part_measure", {}, {"measure": "barges"}),
    ("head_differs", {}, {"measure": "lock gates", "head": "gate"}),
    ("names_clash", {"measure": "votes for Alpha"}, {"measure": "votes for Omega"}),
    ("rare_head", {}, {}),
]


@pytest.mark.parametrize(("name", "one", "other"), PIECES, ids=[name for name, _, _ in PIECES])
def test_each_piece_is_found_from_either_side(name: str, one: dict[str, Any], other: dict[str, Any]) -> None:
    left, right = claim("left", **one), claim("right", **other)
    assert found(left, right).get(name, 0) > 0
    assert found(left, right) == found(right, left)


def test_a_missing_slot_is_no_evidence() -> None:
    bare, full = claim("a"), claim("b", place=["Zenda"], speaker="A bargee", when="on Monday")
    assert not {"place_clash", "place_same", "speaker_same", "period_clash", "period_same"} & set(found(bare, full))


def test_a_level_of_another_month_is_the_same_fact_later() -> None:
    debt = {"measure": "debt of the town", **PAST}
    later = {
        "measure": "debt of the town",
        "kind": "settled",
        "when": "in 2023",
        "from": "2023-01-01",
        "to": "2024-01-01",
    }
    assert "period_clash" not in found(claim("a", **debt), claim("b", **later))


def test_three_digits_alike_tell_more_than_one() -> None:
    few = found(claim("a", value="3"), claim("b", value="3"))
    many = found(claim("a", value="31412"), claim("b", value="31412"))
    assert many["value_same"] > few["value_same"]


def test_the_number_alone_makes_no_fact_and_no_certainty() -> None:
    left, right = claim("a", value="412"), claim("b", value="412", measure="lock gates", head="gate")
    assert score(found(left, right), "given_across") < weights("given_across")["value_same"]
    assert doubt(found(left, right), "given_across") > doubt(found(left, left), "given_across")


def test_claims_without_rules_are_given() -> None:
    assert wording_of(claim("a"), claim("b")) == GIVEN
