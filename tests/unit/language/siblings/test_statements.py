"""Which figures of a sentence arithmetic ties together, by rows of sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.documents import Document
from factcheck.core.siblings import Direction, Statement
from factcheck.language.pipeline import read
from factcheck.language.siblings.statements import find
from tests.work import lines_run

ARTICLE = Document(id="a", file="a.txt")


def statements(text: str) -> list[list[tuple[str, str]]]:
    """The statements of `text` as (part, words of the figure)."""
    claims = read(ARTICLE, text)
    words = {claim.id: claim.text for claim in claims}
    return [[(part.value, words[claim]) for part, claim in one.members] for one in find(text, claims)]


def only(text: str) -> Statement:
    (one,) = find(text, read(ARTICLE, text))
    return one


MOVES = [
    ("The fleet grew eightfold, from 500 to 4,000 lorries.", "factor eightfold|from 500|to 4,000"),
    ("Sales rose 12 percent to 3,400 units.", "change 12 percent|to 3,400"),
    ("Output was 3,400 tons, up 12 percent from 3,036 tons.", "to 3,400 tons|change 12 percent|from 3,036 tons"),
    ("The price fell from $80 to $60, a drop of 25 percent.", "from $80|to $60|change 25 percent"),
    ("Profit was 1,200 pounds, compared with 900 pounds a year earlier.", "to 1,200 pounds|from 900 pounds"),
    ("Staff doubled from 20 to 45.", "factor doubled|from 20|to 45"),
    ("It grows eightfold, from 500 soldiers now, chiefly at sea, to 4,000.", "factor eightfold|from 500|to 4,000"),
]  # fmt: skip

TOTALS = [
    ("At least 40 people, including 12 children, were killed.", "total At least 40|part 12"),
    ("The crew of 21, comprising 12 men and 9 women, left.", "total 21|part 12|part 9"),
    ("He counted 12 buses and 9 trams, 21 in all.", "part 12|part 9|total 21"),
    ("Inspectors closed 40 of the 120 schools, or 33 percent.", "part 40|total 120|share 33 percent"),
    ("Of the 50 wounded, 22 were children.", "total 50|part 22"),
    ("The list gives 203 killed, 79 of them at sea, and 6,015 houses destroyed.", "total 203|part 79"),
]

APART = [
    ("The mill paid 40 workers; 12 lorries stood outside.", "a semicolon parts them"),
    ("Fares rose 5 percent and 300 buses were sold.", "two clauses on two things"),
    ("More than 70,000 of them are crammed into 1,100 schools.", "what they are crammed into is no part of them"),
    ("Nine ships and 64 boats left with a total of 710 sailors.", "the total is of something else"),
    ("They looked at 9,600 removals in 19 trusts and judged 687 of them wrong.", "of those before last"),
    ("The ferry carried 300 people from 12 islands.", "where from, not how many before"),
]


@pytest.mark.parametrize(("text", "expected"), MOVES + TOTALS, ids=lambda value: value[:40])
def test_figures_that_one_statement_ties_have_their_parts(text: str, expected: str) -> None:
    assert ["|".join(f"{part} {words}" for part, words in one) for one in statements(text)] == [expected]


@pytest.mark.parametrize(("text", "why"), APART, ids=lambda value: value[:40])
def test_figures_that_merely_stand_together_are_not_tied(text: str, why: str) -> None:
    assert statements(text) == [], why


def test_parts_that_are_said_to_be_all_make_up_the_total() -> None:
    assert only("The crew of 21, comprising 12 men and 9 women, left.").whole
    assert not only("At least 40 people, including 12 children, were killed.").whole


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Sales rose 12 percent to 3,400 units.", Direction.UP),
        ("Sales fell 12 percent to 3,400 units.", Direction.DOWN),
        ("Profit was 1,200 pounds, compared with 900 pounds a year earlier.", None),
    ],
)
def test_a_move_has_the_direction_that_its_words_give(text: str, way: Direction | None) -> None:
    assert only(text).direction is way


def test_a_figure_alone_makes_no_statement() -> None:
    assert statements("Rents rose 5 percent. The council owns 400 flats.") == []


@given(
    st.lists(
        st.sampled_from(["from 5", "to 6", "12 of the 40", "including 3", "up 4 percent", ",", "and", ";"]), max_size=12
    )
)
def test_members_are_claims_of_the_text_and_stand_in_its_order(pieces: list[str]) -> None:
    text = " ".join(pieces)
    claims = read(ARTICLE, text)
    order = {claim.id: number for number, claim in enumerate(claims)}
    for statement in find(text, claims):
        places = [order[claim] for _, claim in statement.members]
        assert len(places) > 1
        assert places == sorted(places)


def test_the_work_grows_with_the_text_and_not_with_its_square() -> None:
    def work(times: int) -> int:
        text = "A crew comprising " + "7 men, comprising " * times + "9 women."
        claims = read(ARTICLE, text)
        return lines_run(lambda: find(text, claims))

    assert work(400) < 3 * work(200)
