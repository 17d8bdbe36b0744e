from __future__ import annotations

import pytest

from factcheck.web.drawing import Box, Drawing, Group, Shape, n, text_width


def test_boxes_share_what_lies_in_both() -> None:
    assert Box(0, 0, 10, 10).shared(Box(5, 5, 20, 20)) == 25
    assert Box(0, 0, 10, 10).shared(Box(10, 0, 20, 10)) == 0
    assert Box(0, 0, 10, 10).outside(Box(0, 0, 5, 10)) == 50


def test_the_box_around_boxes_holds_them() -> None:
    assert Box.around([Box(0, 5, 2, 6), Box(1, 1, 9, 2)]) == Box(0, 1, 9, 6)


@pytest.mark.parametrize(("value", "text"), [(3.0, "3"), (3.14159, "3.1"), (-0.04, "-0")])
def test_positions_are_short(value: float, text: str) -> None:
    assert n(value) == text


def test_longer_words_are_wider() -> None:
    assert text_width("at least 27") > text_width("27")


def test_a_drawing_leads_where_a_group_does() -> None:
    shape = Shape("circle", "dot")
    assert not Drawing(1, 1, "", (Group((shape,)),)).leads
    assert Drawing(1, 1, "", (Group((shape,), "c1"),)).leads
