from __future__ import annotations

import pytest

from factcheck.cli.tables import columns, counted, cut, table


@pytest.mark.parametrize(
    ("text", "width"),
    [("troops", 6), ("", 0), ("e\u0301", 1), ("東京", 4)],
)
def test_a_text_takes_as_many_columns_as_a_terminal_gives_it(text: str, width: int) -> None:
    assert columns(text) == width


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("air strikes", 20, "air strikes"),
        ("air strikes", 8, "air str…"),
        ("air\nstrikes\tin\u00a0Iraq", 40, "air strikes in Iraq"),
        ("red\x1b[31m", 20, "red [31m"),
        ("東京都庁", 5, "東京…"),
    ],
)
def test_a_cell_is_one_line_that_fits(text: str, width: int, shown: str) -> None:
    assert cut(text, width) == shown


def test_columns_are_aligned_and_numbers_stand_flush_right() -> None:
    text = table(("source", "claims", "title"), [("Herald", "7", "A"), ("Post", "1,024", "B")], right=(1,), width=80)
    assert text.splitlines() == ["source  claims  title", "Herald       7  A", "Post     1,024  B"]


def test_the_last_column_takes_what_is_left() -> None:
    text = table(("id", "title"), [("a", "word " * 40)], width=40)
    assert max(columns(line) for line in text.splitlines()) <= 40


@pytest.mark.parametrize(("number", "said"), [(0, "0 claims"), (1, "1 claim"), (2000, "2,000 claims")])
def test_a_number_agrees_with_its_noun(number: int, said: str) -> None:
    assert counted(number, "claim") == said
