"""How queries are read: the figure, the words, the filters, and what is said of those that cannot be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.quantities import Hedge, Quantity
from factcheck.errors import QueryProblem
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


def test_words_are_what_is_left() -> None:
    question = read_query('10000 "air strikes" place:Iraq is:conflict')
    assert question.phrase == "air strikes"
    assert question.words == read_query("airstrikes").words


def test_a_year_beside_words_is_a_word() -> None:
    question = read_query("floods 2015")
    assert question.figure is None
    assert "2015" in question.words


def test_a_colon_after_a_word_is_no_filter() -> None:
    assert read_query("Norland: bridges").terms == ()


def test_values_of_one_filter_are_alternatives_and_filters_add_up() -> None:
    filters = read_query("place:Iraq place:Syria is:conflict is:unreviewed hedge:more-than").filters
    assert filters.place == ("Iraq", "Syria")
    assert (filters.relation, filters.state) == (("conflict",), ("unreviewed",))
    assert filters.hedge == (Hedge.MORE_THAN.value,)


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2015", (date(2015, 1, 1), date(2016, 1, 1))),
        ("2015..2016", (date(2015, 1, 1), date(2017, 1, 1))),
        ("2015-12", (date(2015, 12, 1), date(2016, 1, 1))),
        ("2016-02", (date(2016, 2, 1), date(2016, 3, 1))),
        ("2015-06-30", (date(2015, 6, 30), date(2015, 7, 1))),
        ("2015-06..", (date(2015, 6, 1), None)),
        ("..2015", (None, date(2016, 1, 1))),
    ],
)
def test_days_are_whole_years_months_or_days(value: str, days: tuple[date | None, date | None]) -> None:
    assert read_query(f"asof:{value}").filters.days == days


@pytest.mark.parametrize(
    ("value", "ends"), [(">=2", (2, None)), (">2", (3, None)), ("<=2", (0, 2)), ("<2", (0, 1)), ("2", (2, 2))]
)
def test_counts_are_compared(value: str, ends: tuple[int, int | None]) -> None:
    assert read_query(f"texts:{value}").filters.texts == ends


PROBLEMS = [
    ("plce:Iraq", 0, "Did you mean place:Iraq"),
    ("bridges colour:red", 8, "There is no filter “colour:”"),
    ("is:conflcit", 0, "Did you mean is:conflict"),
    ("hedge:maybe", 0, "Choose one of exact"),
    ("bridges place:", 14, "“place:” needs a value"),
    ('place:"Iraq', 6, "is not closed"),
    ("bridges >", 8, "needs a number right after it"),
    ("> bridges", 0, "needs a number right after it"),
    ("11k..9k", 0, "smaller number first: 9k..11k"),
    ("9k..soon", 4, "This side of the range is no number"),
    ("asof:later", 0, "is no date"),
    ("asof:2015-13", 0, "is no date"),
    ("asof:2016..2015", 0, "the earlier first"),
    ("asof:9999", 0, "is no date"),
    ("texts:many", 0, "needs a number"),
    ("9" * 41, 0, "more than 40 digits"),
    ("a" * 1001, 1000, "1,001 characters"),
    ("…", 0, "nothing to look for"),
    ("%", 0, "nothing to look for"),
]


@pytest.mark.parametrize(("query", "position", "message"), PROBLEMS)
def test_what_cannot_be_read_is_told_with_its_place(query: str, position: int, message: str) -> None:
    with pytest.raises(QueryProblem) as caught:
        read_query(query)
    assert message in str(caught.value)
    assert caught.value.position == position


SIGNS = st.text(st.sampled_from(list('0123456789.,~<>=%$€ :"kmbn-…≥ place:isasof\u00a0١²½')), max_size=40)


@given(st.text(max_size=60) | SIGNS)
def test_any_text_is_a_query_or_a_problem_with_a_place_in_it(query: str) -> None:
    try:
        question = read_query(query)
    except QueryProblem as problem:
        position = problem.position
    else:
        position = 0 if question.figure is None else question.figure.span.end
    assert 0 <= position <= len(query)
