"""Sources that no verb names, in one sentence."""

import pytest

from factcheck.core.documents import Span
from factcheck.language.mentions import find
from factcheck.language.naming import speech_words
from factcheck.language.sources import sources
from factcheck.language.tokens import tokenise
from factcheck.language.words import classes
from factcheck.lexicon.loader import load

LEXICON = load()

ROWS = [
    ("On her own figures 40 left.", "she", "On her own figures 40 left", "hers are the figures of the whole sentence"),
    ("The army's estimate of 40 was low.", "army", "40", "an estimate and its amount"),
    ("Its estimate, made in May, was 40.", "it", "40", "an aside between them"),
    ("The 40 losses claimed by rebels were doubted.", "rebels", "40", "credited to somebody"),
    ("The figure of 40 given to the press by rebels was doubted.", "rebels", "40", "credited over a few words"),
    ("Losses are put at 40 by the ministry.", "ministry", "40", "an amount put by somebody"),
    ("Dr Poe's 112 is too low.", "Dr Poe", "112", "a bare number that is somebody's"),
    ("The army's 112 trucks left.", None, "", "a number of things that are somebody's"),
    ("The army's trucks numbered 40.", None, "", "trucks are no opinion"),
    ("The house by the river has 40 rooms.", None, "", "by a place"),
]


@pytest.mark.parametrize(("text", "name", "words", "why"), ROWS)
def test_a_source_answers_for_its_figure(text: str, name: str | None, words: str, why: str) -> None:
    figures = [mention.span for mention in find(text, LEXICON)]
    tokens = tokenise(text, Span(0, len(text)), figures, classes(LEXICON))
    known = speech_words(LEXICON)
    found = list(sources(text, tokens, known, headline=False))
    assert [one.name for one in found] == ([] if name is None else [name]), why
    for one in found:
        assert text[one.start : one.end].rstrip(".") == words
