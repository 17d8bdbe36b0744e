"""How queries are read, and what is said of those that cannot be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import QueryProblem
from factcheck.services.query import read_query


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
