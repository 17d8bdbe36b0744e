"""The form in which words are compared."""

from __future__ import annotations

import pytest

from factcheck.comparison.words import (
    TOKEN_LIMIT,
    additional_words,
    canonical,
    empty_words,
    fold,
    light_words,
    name_tokens,
    standing_words,
    stem,
    tokens_of,
    vague_places,
)
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("troops", "soldiers"),
        ("deaths", "killed"),
        ("fatalities", "dead"),
        ("homes", "houses"),
        ("farming", "agricultural"),
        ("jobless", "unemployed"),
        ("closures", "closed"),
        ("nations", "countries"),
        ("wages", "salary"),
        ("protesters", "demonstrators"),
    ],
)
def test_words_that_count_the_same_things_are_one(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(("one", "other"), [("deaths", "cases"), ("profit", "revenue"), ("exports", "imports")])
def test_words_that_count_different_things_stay_two(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(("one", "other"), [("planned", "planes"), ("living", "lives lost"), ("cut off", "cuts")])
def test_words_that_only_look_alike_stay_two(one: str, other: str) -> None:
    assert tokens_of(one) != tokens_of(other)


def test_a_phrase_stands_for_its_word() -> None:
    assert tokens_of("people out of work") == tokens_of("unemployed people")[::-1]


def test_accents_case_and_apostrophes_do_not_count() -> None:
    assert fold("N’Djaména") == "ndjamena"
    assert tokens_of("the İstanbul’s café") == ("istanbul", "caf")


@pytest.mark.parametrize(
    ("word", "root"),
    [("deployed", "deploy"), ("stopping", "stop"), ("cities", "city"), ("bus", "bus"), ("2030", "2030")],
)
def test_endings_are_cut(word: str, root: str) -> None:
    assert stem(word) == root


def test_a_measure_of_ten_thousand_words_costs_no_more_than_a_long_one() -> None:
    assert len(tokens_of(" ".join(f"word{i}x" for i in range(10_000)))) <= TOKEN_LIMIT


def test_a_name_is_compared_as_it_stands_without_directions() -> None:
    assert name_tokens("north-eastern Freedonia") == name_tokens("Freedonia") == frozenset({"freedonia"})


def test_the_lists_of_words_are_not_empty() -> None:
    for words in (empty_words(), light_words(), standing_words(), vague_places(), additional_words()):
        assert words


def test_no_word_stands_in_two_sets() -> None:
    table = load().table("synonyms").lists("sets")
    seen: dict[str, str] = {}
    for head, words in table.items():
        for word in (head, *words):
            assert seen.setdefault(word, head) == head, word
