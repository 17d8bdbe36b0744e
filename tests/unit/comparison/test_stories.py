"""Articles on one story share names and words; articles on two do not."""

from __future__ import annotations

import itertools

import pytest

from factcheck.comparison.stories import Stories

FIRE = (
    "Fire tore through the Marlow depot in Penarth on Tuesday. Three workers were hurt, said Owen Pryce, "
    "who runs the depot for Severn Haulage. Smoke drifted across the harbour until nightfall."
)
FIRE_LATER = (
    "Severn Haulage said the Marlow depot would stay closed. Owen Pryce told reporters in Penarth that four "
    "workers were hurt in the fire, and that smoke had reached the harbour."
)
SCHOOL = (
    "Pupils at Castlebar College sat their mathematics examination again after a printing error. "
    "Three teachers were moved, the headmistress Aoife Brennan wrote to parents."
)
TEXTS = {"fire": FIRE, "later": FIRE_LATER, "school": SCHOOL}


@pytest.mark.parametrize(
    ("left", "right", "low", "high", "why"),
    [
        ("fire", "later", 0.0, 0.0, "names and words in common: one story"),
        ("fire", "school", 0.4, 0.9, "nothing in common but common words; the texts are short"),
        ("later", "school", 0.4, 0.9, "the same with the later article"),
        ("fire", "fire", 0.0, 0.0, "a document is of its own story"),
        ("fire", "unknown", 0.0, 0.0, "without a text nothing is said"),
    ],
)
def test_stories_are_told_apart_by_what_the_articles_share(
    left: str, right: str, low: float, high: float, why: str
) -> None:
    assert low <= Stories(TEXTS).apart(left, right) <= high, why


def test_the_order_of_documents_and_of_the_two_changes_nothing() -> None:
    pairs = list(itertools.permutations(TEXTS, 2))
    there = Stories(TEXTS)
    back = Stories(dict(reversed(TEXTS.items())))
    assert [there.apart(a, b) for a, b in pairs] == [back.apart(b, a) for a, b in pairs]


def test_an_empty_text_tells_of_no_story() -> None:
    assert Stories({"a": "", "b": FIRE}).apart("a", "b") == 0.0
