from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.api.paging import cursor, following, place
from factcheck.errors import InputProblem


@given(st.integers(min_value=0, max_value=10**12))
def test_a_cursor_leads_back_to_its_place(number: int) -> None:
    assert place(cursor(number)) == number


def test_without_a_cursor_the_list_begins_at_its_beginning() -> None:
    assert place(None) == 0


@pytest.mark.parametrize("text", ["", "50", "ZnJvbTo", "ZnJvbTotMQ", "é", "!!", "A" * 500])
def test_what_is_no_cursor_is_said(text: str) -> None:
    with pytest.raises(InputProblem, match="not one of ours"):
        place(text)


@pytest.mark.parametrize(
    ("begun", "shown", "total", "expected"),
    [(0, 50, 120, 50), (50, 50, 120, 100), (100, 20, 120, None), (0, 0, 0, None), (500, 0, 120, None)],
)
def test_a_page_names_the_next_one_while_there_is_one(begun: int, shown: int, total: int, expected: int | None) -> None:
    assert following(begun, shown, total) == (None if expected is None else cursor(expected))
