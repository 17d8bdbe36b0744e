"""What speaks for a conflict and what for an update."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.comparison.clashes import SENTENCES, spoken
from factcheck.comparison.signs import clash_score, clash_weights, signs_of
from factcheck.comparison.standing import ALONE, context_of
from factcheck.comparison.subjects import Subject
from factcheck.comparison.timing import timing_of
from tests.specs.claim_rows import subject_from

LATER = {"published": "2024-03-09"}


def toll(name: str, value: str, **row: Any) -> Subject:
    return subject_from({"value": value, "measure": "people killed by the storm", **row}, name)


def signs(left: Subject, right: Subject, members: tuple[Subject, ...] = ()) -> dict[str, float]:
    return signs_of(left, right, timing_of(left, right), context_of(members) if members else ALONE)


@pytest.mark.parametrize(
    ("one", "other", "sign"),
    [
        ({"speaker": "Doctors"}, {"speaker": "Police"}, "two_voices_same_time"),
        ({"speaker": "Doctors"}, {"speaker": "Police", **LATER}, "two_voices"),
        ({"speaker": "Doctors"}, {"speaker": "Doctors", **LATER}, "same_voice"),
        ({}, LATER, "no_voice"),
        ({}, LATER, "days"),
        ({"kind": "cumulative"}, {"kind": "cumulative", **LATER}, "count_rose"),
        ({"kind": "cumulative", **LATER}, {"kind": "cumulative"}, "count_fell"),
        ({"kind": "settled", "speaker": "Anglers"}, {"kind": "settled", "speaker": "Bargees", **LATER}, "cannot_move"),
        ({"hedge": "at_most"}, LATER, "one_sided"),
        ({"modality": "planned"}, {"modality": "planned", **LATER}, "planned"),
        ({"modality": "projected"}, {"modality": "projected", **LATER}, "forecast"),
        ({"sentence": "Doctors rejected that and gave 31."}, {}, "disputed"),
    ],
)
def test_each_sign_is_seen(one: dict[str, Any], other: dict[str, Any], sign: str) -> None:
    left, right = toll("a", "31", **one), toll("b", "44", **other)
    assert sign in signs(left, right)
    assert signs(left, right) == signs(right, left)


def test_amounts_given_over_the_same_days_did_not_replace_each_other() -> None:
    members = (toll("a", "31"), toll("b", "44", published="2024-03-03"), toll("c", "31", published="2024-03-06"))
    assert "given_meanwhile" in signs(members[0], members[1], members)
    assert "given_meanwhile" not in signs(members[0], members[1])


def test_the_source_of_a_figure_stands_behind_its_repeats() -> None:
    members = (toll("a", "31"), toll("b", "44", speaker="Doctors", **LATER), toll("c", "31", speaker="Police"))
    assert "voices_behind_differ" in signs(members[0], members[1], members)


def test_every_sign_has_a_weight_on_its_side() -> None:
    table = clash_weights()
    assert set(SENTENCES) <= set(table)
    assert all(table[name] >= 0 for name in ("two_voices", "same_time", "rivals", "disputed", "count_fell"))
    assert all(
        table[name] <= 0 for name in ("same_voice", "no_voice", "days", "count_rose", "told_as_older", "planned")
    )


def test_the_strongest_signs_of_the_side_that_won_speak() -> None:
    left, right = toll("a", "31", speaker="doctors"), toll("b", "44", speaker="Police")
    found = signs(left, right)
    assert clash_score(found) > 0
    said = spoken(left, right, found, ALONE, conflict=True)
    assert said == ("Doctors and Police each give a figure of their own.",)
