"""Only those kinds of time expressions are tried that the words at hand can open: none is lost by that."""

import json
from pathlib import Path

import pytest

from factcheck.core.documents import Span
from factcheck.language.time_kinds import kinds
from factcheck.language.time_patterns import TABLE, WORD, pattern
from factcheck.language.time_pieces import DIGIT, PERIOD, any_word, first_words, opener
from factcheck.lexicon.loader import load

SPECS = Path(__file__).resolve().parents[2] / "specs" / "mentions.jsonl"
WORDED = [
    "since the end of May 2023, in the third quarter of 2024, on Monday of last week, at the same point last year",
    "In the year to June 30 and by mid-2025, from 19 to 26 May, FY24, Q3 2024, during the 1990s, at year-end",
    "three weeks ago today, two years after the merger, for the first two years, in the year to date, on the day",
    "after the strike began, before the election, by midnight on the 31st, since Brexit, after it was built in 2010",
    "between 6pm and midnight on Friday, by eight in the evening, late yesterday, this morning, in the summer of 2024",
    "early May, April to June 2024, January-March, late on Tuesday, over the same period of 2019, the week before",
]


def texts() -> list[str]:
    """Sentences of all kinds, with expressions that date and without."""
    rows = [json.loads(row) for row in SPECS.read_text("utf-8").splitlines()[::5]]
    return [*WORDED, *(row["text"] for row in rows if "text" in row)]


def test_no_kind_begins_with_a_word_that_its_openers_leave_out() -> None:
    listed = kinds(load().table(TABLE))
    read = texts()
    assert len(read) > len(WORDED)
    for text in read:
        for word in WORD.finditer(text):
            first = opener(word.group())
            for kind in listed:
                if first not in kind.openers:
                    assert kind.end(text, word.start(), len(text)) is None, (word.group(), kind.source)


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("In the 1990s", "In the 1990s", "the article belongs to the lead or to the decade, to the same end"),
        ("following year", "following year", "a word that leads can open an expression too"),
        ("late on Monday", "late on Monday", "a lead of two words"),
        ("end of the year", "end of the year", "a part and what it is part of"),
        ("the end of apples in 2024", "in 2024", "a part of something else is no time"),
        ("after it was built in 2010", "after it was built in 2010", "an event with its year"),
        ("in Mayfair", None, "a name that begins like a month"),
        ("2,024 fish", None, "a number that holds a year"),
    ],
)
def test_the_first_kind_that_fits_is_taken(text: str, expected: str | None, why: str) -> None:
    found = pattern(load()).find(text, 0, len(text))
    assert (None if found is None else found.of(text)) == expected, why


def test_an_expression_begins_inside_of_the_stretch_that_is_asked_for() -> None:
    text = "In 2023 it rose; in 2024 it fell"
    assert pattern(load()).find(text, 8, len(text)) == Span(17, 24)


def test_words_of_one_class_open_alike() -> None:
    assert [opener(word) for word in ("2024", "9M", "Q3", "FY24", "May")] == [DIGIT, DIGIT, PERIOD, PERIOD, "may"]


def test_the_first_word_opens_an_expression_of_several() -> None:
    assert first_words(["twenty-four", "a few", "up to"]) == {"twenty", "a", "up"}


def test_any_white_space_parts_the_words_of_one_expression() -> None:
    assert any_word(["up to"]) == r"(?:up\sto)"
