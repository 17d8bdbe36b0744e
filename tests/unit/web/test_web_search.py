from __future__ import annotations

from collections.abc import Callable

from factcheck.core.documents import Span
from factcheck.web.search import SNIPPET, cut, marked
from tests.unit.web.conftest import Desk


def test_hits_say_how_they_fit_and_are_drawn(desk: Desk, words_of: Callable[[str], str]) -> None:
    page = desk.get("/search?q=about+2000+houses")
    assert 'class="hist-w"' in page
    assert "Nearly 2,000" in words_of(page)
    assert "Read as figure" in words_of(page)


def test_a_chip_is_taken_out_of_the_query_by_its_link(desk: Desk) -> None:
    assert 'href="/search?q=houses" aria-label="Remove figure' in desk.get("/search?q=2000+houses")


def test_no_hit_says_why_and_suggests(desk: Desk, words_of: Callable[[str], str]) -> None:
    text = words_of(desk.get("/search?q=10000+zebras"))
    assert "No claim fits 10000 zebras" in text
    assert "still none fits" in text


def test_a_query_that_cannot_be_read_says_where(desk: Desk, words_of: Callable[[str], str]) -> None:
    text = words_of(desk.get("/search?q=2000+is:nonsense", 400))
    assert "Nothing was searched." in text
    assert "is:nonsense" in desk.get("/search?q=2000+is:nonsense", 400)


def test_a_paste_gone_wrong_is_no_query(desk: Desk) -> None:
    assert "is the most it can hold" in desk.get("/search?q=" + "9" * 1500, 400)


def test_the_same_answer_is_data(desk: Desk) -> None:
    answer = desk.client.get("/search.json?q=about+2000+houses").get_json()
    hit = answer["hits"][0]
    assert (hit["text"], hit["high"], hit["hedge"]) == ("Nearly 2,000", "2000", "nearly")
    assert hit["sentence"].startswith("Nearly 2,000")
    assert desk.client.get(hit["address"]).status_code == 200
    assert desk.client.get("/search.json?q=is:nonsense").status_code == 400


def test_the_same_answer_is_a_table(desk: Desk) -> None:
    answer = desk.client.get("/search.csv?q=houses", follow_redirects=True)
    assert answer.mimetype == "text/csv"
    assert "attachment" in answer.headers["Content-Disposition"]


def test_a_facet_row_adds_its_part_to_the_query(desk: Desk) -> None:
    assert 'href="/search?q=houses+hedge:nearly"' in desk.get("/search?q=houses")


def test_a_chosen_facet_row_takes_its_part_out(desk: Desk) -> None:
    assert 'href="/search?q=houses" aria-current="true"' in desk.get("/search?q=houses+hedge:nearly")


def test_a_long_sentence_is_cut_at_words_around_its_figure() -> None:
    sentence = "word " * 100 + "44" + " word" * 100
    before, figure, after = cut(sentence, Span(500, 502))
    assert (figure, before[:6], after[-6:]) == ("44", "… word", "word …")
    assert len(before) + len(after) <= SNIPPET + 10
    assert cut("about 44 died", Span(6, 8)) == ("about ", "44", " died")


def test_words_of_the_question_are_marked_whole() -> None:
    assert marked("People of the peoples", ["people"]) == (("People", True), (" of the peoples", False))
    assert marked("none", []) == (("none", False),)


def test_words_of_the_question_side_by_side_are_marked_as_one() -> None:
    assert marked("new air strikes on", ["air", "strikes"])[1] == ("air strikes", True)
