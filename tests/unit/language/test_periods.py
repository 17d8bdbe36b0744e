"""What a time expression denotes, on an article of Wednesday 18 June 2025."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.claims import Basis
from factcheck.core.documents import Document
from factcheck.language.periods import dateline, resolve
from factcheck.language.pipeline import read
from factcheck.lexicon.loader import load

PUBLISHED = date(2025, 6, 18)
STATED = [
    ("in 2014", date(2014, 1, 1), date(2015, 1, 1), "a year"),
    ("in May", date(2025, 5, 1), date(2025, 6, 1), "the month that was"),
    ("on Monday", date(2025, 6, 16), date(2025, 6, 17), "the weekday before"),
    ("before Saturday", None, date(2025, 6, 21), "the weekday to come, its start"),
    ("yesterday", date(2025, 6, 17), date(2025, 6, 18), "the day before"),
    ("last week", date(2025, 6, 9), date(2025, 6, 16), "the calendar week before"),
    ("this year", date(2025, 1, 1), date(2026, 1, 1), "the calendar year"),
    ("since August 2024", date(2024, 8, 1), date(2025, 6, 19), "open to the day of the article"),
    ("by Wednesday afternoon", None, date(2025, 6, 19), "up to the end of a day"),
    ("in the third quarter of 2024", date(2024, 7, 1), date(2024, 10, 1), "a quarter"),
    ("a year earlier", date(2024, 1, 1), date(2025, 1, 1), "the calendar year before"),
    ("in the last 24 hours", date(2025, 6, 17), date(2025, 6, 19), "a stretch back"),
    ("on 12 June 2025", date(2025, 6, 12), date(2025, 6, 13), "a full date"),
    ("since August", date(2024, 8, 1), date(2025, 6, 19), "a month still to come is last year's"),
    ("in the year to May 31", date(2024, 6, 1), date(2025, 6, 1), "a year that ends on a day"),
    ("between 2014 and 2019", date(2014, 1, 1), date(2020, 1, 1), "two years and what lies between"),
    ("since 1851", date(1851, 1, 1), date(2025, 6, 19), "a year long ago"),
    ("in the 1990s", date(1990, 1, 1), date(2000, 1, 1), "a decade"),
    ("in FY24", date(2023, 1, 1), date(2025, 1, 1), "both years that a fiscal year can touch"),
    ("in 2023/24", date(2023, 1, 1), date(2025, 1, 1), "the same, written out"),
    ("in H1 2025", date(2025, 1, 1), date(2025, 7, 1), "a half"),
    ("in the second half of 2024", date(2024, 7, 1), date(2025, 1, 1), "a half in words"),
    ("3Q27", date(2027, 7, 1), date(2027, 10, 1), "a quarter with a short year"),
    ("in the final quarter of last year", date(2024, 10, 1), date(2025, 1, 1), "a quarter of another year"),
    ("2-6 March", date(2025, 3, 2), date(2025, 3, 7), "days of one month"),
    ("from 14 to 20 June", date(2025, 6, 14), date(2025, 6, 21), "days of one month, in words"),
    ("in the six months to May", date(2024, 12, 1), date(2025, 6, 1), "months that end with one"),
    ("so far this year", date(2025, 1, 1), date(2025, 6, 19), "a year up to now"),
    ("over the past year", date(2024, 6, 18), date(2025, 6, 19), "a stretch up to now"),
    ("on Monday of last week", date(2025, 6, 9), date(2025, 6, 10), "a weekday of another week"),
    ("in January last year", date(2024, 1, 1), date(2024, 2, 1), "a month of another year"),
    ("last night", date(2025, 6, 17), date(2025, 6, 18), "the night before"),
    ("by the end of the decade", None, date(2030, 1, 1), "the end of what runs"),
    ("in December", date(2024, 12, 1), date(2025, 1, 1), "a month far ahead is last year's"),
]


@pytest.mark.parametrize(("when", "start", "end", "why"), STATED)
def test_an_expression_denotes_its_period(when: str, start: date | None, end: date | None, why: str) -> None:
    period = resolve(when, PUBLISHED, None, load())
    assert (period.start, period.end, period.basis) == (start, end, Basis.STATED), why


def test_without_an_expression_the_day_of_publication_is_named_as_the_basis() -> None:
    period = resolve(None, PUBLISHED, None, load())
    assert (period.start, period.basis) == (PUBLISHED, Basis.PUBLICATION)


def test_a_dateline_outranks_publication() -> None:
    assert resolve(None, PUBLISHED, date(2025, 6, 17), load()).basis is Basis.DATELINE


@pytest.mark.parametrize("when", [None, "on Monday", "in the spring of our discontent"])
def test_what_cannot_be_placed_is_unknown(when: str | None) -> None:
    assert resolve(when, None, None, load()).basis is Basis.UNKNOWN


WORDS = [
    "since", "by", "until", "the", "last", "past", "next", "this", "year", "decade", "century", "quarter", "half",
    "weeks", "month", "days", "ago", "later", "earlier", "to", "date", "900", "999", "1", "31", "two", "june", "1500",
    "2199", "fy24", "2023/24", "q4", "1990s", "monday", "yesterday", "end", "of", "so", "far", "ended", "previous",
]  # fmt: skip


@pytest.mark.parametrize("when", ["900 decades ago", "900 decades later", "5000 years ago"])
def test_years_that_the_calendar_lacks_are_unknown(when: str) -> None:
    assert resolve(when, PUBLISHED, None, load()).basis is Basis.UNKNOWN


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), st.dates())
def test_any_expression_on_any_day_has_a_period(words: list[str], day: date) -> None:
    period = resolve(" ".join(words), day, None, load())
    assert period.basis in (Basis.STATED, Basis.UNKNOWN)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_days_too(day: date) -> None:
    assert resolve(None, day, None, load()).basis in (Basis.PUBLICATION, Basis.UNKNOWN)
    assert dateline("LUSAKA, Dec 31 (CNS) - It rained.", day, load()) in (None, date(1, 12, 31))


def test_a_dateline_takes_the_year_of_publication() -> None:
    assert dateline("LUSAKA, Jan 15 (CNS) - It rained.", PUBLISHED, load()) == date(2025, 1, 15)


def test_a_text_without_a_dateline_has_none() -> None:
    assert dateline("It rained in Lusaka.", PUBLISHED, load()) is None


@pytest.mark.parametrize("day", [date.min, date.max])
def test_an_article_of_any_day_is_read(day: date) -> None:
    text = "LUSAKA, Dec 31 (CNS) - Some 40 people died 900 decades ago, and 50 more will by 2060."
    assert len(read(Document(id="d", file="d.txt", published=day), text)) == 2
