"""Noun phrases, verbs and subjects around a position."""

import pytest

from factcheck.core.documents import Span
from factcheck.language.phrases import Range, noun_phrase, subject, verb_before, words_of
from factcheck.language.tokens import Token, tokenise
from factcheck.language.words import classes
from factcheck.lexicon.loader import load

WORDS = classes(load())


def cut(text: str, figure: str) -> tuple[tuple[Token, ...], int]:
    """The tokens of `text` and the position of its figure."""
    span = Span(text.index(figure), text.index(figure) + len(figure))
    tokens = tokenise(text, Span(0, len(text)), [span], WORDS)
    return tokens, next(at for at, token in enumerate(tokens) if token.figure == 0)


SUBJECTS = [
    ("The number of cows fell by 40.", "40", "number of cows", "prepositions inside a subject"),
    ("Stocks, 3 tonnes on Sunday, should last 40 days.", "40", "Stocks", "an apposition is skipped"),
    ("Profit is expected to be 40.", "40", "Profit", "a verb that only passes its subject on"),
    ("Turnout was low, the board said, down to 40.", "40", "Turnout", "an aside is stepped over"),
    ("Ann Poe told reporters the gap was 40.", "40", "gap", "a subject begins at its determiner"),
]


@pytest.mark.parametrize(("text", "figure", "expected", "why"), SUBJECTS)
def test_a_figure_finds_the_subject_of_its_verb(text: str, figure: str, expected: str, why: str) -> None:
    tokens, position = cut(text, figure)
    verb = verb_before(tokens, position)
    assert verb is not None
    part = subject(tokens, verb)
    assert part is not None
    assert words_of(text, tokens, part) == expected, why


def test_and_joins_two_nouns_of_one_phrase() -> None:
    text = "40 oil and gas fields"
    tokens, position = cut(text, "40")
    assert noun_phrase(tokens, position + 1) == Range(1, 5)


def test_no_phrase_begins_at_a_verb() -> None:
    tokens, position = cut("40 were lost", "40")
    assert noun_phrase(tokens, position + 1) is None
