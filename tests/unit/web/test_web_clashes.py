from __future__ import annotations

from factcheck.core.relations import RelationKind
from factcheck.services.views import ClaimRow, FactView
from factcheck.web.axes import time_axis, value_axis
from factcheck.web.clashes import conflict_frames
from factcheck.web.entries import entries
from factcheck.web.placing import WIDE, place
from tests.unit.web.views_by_hand import COPIED, COUNTED, DOCTOR, FIRST, LAST, fact_view, flood, relation


def rings(view: FactView) -> list[list[str]]:
    """The classes of the shapes of each frame of a fact."""
    every = entries(view)
    up = value_axis([entry.row.claim.quantity.stated for entry in every], WIDE.bottom, WIDE.top)
    across = time_axis([entry.day for entry in every], WIDE.left, WIDE.right)
    frames = conflict_frames(place(every, across, up, WIDE), view)
    return [[shape.css for shape in group.shapes] for group, _ in frames]


def clash(*rows: ClaimRow, between: tuple[ClaimRow, ClaimRow]) -> FactView:
    """A fact with one conflict."""
    conflict = relation(*between, RelationKind.CONFLICT)
    return fact_view(*rows, relations=(conflict,), copies={COPIED.document.id: FIRST.document})


def test_clashing_marks_of_one_day_share_a_frame() -> None:
    assert rings(flood()) == [["ring"]]


def test_clashing_marks_far_apart_get_a_frame_each_and_a_line() -> None:
    assert rings(clash(FIRST, LAST, between=(FIRST, LAST))) == [["clash", "ring", "ring"]]


def test_a_conflict_with_a_copy_frames_the_text_it_repeats() -> None:
    assert rings(clash(FIRST, COPIED, LAST, between=(COPIED, LAST))) == [["clash", "ring", "ring"]]


def test_without_a_conflict_there_is_no_frame() -> None:
    assert rings(fact_view(COUNTED, DOCTOR)) == []
