from __future__ import annotations

from factcheck.core.relations import RelationKind
from factcheck.services.views import ClaimRow, FactView
from factcheck.web.axes import time_axis, value_axis
from factcheck.web.clashes import conflict_frames
from factcheck.web.entries import entries
from factcheck.web.placing import WIDE, place
from tests.unit.web.views_by_hand import COPIED, COUNTED, DOCTOR, FIRST, LAST, fact_view, flood, relation


def rings(view: FactView) -> list[tuple[str, list[str]]]:
    """The word of each conflict of a fact, and the classes of its shapes."""
    every = entries(view)
    up = value_axis([entry.row.claim.quantity.stated for entry in every], WIDE.bottom, WIDE.top)
    across = time_axis([entry.day for entry in every], WIDE.left, WIDE.right)
    found = conflict_frames(place(every, across, up, WIDE), view)
    return [(clash.words, [shape.css for shape in clash.group.shapes]) for clash in found]


def clash(*rows: ClaimRow, between: tuple[ClaimRow, ClaimRow]) -> FactView:
    """A fact with one conflict."""
    conflict = relation(*between, RelationKind.CONFLICT)
    return fact_view(*rows, relations=(conflict,), copies={COPIED.document.id: FIRST.document})


def test_clashing_marks_of_one_day_share_a_frame() -> None:
    assert rings(flood()) == [("Conflict, 20 June", ["ring"])]


def test_clashing_marks_far_apart_get_a_frame_each_and_a_line() -> None:
    assert rings(clash(FIRST, LAST, between=(FIRST, LAST))) == [
        ("Conflict, 18 June – 3 July", ["clash", "ring", "ring"])
    ]


def test_a_conflict_with_a_copy_frames_the_text_it_repeats() -> None:
    assert rings(clash(FIRST, COPIED, LAST, between=(COPIED, LAST)))[0][1] == ["clash", "ring", "ring"]


def test_without_a_conflict_there_is_no_frame() -> None:
    assert rings(fact_view(COUNTED, DOCTOR)) == []
