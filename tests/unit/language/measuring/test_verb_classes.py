"""The classes of verbs that the trained choices look at."""

from __future__ import annotations

import pytest

from factcheck.core.documents import Span
from factcheck.language.context import Context
from factcheck.language.measuring.verb_classes import verb_class
from factcheck.language.sentences import split
from factcheck.language.tokens import tokenise
from factcheck.language.words import classes
from factcheck.lexicon.loader import load


def context_of(text: str) -> Context:
    words = classes(load())
    tokens = tokenise(text, Span(0, len(text)), [], words)
    return Context(text, split(text)[0], tokens, (), (), (), words, load())


@pytest.mark.parametrize(
    ("text", "verb", "found"),
    [
        ("Rents rose sharply.", 1, "movement"),
        ("Floods killed villagers.", 1, "person"),
        ("Rents remain high.", 1, "link"),
        ("Repairs cost millions.", 1, "money"),
        ("Officials said so.", 1, "say"),
        ("Swallows nested here.", 1, None),
    ],
)
def test_a_verb_has_the_class_of_its_base_form(text: str, verb: int, found: str | None) -> None:
    assert verb_class(context_of(text), verb) == found
