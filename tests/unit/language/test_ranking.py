"""Weights from the lexicon, and the choice by their sum."""

from factcheck.language.ranking import best, weights
from factcheck.lexicon.loader import load


def test_the_heaviest_row_is_taken() -> None:
    assert best([["near"], ["near", "clear"], []], {"near": 3, "clear": 4}) == 1


def test_equal_rows_go_to_the_first() -> None:
    assert best([["unknown"], [], ["other"]], {}) == 0


def test_the_lexicons_weights_are_whole_numbers() -> None:
    for table in ("time_weights", "place_weights"):
        read = weights(load(), table)
        assert len(read) > 100
        assert all(isinstance(weight, int) for weight in read.values())
