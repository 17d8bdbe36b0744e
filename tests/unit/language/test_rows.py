"""Tables and labelled lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.documents import Span
from factcheck.language.rows import CELL, PARTED, Cell, label_before, read_row

TABLE = ["Terminal / Vessels / Cranes", "Pier 1 / 31 / 9"]


def test_a_cell_takes_its_heading_and_its_label() -> None:
    assert read_row(TABLE, 1, 14, [Span(9, 11), Span(14, 15)]) == Cell("Cranes, Pier 1", None, "Pier 1")


def test_a_heading_that_is_a_year_dates_its_column() -> None:
    lines = ["Key figures   2024   2023", "Turnover   £74m   £148m"]
    cell = read_row(lines, 1, 18, [Span(11, 15), Span(18, 23)])
    assert cell == Cell("Turnover", "2023", "Turnover")


def test_prose_is_no_row() -> None:
    assert read_row(["He had 5 cars and 6 boats."], 0, 7, [Span(7, 8)]) is None


@pytest.mark.parametrize(
    ("line", "label", "why"),
    [
        ("Houses damaged: 40", "Houses damaged", "the words before the colon"),
        ("• Roads damaged: 40", "Roads damaged", "without its bullet"),
        ("cocaine: 9 kg; heroin: 40", "heroin", "from the last semicolon"),
        ("Paddy lost (preliminary): 40", "Paddy lost", "without the bracket"),
        ("Population: 20 (18 June: 40", None, "inside a bracket it is another date of the same"),
        ("He had 40", None, "no colon"),
    ],
)
def test_a_label_stands_before_the_colon(line: str, label: str | None, why: str) -> None:
    assert label_before(line, line.index("40")) == label, why


@given(st.text(alphabet="a 1/|\t\n\u00a0", max_size=30))
def test_a_line_is_parted_wherever_it_has_a_gap_between_cells(line: str) -> None:
    assert (PARTED.search(line) is None) == (CELL.search(line) is None)
