"""What rows cannot say of relations: rivals, doubt, strengths, and the words of reasons."""

from __future__ import annotations

from typing import Any

from factcheck.comparison.agreement import relate
from factcheck.comparison.standing import context_of
from factcheck.comparison.subjects import Subject
from factcheck.core.relations import RelationKind
from tests.specs.claim_rows import subject_from


def toll(name: str, value: str, **row: Any) -> Subject:
    return subject_from({"value": value, "measure": "people killed by the storm", "kind": "cumulative", **row}, name)


def test_rivals_conflict_though_time_would_explain_it() -> None:
    army = toll("a", "31", speaker="The army", document="one")
    residents = toll("b", "90", speaker="Residents", document="one", start=60)
    early, late = toll("c", "31", speaker="Army"), toll("d", "90", speaker="Residents", published="2024-03-05")
    assert relate(early, late).kind is RelationKind.UPDATE
    found = relate(early, late, context_of([army, residents, early, late]))
    assert found.kind is RelationKind.CONFLICT
    assert any("stand against each other" in reason for reason in found.reasons)


def test_an_unsure_difference_is_not_called_a_conflict() -> None:
    one, other = toll("a", "31", speaker="The ministry"), toll("b", "44", speaker="Doctors")
    assert relate(one, other).kind is RelationKind.CONFLICT
    doubted = relate(one, other, doubt=5.0)
    assert doubted.kind is RelationKind.NOT_COMPARABLE
    assert "not sure enough" in doubted.reasons[-1]


def test_the_reasons_of_a_conflict_are_sentences_a_reviewer_reads() -> None:
    row = {"document": "one", "from": "2024-02-20", "to": "2024-02-21"}
    found = relate(
        toll("a", "44", text="at least 44", hedge="at_least", speaker="doctors", **row),
        toll("b", "31", speaker="The ministry", start=60, **row),
    )
    assert found.kind is RelationKind.CONFLICT
    assert found.reasons == (
        "Both count people killed by the storm.",
        "“at least 44” starts 13 above “31”.",
        "The time is the same, so time does not explain it.",
        "Doctors and The ministry each give a figure of their own.",
        "One of them is a bound, and the other lies beyond it.",
    )


def test_the_publication_date_is_never_silently_the_date_of_the_figure() -> None:
    found = relate(toll("a", "31"), toll("b", "44", published="2024-03-03"))
    assert any("publication date" in reason for reason in found.reasons)
    assert "A count that can only rise: in that time it can grow." in found.reasons


def test_what_time_has_no_part_in_says_nothing_of_dates() -> None:
    found = relate(toll("a", "31"), toll("b", "31", published="2024-03-03"))
    assert found.reasons == ("Both count people killed by the storm.", "Both say “31”.")


def test_a_count_that_its_own_source_lowers_is_read_as_a_correction() -> None:
    found = relate(toll("a", "44", speaker="Police"), toll("b", "31", speaker="Police", published="2024-03-03"))
    assert "A count that can only rise came out lower: read as a correction." in found.reasons


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
