"""The figure in a query, as people write it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.core.quantities import Quantity
from factcheck.services.query import read_query


def figure(query: str) -> Quantity:
    asked = read_query(query).figure
    assert asked is not None, query
    return asked.quantity


def stated(query: str) -> tuple[object, ...]:
    quantity = figure(query)
    return (quantity.value, quantity.low, quantity.high, quantity.hedge.value, quantity.unit)


D = Decimal


FIGURES = [
    ("10000", (D(10000), D(10000), D(10000), "exact", None), "digits alone"),
    ("10,000 bridges", (D(10000), D(10000), D(10000), "exact", None), "grouped digits, and a word"),
    ("bridges 10000", (D(10000), D(10000), D(10000), "exact", None), "the figure may come last"),
    ("~10000", (D(10000), None, None, "about", None), "the tilde is about"),
    ("≈ 10000", (D(10000), None, None, "about", None), "so is the sign of mathematics"),
    (">40%", (D(40), D(40), None, "more_than", "%"), "an operator and a unit"),
    ("> 40 percent", (D(40), D(40), None, "more_than", "%"), "room after the operator"),
    (">=40%", (D(40), D(40), None, "at_least", "%"), "inclusive"),
    ("<40%", (D(40), None, D(40), "less_than", "%"), "to the other side"),
    ("<=40%", (D(40), None, D(40), "at_most", "%"), "inclusive to the other side"),
    ("$5.9bn", (D(5900000000), D(5900000000), D(5900000000), "exact", "USD"), "a currency and a scale"),
    ("9k..11k troops", (None, D(9000), D(11000), "range", None), "a range"),
    ("9..11k", (None, D(9000), D(11000), "range", None), "the scale holds for both ends"),
    ("500..2k", (None, D(500), D(2000), "range", None), "but not where the ends would cross"),
    ("$5..6bn", (None, D(5000000000), D(6000000000), "range", "USD"), "the unit may stand on one side"),
    ("20..30 km", (None, D(20), D(30), "range", "km"), "or behind"),
    ("20..", (None, D(20), None, "range", None), "open above"),
    ("..50", (None, None, D(50), "range", None), "open below"),
    ("2015", (D(2015), D(2015), D(2015), "exact", None), "alone, a year is a number"),
    ("between 20 and 30 people", (None, D(20), D(30), "range", None), "as in an article"),
    ("about 2,000 strikes", (D(2000), None, None, "about", None), "hedged as in an article"),
    ("about 2000 strikes", (D(2000), None, None, "about", None), "four digits under a hedge are no year"),
    ("more than 1500", (D(1500), D(1500), None, "more_than", None), "nor these"),
    ("between 1000 and 2000", (None, D(1000), D(2000), "range", None), "nor two of them"),
    ("700 sq km", (D(700), D(700), D(700), "exact", "km2"), "a unit of two words"),
]


@pytest.mark.parametrize(("query", "expected", "why"), FIGURES)
def test_a_figure_is_read_as_people_write_it(query: str, expected: tuple[object, ...], why: str) -> None:
    assert stated(query) == expected, why


def test_two_thirds_is_a_share() -> None:
    quantity = figure("two thirds")
    assert quantity.unit == "%"
    assert quantity.stated.quantize(Decimal("0.01")) == Decimal("66.67")


@pytest.mark.parametrize(("query", "is_range"), [("9k..11k", True), (">40%", True), ("~40", False), ("40", False)])
def test_operators_ask_for_what_lies_inside(query: str, is_range: bool) -> None:
    asked = read_query(query).figure
    assert asked is not None
    assert asked.is_range is is_range
