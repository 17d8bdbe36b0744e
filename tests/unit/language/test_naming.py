"""The name that begins behind "according to"."""

import pytest

from factcheck.core.documents import Span
from factcheck.language.naming import name_after, speech_words, strip_titles
from factcheck.language.tokens import tokenise
from factcheck.language.words import classes
from factcheck.lexicon.loader import load

LEXICON = load()

ROWS = [
    ("the mining chamber", "mining chamber", "a noun phrase"),
    ("figures from the port authority, it fell", "figures from the port authority", "a document and whose it is"),
    ("data compiled by Marex and shared", "data compiled by Marex", "who made a document"),
    ("the mayor, Ana Lopes, who left", "Ana Lopes", "the name behind an office"),
    ("the geology agency, BMK.", "BMK", "an abbreviation behind a body"),
    ("Tim Fry of Alden Rowe", "Tim Fry", "a person and where he works"),
    ("the union’s leader Rosa Pinto", "Rosa Pinto", "a name behind its office"),
    ("the agency, Peru has 40", "agency", "a clause begins behind the comma"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_the_name_behind_a_phrase_is_whole_and_no_more(text: str, expected: str, why: str) -> None:
    tokens = tokenise(f"by {text}", Span(0, len(text) + 3), [], classes(LEXICON))
    assert name_after(f"by {text}", tokens, 1, speech_words(LEXICON)) == expected, why


def test_titles_and_offices_are_no_part_of_a_name() -> None:
    assert strip_titles("Finance Minister Ruth Abel", speech_words(LEXICON)) == "Ruth Abel"
