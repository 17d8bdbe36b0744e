from __future__ import annotations

import pytest

from factcheck.core.relations import RelationKind
from factcheck.services.views import FactView
from factcheck.web.drawing import Drawing
from factcheck.web.entries import entries, restates
from factcheck.web.placing import NARROW, STRIP, WIDE, Frame
from factcheck.web.timeline import DRAWN, timeline
from tests.unit.web.views_by_hand import (
    AGENCY,
    COPIED,
    COUNTED,
    DOCTOR,
    FIRST,
    LAST,
    RESTATED,
    fact_view,
    flood,
    relation,
    row,
    undated,
)


def drawn(view: FactView, frame: Frame = WIDE, **more: bool | str) -> Drawing:
    """The drawing of a fact that has one."""
    found = timeline(view, frame, title="Toll", **more)  # type: ignore[arg-type]  # log is a bool, by a word
    assert found is not None
    return found


def texts(drawing: Drawing) -> list[str]:
    """Everything written in a drawing."""
    return [shape.text for group in drawing.groups for shape in group.shapes if shape.text]


def classes(drawing: Drawing) -> list[str]:
    """The classes of all shapes."""
    return [shape.css for group in drawing.groups for shape in group.shapes]


def test_a_copy_has_no_mark_of_its_own_and_a_dashed_tag() -> None:
    first = entries(flood())[0]
    assert (first.row, first.copies) == (FIRST, (COPIED,))
    assert COPIED.claim.id not in {group.claim for group in drawn(flood()).groups}
    assert {"DP", "SC"} <= set(texts(drawn(flood())))
    assert "ghost" in classes(drawn(flood()))


def test_a_later_sentence_of_the_same_text_restates() -> None:
    assert (restates(RESTATED, flood()), restates(DOCTOR, flood())) == (True, False)
    assert "dot-o restated" in classes(drawn(flood()))


def test_claims_of_one_origin_are_joined_where_the_count_can_only_rise() -> None:
    assert classes(drawn(flood())).count("path") == 1
    assert "A dashed line joins the claims of one origin." in drawn(flood()).captions


def test_every_figure_is_named_and_every_mark_leads_to_its_claim() -> None:
    assert {"at least 27", "31", "at least 44", "72"} <= set(texts(drawn(flood())))
    led = {group.claim for group in drawn(flood()).groups if group.claim}
    assert led == {one.claim.id for one in (FIRST, COUNTED, DOCTOR, RESTATED, LAST)}


def test_the_long_silence_is_named() -> None:
    assert "no claims held for 21 June – 2 July" in texts(drawn(flood()))


def test_the_axis_says_which_it_is() -> None:
    assert any("log axis" in line for line in drawn(flood()).captions)
    assert any("linear axis" in line for line in drawn(flood(), log=False).captions)


@pytest.mark.parametrize("frame", [WIDE, NARROW, STRIP])
def test_marks_stay_on_their_paper(frame: Frame) -> None:
    for group in drawn(flood(), frame).groups:
        for shape in group.shapes if group.claim else ():
            at = dict(shape.numbers)
            assert 0 <= float(at.get("cx", at.get("x", "0"))) <= frame.width
            assert 0 <= float(at.get("cy", at.get("y", "0"))) <= frame.height


def test_of_very_many_claims_the_latest_are_drawn_and_it_is_said() -> None:
    many = [row(AGENCY, str(10 + number), 10 + number, start=number * 10) for number in range(DRAWN + 5)]
    drawing = drawn(fact_view(*many))
    assert sum(group.claim is not None for group in drawing.groups) == DRAWN
    assert f"The {DRAWN} latest of {DRAWN + 5} are drawn; the table has all." in drawing.captions


def test_the_same_fact_gives_the_same_drawing() -> None:
    assert drawn(flood()) == drawn(flood())


def test_what_has_no_day_is_not_drawn() -> None:
    assert timeline(fact_view(undated(FIRST)), WIDE, title="Toll") is None
    assert len(entries(fact_view(undated(FIRST), LAST))) == 1


def test_a_conflict_is_framed_and_said() -> None:
    assert classes(drawn(flood())).count("ring") == 1
    assert "Conflict, 20 June" in texts(drawn(flood()))
    assert "Conflict" in texts(drawn(flood(), NARROW))
    assert "1 in conflict." in drawn(flood()).says


def test_clashing_marks_far_apart_get_a_frame_each_and_a_line() -> None:
    view = fact_view(FIRST, LAST, relations=(relation(FIRST, LAST, RelationKind.CONFLICT),))
    assert (classes(drawn(view)).count("ring"), classes(drawn(view)).count("clash")) == (2, 1)
