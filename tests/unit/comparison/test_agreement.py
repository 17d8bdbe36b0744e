"""What rows cannot say of relations: rivals, doubt, strengths, and the words of reasons."""

from __future__ import annotations

from typing import Any

from factcheck.comparison.agreement import relate
from factcheck.comparison.subjects import Subject
from factcheck.core.relations import RelationKind
from tests.specs.claim_rows import subject_from


def toll(name: str, value: str, **row: Any) -> Subject:
    return subject_from({"value": value, "measure": "people killed by the storm", "kind": "cumulative", **row}, name)


def test_rivals_conflict_though_time_would_explain_it() -> None:
    early, late = toll("a", "31"), toll("b", "44", published="2024-03-05")
    assert relate(early, late).kind is RelationKind.UPDATE
    assert relate(early, late, rivals="They stand against each other.").kind is RelationKind.CONFLICT


def test_an_unsure_difference_is_not_called_a_conflict() -> None:
    one, other = toll("a", "31", speaker="The ministry"), toll("b", "44", speaker="Doctors")
    assert relate(one, other).kind is RelationKind.CONFLICT
    doubted = relate(one, other, certain=False)
    assert doubted.kind is RelationKind.NOT_COMPARABLE
    assert "not sure enough" in doubted.reasons[-1]


def test_the_reasons_of_a_conflict_are_sentences_a_reviewer_reads() -> None:
    row = {"document": "one", "from": "2024-02-20", "to": "2024-02-21"}
    found = relate(
        toll("a", "44", text="at least 44", hedge="at_least", speaker="Doctors", **row),
        toll("b", "31", speaker="The ministry", start=60, **row),
    )
    assert found.kind is RelationKind.CONFLICT
    assert found.reasons == (
        "Both count people killed by the storm.",
        "“at least 44” starts 13 above “31”.",
        "The time is the same, so time does not explain it.",
    )


def test_the_publication_date_is_never_silently_the_date_of_the_figure() -> None:
    found = relate(toll("a", "31"), toll("b", "44", published="2024-03-03"))
    assert any("publication date" in reason for reason in found.reasons)
    assert "A count that can only rise: in that time it can grow." in found.reasons


def test_a_stated_time_makes_an_update_surer() -> None:
    unstated = relate(toll("a", "31"), toll("b", "44", published="2024-03-03"))
    stated = relate(
        toll("a", "31", **{"from": "2024-03-01", "to": "2024-03-02"}),
        toll("b", "44", **{"from": "2024-03-03", "to": "2024-03-04"}, published="2024-03-03"),
    )
    assert stated.strength > unstated.strength


def test_a_very_long_measure_is_cut_in_the_reason() -> None:
    found = relate(toll("a", "3", measure="x" * 5000), toll("b", "3", measure="x" * 5000))
    assert len(found.reasons[0]) < 300
