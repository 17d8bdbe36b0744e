"""Claims made comparable, in the order of every output."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.comparison.subjects import comparable_windows, subjects_of
from tests.specs.claim_rows import claim_of, document_of, subject_from


def test_subjects_come_by_publication_then_position() -> None:
    rows: list[dict[str, Any]] = [
        {"id": "late", "document": "a", "published": "2024-03-09"},
        {"id": "second", "document": "b", "start": 30},
        {"id": "first", "document": "b", "start": 10},
        {"id": "undated", "document": "c", "published": None},
    ]
    whole = [{"value": "1", **row} for row in rows]
    documents = [document_of(row, "x") for row in whole]
    found = subjects_of(documents, {}, [claim_of(row, "x") for row in whole])
    assert [subject.claim.id for subject in found] == ["first", "second", "late", "undated"]


def test_names_and_numerals_of_a_measure_are_told_from_its_words() -> None:
    found = subject_from({"value": "1", "measure": "seats of the Blue List after 2030"}, "a")
    assert found.names == {"blu", "list", "2030"}


@pytest.mark.parametrize(
    ("row", "additional"),
    [
        ({"text": "1,500 more"}, True),
        ({"measure": "additional nurses"}, True),
        ({"text": "1,500", "sentence": "They will send 1,500 more nurses."}, True),
        ({"text": "1,500", "sentence": "They will send 1,500 nurses and more doctors."}, False),
    ],
)
def test_a_count_may_be_named_as_added(row: dict[str, Any], additional: bool) -> None:
    assert subject_from({"value": "1500", **row}, "a").additional is additional


def test_of_the_places_that_the_program_read_only_those_of_the_sentence_count() -> None:
    row = {"value": "9", "place": ["Zenda", "Ruritania"], "sentence": "In Zenda 9 barges sank."}
    assert subject_from({**row, "rules": ["number.digits"]}, "a").places == (frozenset({"zenda"}),)
    assert len(subject_from(row, "a").places) == 2


def test_figures_of_two_dimensions_have_no_common_windows() -> None:
    left, right = subject_from({"value": "9", "unit": "EUR"}, "a"), subject_from({"value": "9"}, "b")
    assert comparable_windows(left, right) is None
    assert comparable_windows(left, left) == (left.window, left.window)
