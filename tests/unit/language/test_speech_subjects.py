"""The subject of a verb of saying in one sentence."""

import pytest

from factcheck.core.documents import Span
from factcheck.language.mentions import find
from factcheck.language.phrases import words_of
from factcheck.language.speech_subjects import speech_subject
from factcheck.language.tokens import tokenise
from factcheck.language.words import classes
from factcheck.lexicon.loader import load

LEXICON = load()

ROWS = [
    ("The mayor said so.", ["The mayor"], "a noun phrase"),
    ("Rain fell, the mayor said.", ["the mayor"], "behind a comma"),
    ("Some 40 fled, the mayor, Ana Lopes, said.", ["the mayor", "Ana Lopes"], "an apposition, but not what was said"),
    ("Ana Lopes, who leads the inquiry, said so.", ["Ana Lopes"], "a clause about the speaker"),
    ("The trust, which in May put it at 40, said so.", ["The trust"], "a clause about the speaker with a figure"),
    ("An envoy, speaking in Lome, said so.", ["An envoy"], "a participle about the speaker"),
    ("Officials who had seen it said so.", ["Officials who had seen it"], "a clause without commas"),
    ("A couple who prosecutors said lied wept.", ["prosecutors"], "a clause in which somebody else speaks"),
    ("At that time the company said so.", ["the company"], "a time before it"),
    ("The company last year said so.", ["The company"], "a time behind it"),
    ("A survey of 2,000 adults said so.", ["A survey of 2,000 adults"], "a figure inside it"),
    ("Rain fell and said nothing.", [], "a verb without a subject of its own"),
]


@pytest.mark.parametrize(("text", "parts", "why"), ROWS)
def test_a_subject_is_who_speaks_and_not_what_is_said_about_him(text: str, parts: list[str], why: str) -> None:
    figures = [mention.span for mention in find(text, LEXICON) if not mention.optional]
    tokens = tokenise(text, Span(0, len(text)), figures, classes(LEXICON))
    verb = next(at for at, token in enumerate(tokens) if token.lower == "said")
    subject = speech_subject(tokens, verb)
    assert [words_of(text, tokens, part) for part in (subject.parts if subject else ())] == parts, why
