"""How a figure meets the one that was asked for."""

from __future__ import annotations

import pytest

from factcheck.core.claims import Role
from factcheck.core.quantities import Hedge, Quantity
from factcheck.services.fitting import fit, range_words, reading
from factcheck.services.query import read_query
from tests.factories import between, quantity


def fitted(query: str, found: Quantity, role: Role = Role.LEVEL) -> tuple[float, str] | None:
    asked = read_query(query).figure
    assert asked is not None
    result = fit(asked, found, role)
    return None if result is None else (result.score, result.explanation)


ten_thousand = quantity(10000)
FITS = [
    ("10000", ten_thousand, "States the figure itself", "the same number"),
    ("10000", quantity(10000, Hedge.MORE_THAN), "Overlaps", "more than it begins there"),
    ("10000", quantity(10000, Hedge.NEARLY), "Overlaps", "rounding lets nearly touch it"),
    ("10000", quantity(9500, Hedge.ABOUT), "Overlaps", "a tenth either way"),
    ("~10000", ten_thousand, "Inside", "about takes in the number itself"),
    ("~10000", quantity(9200), "Inside", "and its neighbours"),
    ("about 2,000", quantity(1984), "Inside", "an exact figure within the window"),
    ("9k..11k", ten_thousand, "Inside", "a range takes in what lies in it"),
    ("9k..11k", quantity(10000, Hedge.MORE_THAN), "Overlaps", "which may be more than the range"),
    ("9k..11k", quantity(9000), "Inside", "the ends of a range belong to it"),
    ("9k..11k", quantity(8000, Hedge.MORE_THAN), "Overlaps", "the strong part reaches in"),
    (">40%", quantity(58, unit="%"), "Inside", "everything above"),
    (">40%", quantity(40, Hedge.MORE_THAN, "%"), "Inside", "more than 40 is above 40"),
    (">=40%", quantity(40, unit="%"), "Inside", "at least takes in the end"),
    ("<=40%", quantity(40, Hedge.AT_MOST, "%"), "Inside", "to the other side"),
    ("20..30", between(25, 40), "Overlaps", "a range that leaves"),
    ("20..30", between(22, 28), "Inside", "a range inside a range"),
    ("700 sq km", quantity(270, unit="sq mi"), "Overlaps|Inside", "another unit of the same dimension"),
    (
        "5.9bn",
        quantity("5900000000", unit="USD", step="100000000"),
        "States the figure itself",
        "no unit asked: as written",
    ),
]


@pytest.mark.parametrize(("query", "found", "verdict", "why"), FITS)
def test_what_fits_says_how(query: str, found: Quantity, verdict: str, why: str) -> None:
    result = fitted(query, found)
    assert result is not None, why
    assert result[1].startswith(tuple(verdict.split("|"))), why


MISSES = [
    ("10000", quantity(9000), "another number"),
    ("10000", quantity(40, Hedge.MORE_THAN), "more than 40 does not exclude it, but helps nobody"),
    (">40%", quantity(40, unit="%"), "the end itself is not above it"),
    (">40%", quantity(40, Hedge.NEARLY, "%"), "nearly 40 stays below"),
    ("<40%", quantity(40, unit="%"), "nor below it"),
    ("40%", quantity(40), "a count is no share"),
    ("40%", quantity(40, unit="percentage point"), "nor are points"),
    ("$5.9bn", quantity("5900000000", unit="EUR"), "currencies are never converted"),
    ("9k..11k", quantity(12000), "above the range"),
    ("9k..11k", quantity(8000), "below the range"),
    ("20..30", between(31, 40), "a range beside the range"),
]


@pytest.mark.parametrize(("query", "found", "why"), MISSES)
def test_what_does_not_fit_is_left_out(query: str, found: Quantity, why: str) -> None:
    assert fitted(query, found) is None, why


def test_the_figure_itself_ranks_before_one_that_overlaps() -> None:
    exact, hedged = fitted("10000", ten_thousand), fitted("10000", quantity(10000, Hedge.MORE_THAN))
    assert exact is not None
    assert hedged is not None
    assert exact[0] > hedged[0]


def test_the_sentence_gives_both_intervals() -> None:
    result = fitted("9k..11k", quantity(10000, Hedge.MORE_THAN))
    assert result is not None
    assert result[1] == "Overlaps: 10,000 to 12,500; asked was 9,000 to 11,000."


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (">40%", "above 40 %"),
        (">=40%", "from 40 %"),
        ("<40%", "below 40 %"),
        ("<=40%", "up to 40 %"),
        ("1.5..2.25 km", "1.5 to 2.25 km"),
    ],
)
def test_a_range_is_told_in_words(asked: str, words: str) -> None:
    figure = read_query(asked).figure
    assert figure is not None
    assert range_words(figure.quantity) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (quantity(2000, Hedge.ABOUT), "1,800 to 2,200"),
        (quantity(40, Hedge.NEARLY, "%"), "36 to 40 %"),
        (quantity(14), "14"),
        (between(20, 30), "20 to 30"),
    ],
)
def test_an_interval_is_told_in_words(value: Quantity, words: str) -> None:
    assert reading(value) == words
