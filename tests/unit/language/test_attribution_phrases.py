"""Who says it where no verb of saying has a subject."""

import pytest

from factcheck.core.documents import Span
from factcheck.language.mentions import find
from factcheck.language.speakers import attributions
from factcheck.language.tokens import tokenise
from factcheck.language.words import classes
from factcheck.lexicon.loader import load

LEXICON = load()
WORDS = classes(LEXICON)

ROWS = [
    ("Rents rose, according to the council.", ["council"], "according to"),
    ("Rents rose, in the view of the council.", ["council"], "whose view it is"),
    ("Rents rose in view of the losses.", [], "in view of says nothing"),
    ("Rents rose, citing the council.", ["council"], "cited by nobody in the sentence"),
    ("“It fell.” – Ann Poe", ["Ann Poe"], "a name that signs"),
    ("Rain – the worst in years – fell.", [], "a dash inside a sentence"),
    ("“It fell,” groaned Ann Poe, who was there.", ["Ann Poe"], "any verb behind a quote"),
    ("“It fell,” Ann Poe mimics.", ["Ann Poe"], "a name and any verb behind a quote"),
    ("Analysts put it at 22 percent, firms at 35 percent.", ["Analysts", "firms"], "the verb left out"),
    ("The union said 88 came, the company 56.", ["union", "company"], "the verb left out, and no preposition"),
    ("Analysts put it at 22 percent, prices at 35.", ["Analysts"], "prices say nothing"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_a_phrase_names_who_says_it(text: str, expected: list[str], why: str) -> None:
    figures = [mention.span for mention in find(text, LEXICON) if not mention.optional]
    tokens = tokenise(text, Span(0, len(text)), figures, WORDS)
    assert [one.speaker for one in attributions(text, tokens, WORDS, LEXICON)] == expected, why


def test_a_contrast_behind_according_to_is_the_articles_own() -> None:
    text = "It rose, according to the council, but rents fell."
    tokens = tokenise(text, Span(0, len(text)), [], WORDS)
    (one,) = attributions(text, tokens, WORDS, LEXICON)
    assert text[one.start : one.end] == "It rose, according to the council"
