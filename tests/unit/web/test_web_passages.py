from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.documents import Span
from factcheck.core.verdicts import ReviewState
from factcheck.services.views import ClaimRow
from factcheck.web.passages import around, paragraphs, passages
from tests.unit.web.views_by_hand import AGENCY, row

TEXT = "Rain fell.\n\nAt least 27 died, and 12 are missing.\nRivers rise.\n\nHelp comes."


def at(words: str, value: int, text: str = TEXT) -> ClaimRow:
    """A row whose figure stands where `words` do in the text."""
    start = text.index(words)
    made = row(AGENCY, words, value, start=start)
    assert made.claim.span.of(text) == words
    return made


def test_blank_lines_part_paragraphs() -> None:
    assert [span.of(TEXT) for span in paragraphs(TEXT)][::2] == ["Rain fell.", "Help comes."]


def test_a_text_without_blank_lines_is_parted_by_its_lines() -> None:
    assert [span.of("one\ntwo") for span in paragraphs("one\ntwo")] == ["one", "two"]


@given(st.text(st.sampled_from("ab \n\t\u00a0"), max_size=60))
def test_paragraphs_leave_out_white_space_alone(text: str) -> None:
    spans = paragraphs(text)
    left = "".join(
        text[a.end : b.start] for a, b in zip((Span(0, 0), *spans), (*spans, Span(len(text), len(text))), strict=True)
    )
    assert left.strip() == ""


def test_the_pieces_of_a_paragraph_give_it_back() -> None:
    found = passages(TEXT, [at("27", 27), at("12", 12)])
    assert [passage.text for passage in found] == [span.of(TEXT) for span in paragraphs(TEXT)]


def test_a_figure_knows_its_state_and_its_last_word() -> None:
    approved = replace(at("At least 27", 27), state=ReviewState.APPROVED)
    piece = next(piece for piece in passages(TEXT, [approved])[1].pieces if piece.claim is not None)
    assert piece.mark is not None
    assert (piece.head, piece.tail, piece.mark.word) == ("At least ", "27", "approved")


def test_the_claim_in_focus_is_drawn_over_one_that_overlaps_it() -> None:
    wide, narrow = at("At least 27", 27), at("27", 27)
    for focus in (wide, narrow):
        drawn = [piece.text for piece in passages(TEXT, [wide, narrow], focus.claim.id)[1].pieces if piece.claim]
        assert drawn == [focus.claim.text]


def test_the_neighbours_of_the_paragraph_in_focus_are_shown() -> None:
    found = passages(TEXT, [])
    assert list(around(found, Span(13, 15))) == [0, 1, 2]
    assert list(around(found, Span(0, 2))) == [0, 1]


def test_lines_that_a_program_broke_flow() -> None:
    wrapped = "word " * 14 + "\n" + "word " * 13 + "\nend."
    assert [passage.flows for passage in passages(wrapped + "\n\n• one\n• two", [])] == [True, False]


def test_the_lines_of_a_list_are_kept_though_they_are_long() -> None:
    listed = (
        "13,200 homes were destroyed, 1,330 more than counted on 20 June\n"
        "83 bridges and culverts collapsed and over 900km of road needs rebuilding\n"
        "fish worth 4.1bn escaped from nearly 26,000 ponds"
    )
    assert [passage.flows for passage in passages(listed + "\n\nEnd.", [])] == [False, False]
