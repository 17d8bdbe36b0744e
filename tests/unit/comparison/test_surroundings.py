"""What stands near a figure."""

from __future__ import annotations

from dataclasses import replace

from factcheck.comparison.surroundings import REACH, mentions_place, sentence_span, surroundings_of
from factcheck.core.documents import Span
from tests.specs.claim_rows import claim_of

TEXT = "Rain fell all night. In Ruritania the River Zenda rose by 3 metres, police said. Schools are shut."


def test_the_sentence_runs_from_stop_to_stop() -> None:
    found = sentence_span(claim_of({"value": "3", "sentence": TEXT}, "a"), TEXT)
    assert found.of(TEXT).startswith("In Ruritania")
    assert found.of(TEXT).rstrip(".").endswith("police said")


def test_the_sentence_that_the_claim_names_comes_first() -> None:
    given = replace(claim_of({"value": "3", "sentence": TEXT}, "a"), sentence=Span(24, 66))
    assert sentence_span(given, TEXT) == Span(24, 66)


def test_near_words_are_of_the_same_sentence_and_never_the_figure() -> None:
    found = surroundings_of(claim_of({"value": "3", "sentence": TEXT}, "a"), TEXT)
    assert {"ruritania", "zenda", "river"} <= found.words
    assert not {"rain", "school", "3"} & found.words
    assert {"ruritania", "zenda"} <= found.names


def test_the_first_word_of_a_sentence_is_no_name() -> None:
    text = "Flooding drowned 3 goats."
    assert surroundings_of(claim_of({"value": "3", "sentence": text}, "a"), text).names == frozenset()


def test_words_out_of_reach_do_not_count() -> None:
    text = f"Borduria {'and so on ' * (REACH // 5)}had 3 goats."
    assert "borduria" not in surroundings_of(claim_of({"value": "3", "sentence": text}, "a"), text).words


def test_without_a_text_nothing_is_near() -> None:
    assert surroundings_of(claim_of({"value": "3"}, "a"), "").words == frozenset()


def test_where_somebody_spoke_is_no_place_of_the_figure() -> None:
    text = "Speaking in Strelsau, the minister said 300 barges lay idle in Zenda."
    claim = claim_of({"value": "300", "sentence": text}, "a")
    assert not mentions_place(claim, text, "Strelsau")
    assert mentions_place(claim, text, "Zenda")


def test_the_scope_of_an_article_is_told_from_a_place_of_the_claims_own() -> None:
    row = {"value": "3", "sentence": TEXT, "place": ["Ruritania"]}
    assert mentions_place(claim_of(row, "a"), TEXT, "Ruritania")
    assert not mentions_place(claim_of(row, "a"), TEXT, "Borduria")
    assert mentions_place(claim_of(row, "a"), "", "Borduria")
