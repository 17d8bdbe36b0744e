from __future__ import annotations

from factcheck.web.drawing import Box, Group, rect
from factcheck.web.labels import Label, boxes_of, place_labels

ROOM = Box(0, 0, 400, 200)


def at(x: float, y: float, figure: str) -> Label:
    """A label of a dot."""
    return Label(Box(x - 6, y - 6, x + 6, y + 6), x, y, figure)


def figures(labels: list[Label]) -> tuple[list[str], int]:
    """What was written, and how many labels found no room."""
    groups, left_out = place_labels(labels, [label.box for label in labels], ROOM, [])
    return [shape.text for group in groups for shape in group.shapes if shape.text], left_out


def test_labels_with_room_are_all_written() -> None:
    assert figures([at(100, 100, "31"), at(300, 50, "44")]) == (["31", "44"], 0)


def test_a_row_of_equal_dots_is_named_once() -> None:
    assert figures([at(100, 100, "31"), at(113, 100, "31")]) == (["31"], 0)


def test_a_label_without_room_is_left_out_and_counted() -> None:
    crowd = [at(60 + x * 14, 20 + y * 14, f"figure {x}-{y}") for x in range(12) for y in range(9)]
    written, left_out = figures(crowd)
    assert len(written) + left_out == len(crowd)
    assert left_out > 0


def test_rings_are_known_by_their_boxes() -> None:
    assert boxes_of(Group((rect("ring", Box(1, 2, 30, 40), rx=5),))) == [Box(1, 2, 30, 40)]
