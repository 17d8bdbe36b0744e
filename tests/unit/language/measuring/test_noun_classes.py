"""Head nouns have one class each, from the lexicon's lists."""

import pytest

from factcheck.language.measuring.feature_names import CLASSES
from factcheck.language.measuring.noun_classes import PLAIN, noun_classes
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("head", "found", "why"),
    [
        ("ministry", "body", "it speaks"),
        ("baker", "person", "people are counted"),
        ("rent", "money", "an amount of money"),
        ("price", "money", "a later list wins where a word stands in several"),
        ("rise", "movement", "by how much something moved"),
        ("week", "clock", "times measure nothing"),
        ("harbour", "facility", "a building or work with a purpose"),
        ("gravel", "substance", "stuff is weighed"),
        ("zither", PLAIN, "many nouns are of no class"),
    ],
)
def test_a_noun_has_one_class(head: str, found: str, why: str) -> None:
    assert noun_classes(load()).of(head) == found, why


def test_every_class_is_one_that_the_features_name() -> None:
    assert {*noun_classes(load()).nouns.values(), PLAIN} == set(CLASSES)
