"""Expressions that date a figure."""

import pytest

from factcheck.core.documents import Span
from factcheck.language.times import find
from factcheck.lexicon.loader import load

FOUND = [
    ("Prices rose in 2014.", ["in 2014"], "a year with its preposition"),
    ("It fell since May 2023.", ["since May 2023"], "a month with its year"),
    ("In 2022, floods came.", ["In 2022"], "a comma after the year"),
    ("He came on Wednesday.", ["on Wednesday"], "a weekday"),
    ("They had gone by Wednesday afternoon.", ["by Wednesday afternoon"], "a part of the day"),
    ("sales in the third quarter of 2024", ["in the third quarter of 2024"], "a quarter"),
    ("in the year to June 30, costs fell", ["in the year to June 30"], "a fiscal year"),
    ("a year earlier it was less", ["a year earlier"], "counted back"),
    ("In the last 24 hours it rained", ["In the last 24 hours"], "a stretch"),
    ("We may march on.", [], "verbs that look like months"),
    ("between 19 and 26 May", ["between 19 and 26 May"], "two days of a month"),
    ("LUSAKA, Jan 15 (CNS) - It rained.", [], "the dateline is the article's"),
    ("since the outbreak began", ["since the outbreak began"], "an event"),
    ("It is now over.", ["now"], "the present"),
    ("2,014 people", [], "a number that holds a year"),
    ("SALES IN 2024 ROSE", ["IN 2024"], "a headline in capitals"),
    ("on Monday of last week", ["on Monday of last week"], "a weekday of another week"),
    ("between 2014 and 2019", ["between 2014 and 2019"], "two years"),
    ("Q3 of it, in the third quarter", ["Q3", "in the third quarter"], "quarters by name and by number"),
    ("two years after the merger", ["two years after the merger"], "counted from an event"),
    ("before the strike began", ["before the strike began"], "an event as a clause"),
    ("by mid-2025", ["by mid-2025"], "a part of a year"),
    ("inflation at year-end, mid-May", ["at year-end", "mid-May"], "an end and a middle"),
    ("at the same point last year", ["at the same point last year"], "what it is set against"),
    ("Until midnight on the 31st", ["Until midnight on the 31st"], "a day by its number"),
    ("by eight in the evening", ["by eight in the evening"], "a clock in words"),
    ("in 9M 2024", ["in 9M 2024"], "nine months of a year"),
    ("by nightfall, at the time", ["by nightfall", "at the time"], "whole expressions"),
]


@pytest.mark.parametrize(("text", "expected", "why"), FOUND)
def test_time_expressions_are_found_as_written(text: str, expected: list[str], why: str) -> None:
    assert [time.text for time in find(text, Span(0, len(text)), [], load())] == expected, why


def test_an_expression_behind_a_figure_is_found_where_the_two_could_be_one() -> None:
    assert [time.text for time in find("at 171 last night", Span(0, 17), [Span(3, 6)], load())] == ["last night"]


def test_no_time_expression_lies_inside_a_figure() -> None:
    assert find("for 3 weeks", Span(0, 11), [Span(4, 11)], load()) == ()
