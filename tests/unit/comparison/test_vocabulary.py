"""Variants joined once for each word, and what each word tells."""

from __future__ import annotations

from factcheck.comparison.vocabulary import LIGHT_WEIGHT, build


def test_a_misspelt_word_is_taken_for_the_commoner_one() -> None:
    vocabulary = build([("harbour", "fee"), ("harbour", "depth"), ("harbor", "wall")])
    assert vocabulary.spell(("harbor", "wall")) == ("harbour", "wall")


def test_short_words_one_edit_apart_stay_two() -> None:
    vocabulary = build([("iran",), ("iraq",), ("iran", "oil")])
    assert vocabulary.spell(("iraq",)) == ("iraq",)


def test_numerals_are_never_variants() -> None:
    vocabulary = build([("2023000",), ("2024000",)])
    assert vocabulary.variants == {}


def test_a_joined_word_is_no_target_for_another() -> None:
    vocabulary = build([("abcdefg",), ("abcdefg", "x"), ("abcdefh",), ("abcdeih",)])
    assert vocabulary.variants == {"abcdefh": "abcdefg"}


def test_rare_words_tell_more_and_light_words_little() -> None:
    vocabulary = build([("death", "flood"), ("death", "storm"), ("death", "person"), ("death", "quake")])
    assert vocabulary.weight("flood") > vocabulary.weight("death") > vocabulary.weight("person") == LIGHT_WEIGHT


def test_a_word_never_seen_tells_as_much_as_a_rare_one() -> None:
    vocabulary = build([("death", "flood"), ("death", "storm")])
    assert vocabulary.weight("landslide") == vocabulary.weight("flood")


def test_words_that_stand_by_every_figure_tell_nothing() -> None:
    vocabulary = build([], [frozenset({"said", "flood"}), frozenset({"said"}), frozenset({"said"})])
    assert vocabulary.near_mass(["said"]) == 0
    assert vocabulary.near_mass(["flood"]) > 0


def test_no_claims_make_a_vocabulary_too() -> None:
    assert build([]).mass(["any"]) > 0
