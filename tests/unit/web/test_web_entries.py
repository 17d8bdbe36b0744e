from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.web.entries import brief, entries, repeats, restates
from tests.unit.web.views_by_hand import COPIED, DOCTOR, FIRST, LAST, RESTATED, fact_view, flood, on, undated


def test_a_copy_is_folded_into_the_text_it_repeats() -> None:
    first = entries(flood())[0]
    assert (first.row, first.copies) == (FIRST, (COPIED,))


def test_a_copy_that_gives_another_amount_is_an_entry_of_its_own() -> None:
    other = replace(COPIED, claim=replace(COPIED.claim, quantity=LAST.claim.quantity))
    view = fact_view(FIRST, other, copies={COPIED.document.id: FIRST.document})
    assert [entry.row for entry in entries(view)] == [FIRST, other]


def test_a_later_sentence_of_the_same_text_restates() -> None:
    assert [one for one in flood().rows if restates(one, flood())] == [RESTATED]
    assert [one for one in flood().rows if repeats(one, flood())] == [COPIED, RESTATED]


def test_what_has_no_day_is_no_entry() -> None:
    assert [entry.row for entry in entries(fact_view(undated(FIRST), LAST))] == [LAST]


def test_by_publication_places_marks_at_the_days_of_their_articles() -> None:
    moved = replace(LAST, claim=replace(LAST.claim, period=on(date(2025, 6, 1))))
    assert [entry.day for entry in entries(fact_view(moved))] == [date(2025, 6, 1)]
    assert [entry.day for entry in entries(fact_view(moved), "published")] == [date(2025, 7, 3)]


def test_a_figure_in_short_keeps_an_open_end() -> None:
    assert (brief(DOCTOR.claim), brief(LAST.claim)) == ("44+", "72")
