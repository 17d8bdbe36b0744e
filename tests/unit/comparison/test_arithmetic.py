"""Sums that texts state, worked out with the room that the words of each figure leave."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison.arithmetic import work_out
from factcheck.core.claims import Claim, Role
from factcheck.core.documents import Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.core.siblings import Direction, Part, Statement, Working

PARTS = {part.value: part for part in Part}


def quantity(written: str) -> Quantity:
    """ "about 500", "12 %": a hedge before the number and a unit behind it, each where there is one."""
    words = written.split()
    hedge = Hedge(words.pop(0)) if words[0].isalpha() or "_" in words[0] else Hedge.EXACT
    value = Decimal(words.pop(0))
    return Quantity.hedged(
        value, hedge, " ".join(words) or None, Decimal(1).scaleb(min(0, int(value.as_tuple().exponent)))
    )


def worked(sum_text: str, direction: Direction | None = None, *, whole: bool = False) -> Working:
    """The working of "from 500|to 4000|factor 8"."""
    claims, members = [], []
    for number, member in enumerate(sum_text.split("|")):
        part, written = member.split(" ", 1)
        claims.append(
            Claim(f"a.c{number}", "a", Span(number, number + 1), "x", quantity(written), "", "", role=Role.LEVEL)
        )
        members.append((PARTS[part], f"a.c{number}"))
    (working,) = work_out([Statement(tuple(members), direction, whole)], claims)
    return working


ROWS = [
    # figures, direction, whole, holds, words
    ("factor 8|from 500|to 4000", None, False, True, "8 × 500 = 4,000: holds"),
    ("factor 2|from 11.2|to 22.9", None, False, True, "2 × 11.2 = 22.4: holds"),
    ("factor 2|from 20|to 45", None, False, False, "2 × 20 = 40: does not hold, the text says 45"),
    ("factor 0.5|from 90|to 45", Direction.DOWN, False, True, "0.5 × 90 = 45: holds"),
    ("from 3036|change 12 %|to 3400", Direction.UP, False, True, "3,036 + 12 % = 3,400: holds"),
    ("from 80 t|to 60 t|change 20 %", Direction.DOWN, False, False, "80 − 20 % = 64: does not hold, the text says 60"),
    ("from 80 USD|to 60 USD|change 25 %", None, False, True, "80 − 25 % = 60: holds"),
    ("from 4.25 %|change 25 basis point|to 4.50 %", Direction.UP, False, True, "4.25 + 25 basis point = 4.5: holds"),
    ("from 40|change 5|to 46", Direction.UP, False, False, "40 + 5 = 45: does not hold, the text says 46"),
    ("from about 500|change about 100|to 640", Direction.UP, False, True, "500 + 100 = 600: holds"),
    ("from more_than 40|change 5|to 70", Direction.UP, False, True, "40 + 5 = 45: holds"),
    ("total 21|part 12|part 9", None, True, True, "12 + 9 = 21: holds"),
    ("total 22|part 12|part 9", None, True, False, "12 + 9 = 21: does not hold, the text says 22"),
    ("total 40|part 12|part 35", None, False, True, "12 + 35 are of 40"),
    ("total 50|part 60", None, False, False, "60 cannot be part of 50: it is more"),
    ("total at_least 50|part 60", None, False, True, "60 is of 50"),
    ("part 40|total 120|share 33 %", None, False, True, "40 of 120 = 33.33 %: holds"),
    ("part 40|total 120|share 43 %", None, False, False, "40 of 120 = 33.33 %: does not hold, the text says 43 %"),
]  # fmt: skip

OPEN = [
    ("change 12 %|to 3400", "no amount before"),
    ("from 5 km|change 3 t|to 8 km", "tonnes cannot be added to kilometres"),
    ("part 4|total 0|share 5 %", "no share of nothing"),
    ("part more_than 4|total 20|share 25 %", "a bound has no one share"),
]


@pytest.mark.parametrize(("figures", "direction", "whole", "holds", "words"), ROWS, ids=[row[0] for row in ROWS])
def test_a_sum_holds_where_the_words_leave_room_for_it(
    figures: str, direction: Direction | None, whole: bool, holds: bool, words: str
) -> None:
    working = worked(figures, direction, whole=whole)
    assert (working.holds, working.words) == (holds, words)


@pytest.mark.parametrize(("figures", "why"), OPEN, ids=[row[0] for row in OPEN])
def test_what_cannot_be_worked_out_is_left_open(figures: str, why: str) -> None:
    assert worked(figures).holds is None, why


@given(st.lists(st.integers(0, 10**15), min_size=1, max_size=6))
def test_parts_always_add_up_to_their_own_sum(parts: list[int]) -> None:
    figures = "|".join([f"total {sum(parts)}", *(f"part {part}" for part in parts)])
    assert worked(figures, whole=True).holds is True


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=3),
    st.decimals(allow_nan=False, allow_infinity=False, places=3),
)
def test_any_two_numbers_can_be_worked_out(start: Decimal, end: Decimal) -> None:
    assert worked(f"from {start:f}|to {end:f}|factor 2").holds in (True, False)
