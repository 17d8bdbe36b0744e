"""Word classes: inflection and singulars."""

import pytest

from factcheck.language.words import Tag, classes
from factcheck.lexicon.loader import load

WORDS = classes(load())


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("children", "child"), ("strikes", "strike"), ("families", "family"), ("crises", "crisis"), ("boxes", "box"),
        ("tailings", "tailings"), ("gas", "gas"), ("women", "woman"), ("bus", "bus"), ("classes", "class"),
    ],
)  # fmt: skip
def test_a_plural_has_its_singular(plural: str, singular: str) -> None:
    assert WORDS.singular(plural) == singular


@pytest.mark.parametrize(
    ("form", "base", "tag"),
    [
        ("planned", "plan", Tag.PAST), ("fell", "fall", Tag.PAST), ("rises", "rise", Tag.VERB),
        ("killing", "kill", Tag.GERUND),
        ("denied", "deny", Tag.PAST), ("pays", "pay", Tag.VERB),
    ],
)  # fmt: skip
def test_a_verb_form_has_its_base(form: str, base: str, tag: Tag) -> None:
    assert WORDS.verbs[form] == (base, tag)


@pytest.mark.parametrize(
    ("base", "participle"), [("open", "opened"), ("plan", "planned"), ("take", "taken"), ("cut", "cut")]
)
def test_a_verb_has_its_participle(base: str, participle: str) -> None:
    assert WORDS.participles[base] == participle
