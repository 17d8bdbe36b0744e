"""What two figures of one text say of each other by where they stand."""

from __future__ import annotations

import pytest

from factcheck.comparison.passages import passage_of
from factcheck.comparison.subjects import Subject, subjects_of
from tests.specs.claim_rows import claim_of, document_of


def pair(text: str, one: str, other: str, **row: str) -> tuple[Subject, Subject]:
    rows = [
        {"value": figure, "text": figure, "start": text.index(figure), "document": "d", "id": figure, **row}
        for figure in (one, other)
    ]
    subjects = subjects_of([document_of(rows[0], "d")], {"d": text}, [claim_of(r, str(r["id"])) for r in rows])
    return subjects[0], subjects[1]


@pytest.mark.parametrize(
    ("text", "sign", "why"),
    [
        ("The quay holds 310 barges, not 290.", "next_contrast", "one is set against the other"),
        ("The storm sank 310 barges and 290 rafts.", "next_listed", "two things in a list"),
        ("It holds 310 barges, up from 290.", "next_older", "one is called the older"),
    ],
)
def test_the_words_between_two_figures_of_a_sentence_tell(text: str, sign: str, why: str) -> None:
    left, right = pair(text, "310", "290")
    assert sign in passage_of(left, right), why
    assert passage_of(left, right) == passage_of(right, left)


def test_figures_of_two_sentences_are_only_near() -> None:
    found = passage_of(*pair("The quay holds 310 barges. The pier holds 290 rafts.", "310", "290"))
    assert found.keys() == {"near_by", "next_figure"}


def test_figures_far_apart_say_nothing() -> None:
    text = "It holds 310 barges. " + "Nothing moved that day. " * 40 + "It holds 290 rafts."
    assert passage_of(*pair(text, "310", "290")) == {}


def test_two_texts_have_no_passage_in_common() -> None:
    left, _ = pair("The quay holds 310 barges, not 290.", "310", "290")
    _, right = pair("The quay holds 310 barges, not 290.", "310", "290", publisher="Other")
    elsewhere = subjects_of([], {}, [claim_of({"value": "290", "document": "e"}, "e")])[0]
    assert passage_of(left, elsewhere) == {}
    assert passage_of(left, right) != {}
