"""What the words beside a figure say of its age."""

from __future__ import annotations

import pytest

from factcheck.comparison.cues import cues_of
from tests.specs.claim_rows import claim_of


@pytest.mark.parametrize(
    ("sentence", "figure", "earlier"),
    [
        ("Arrests rose to 61, up from 45.", "45", "up from"),
        ("Arrests rose to 61, up from 45.", "61", None),
        ("Staff numbered 310, against 290 a year earlier.", "290", "against"),
        ("Some 290 worked there a year earlier, 310 now.", "310", None),
        ("The fare, previously 25 euros, is 27 now.", "25", "previously"),
        ("The council counted 74 swans.", "74", None),
    ],
)
def test_the_nearest_words_say_which_figure_is_older(sentence: str, figure: str, earlier: str | None) -> None:
    claim = claim_of({"value": figure, "text": figure, "sentence": sentence}, "a")
    assert cues_of(claim, sentence).earlier == earlier


def test_a_correction_holds_for_its_sentence_alone() -> None:
    text = "The corrected count is 304 votes. Turnout was 51 percent."
    votes = claim_of({"value": "304", "sentence": text}, "a")
    turnout = claim_of({"value": "51", "sentence": text}, "b")
    assert cues_of(votes, text).correction == "corrected"
    assert cues_of(turnout, text).correction is None


def test_without_a_text_only_the_measure_is_asked() -> None:
    assert cues_of(claim_of({"value": "5", "measure": "price a year earlier"}, "a"), "").earlier == "a year earlier"
    assert cues_of(claim_of({"value": "5"}, "a"), "").correction is None
