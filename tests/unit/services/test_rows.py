"""Where a claim's words stand inside its sentence."""

from __future__ import annotations

from factcheck.core.documents import Span
from factcheck.services.rows import place_in_sentence
from tests.factories import claim


def test_the_place_counts_from_the_start_of_the_sentence() -> None:
    assert place_in_sentence(claim(start=40, sentence=Span(30, 60))) == Span(10, 12)


def test_a_sentence_that_does_not_hold_the_words_gives_no_place() -> None:
    assert place_in_sentence(claim(start=40, sentence=Span(0, 30))) == Span(0, 0)
