from __future__ import annotations

from collections.abc import Callable

from factcheck.services.documents import list_documents
from factcheck.web.documents import margin, tally
from tests.unit.web.conftest import MONDAY, Desk
from tests.unit.web.views_by_hand import AGENCY, COUNTED, row


def first_document(desk: Desk) -> str:
    """The address of the paper of Monday."""
    held = next(one.document for one in list_documents(desk.archive) if one.document.publisher == "Valley Post")
    return f"/documents/{held.id}"


def test_nothing_that_a_document_contains_is_markup(desk: Desk) -> None:
    for address in ("/documents", first_document(desk), "/queue?state=any", "/facts", "/search?q=houses", "/audit"):
        page = desk.get(address)
        for raw in ("<script>alert", "River <i>", "\u202e"):
            assert raw not in page, (address, raw)
    assert "&lt;script&gt;alert(document)&lt;/script&gt; ⟨RLO⟩ end" in desk.get(first_document(desk))


def test_every_figure_is_highlighted_in_place_with_a_word_for_its_state(
    desk: Desk, words_of: Callable[[str], str]
) -> None:
    text = words_of(desk.get(first_document(desk)))
    assert "About 40 (unreviewed) roads were closed." in text


def test_the_headline_is_printed_once(desk: Desk, words_of: Callable[[str], str]) -> None:
    page = desk.get(first_document(desk))
    assert words_of(page[page.index("<main") : page.index('<aside class="side"')]).count("Floods in the valley") == 1


def test_provenance_names_hashes_encoding_and_extractor(desk: Desk, words_of: Callable[[str], str]) -> None:
    text = words_of(desk.get(first_document(desk)))
    for part in ("sha256", "read as utf-8", "Extractor", "code points", "Taken in"):
        assert part in text, part


def test_a_document_that_is_not_there_is_said_to_be_missing(desk: Desk, words_of: Callable[[str], str]) -> None:
    assert "There is no document nowhere." in words_of(desk.get("/documents/nowhere", 404))


def test_the_margin_says_what_a_figure_does_to_another_and_stops_in_time() -> None:
    clash = row(AGENCY, "27", 27, relation="conflict", against=COUNTED.claim)
    assert [note.words for note in margin([clash])] == ["conflicts with 31"]
    assert len(list(margin([clash] * 20))) == 6


def test_marks_are_counted_by_kind() -> None:
    assert [(mark.word, number) for mark, number in tally([COUNTED, COUNTED])] == [("unreviewed", 2)]


def test_the_raw_bytes_are_kept_and_never_shown(desk: Desk) -> None:
    answer = desk.client.get(f"{first_document(desk)}/raw")
    assert answer.data == MONDAY.encode()
    assert answer.mimetype == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")
