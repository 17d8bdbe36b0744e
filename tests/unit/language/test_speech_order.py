"""Where what is said stands: before its verb, around it, or behind it."""

import pytest

from factcheck.core.documents import Span
from factcheck.language.mentions import find
from factcheck.language.naming import speech_words
from factcheck.language.speech_order import closes, inverted, wanted
from factcheck.language.speech_subjects import speech_subject
from factcheck.language.tokens import Token, tokenise
from factcheck.language.words import Tag, classes
from factcheck.lexicon.loader import load

LEXICON = load()
WORDS = classes(LEXICON)


def cut(text: str, verb: str) -> tuple[tuple[Token, ...], int]:
    """The tokens of a sentence and the place of its last `verb`."""
    figures = [mention.span for mention in find(text, LEXICON) if not mention.optional]
    tokens = tokenise(text, Span(0, len(text)), figures, WORDS)
    return tokens, max(place for place, token in enumerate(tokens) if token.lower == verb)


CLOSING = [
    ("Forty boats sank, the mayor said.", True, "nothing follows"),
    ("Forty boats sank, the mayor said by telephone from the hall.", True, "only how and where follow"),
    ("Forty boats sank, the mayor said late on Monday, citing rain.", True, "a comma ends it"),
    ("Forty boats sank, the mayor said that others had come.", False, "a clause follows"),
    ("When it rained, the mayor said he had seen forty.", False, "a pronoun opens the clause"),
    ("The mayor said forty boats sank.", False, "nothing stands before"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CLOSING)
def test_a_closing_verb_has_nothing_said_behind_it(text: str, expected: bool, why: str) -> None:
    tokens, at = cut(text, "said")
    subject = speech_subject(tokens, at)
    assert subject is not None
    assert closes(tokens, subject, at, speech_words(LEXICON)) is expected, why


INVERTED = [
    ("Boats sank, says the mayor.", True, "a name behind the verb"),
    ("The firm, which runs it, says it has 40.", False, "a pronoun with its own verb"),
    ("The firm, owned by Poe, says late trains are to blame.", False, "a time is no name"),
    ("Turnout, says the airport, was 40.", True, "any noun with its article between marks"),
    ("The average, says analysts at Pelham Crane, is 40.", True, "people at a firm"),
]


@pytest.mark.parametrize(("text", "expected", "why"), INVERTED)
def test_an_inverted_verb_stands_before_its_subject(text: str, expected: bool, why: str) -> None:
    tokens, at = cut(text, "says")
    before = tokens[at - 1].tag
    assert before is Tag.COMMA
    assert inverted(tokens, at, before, speech_words(LEXICON)) is expected, why


WANTED = [
    ("The rate beat the 4 percent analysts expected.", "expected", "4 percent", "a figure before its clause"),
    ("It passed the 40 boats that Telvara admitted to in May.", "admitted", "40", "a noun and 'that' between"),
    ("It passed the 40 boats ministers expected to save.", "expected", None, "a verb goes on behind it"),
]


@pytest.mark.parametrize(("text", "verb", "expected", "why"), WANTED)
def test_a_clause_without_that_names_who_gives_its_figure(text: str, verb: str, expected: str | None, why: str) -> None:
    tokens, at = cut(text, verb)
    subject = speech_subject(tokens, at)
    assert subject is not None
    place = wanted(tokens, subject, at)
    assert (tokens[place].text if place is not None else None) == expected, why
