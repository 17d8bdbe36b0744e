"""Outlets, texts and origins."""

from __future__ import annotations

from typing import Any

from factcheck.comparison.subjects import Subject
from factcheck.comparison.witnesses import count, families, origins
from factcheck.core.relations import Copy
from tests.specs.claim_rows import subject_from


def claim(name: str, **row: Any) -> Subject:
    return subject_from({"value": "12", "document": name, **row}, f"{name}.c")


def test_five_papers_with_one_agencys_copy_are_one_text_and_one_origin() -> None:
    members = [claim(name, speaker="The ministry") for name in "abcde"]
    family = families([Copy(name, "a", 0.8) for name in "bcde"])
    assert count(members, family) == (5, 1, 1)


def test_a_repeat_in_one_document_adds_no_witness() -> None:
    assert count([claim("a"), claim("a", start=40)], {}) == (1, 1, 1)


def test_a_fuller_name_is_the_same_origin() -> None:
    members = [claim("a", speaker="Kerry"), claim("b", speaker="John Kerry"), claim("c", speaker="A nurse")]
    assert origins(members, {}) == ("Kerry", "A nurse")


def test_who_names_nobody_is_an_origin_of_its_own() -> None:
    assert origins([claim("a", publisher="The Bell"), claim("b", publisher="The Drum")], {}) == ("The Bell", "The Drum")


def test_a_text_that_names_its_source_is_no_origin_besides() -> None:
    assert origins([claim("a"), claim("a", speaker="The ministry", start=40)], {}) == ("The ministry",)


def test_one_publishers_two_documents_are_one_outlet() -> None:
    members = [claim("a", publisher="The Bell"), claim("b", publisher="THE BELL")]
    assert count(members, {})[0] == 1


def test_copies_of_copies_are_one_family() -> None:
    family = families([Copy("b", "a", 0.5), Copy("c", "b", 0.5)])
    assert family["c"] == family["b"] == "a"
