"""Attributions of one sentence: who speaks, and what is given to him."""

import pytest

from factcheck.core.documents import Span
from factcheck.language.speakers import attributions
from factcheck.language.tokens import tokenise
from factcheck.language.words import classes
from factcheck.lexicon.loader import load

LEXICON = load()
WORDS = classes(LEXICON)

SPEAKERS = [
    ("Rents rose, officials said on Monday.", ["officials"], "after a comma"),
    ("Ann Poe told reporters that rents rose.", ["Ann Poe"], "before the verb"),
    ("“Rents rose,” said Ann Poe, a broker.", ["Ann Poe"], "inverted"),
    ("Ann Poe, head of the bank, said rents rose.", ["Ann Poe"], "with an apposition"),
    ("The bank’s head, Ann Poe, told reporters so.", ["Ann Poe"], "as an apposition"),
    ("Finance Minister Ann Poe said rents rose.", ["Ann Poe"], "with a title"),
    ("Rents rose, according to the city council.", ["city council"], "according to"),
    ("The council, which had said 9, left.", ["council"], "in a relative clause"),
    ("Our survey says rents rose.", [], "the publisher's own voice"),
    ("It was said to be cheap.", [], "the passive"),
    ("The office added 12 posts.", [], "adding something says nothing"),
    ("The storm claimed 270 lives.", [], "claiming lives says nothing"),
    ("The gang claims to have taken rice.", ["gang"], "claiming to have done something"),
    ("The WHO estimates that rents rose.", ["WHO"], "an abbreviation that reads like a pronoun"),
    ("Rents fell while police said they rose.", ["police"], "a noun that reads like a verb"),
    ("An envoy, citing tax records, said rents rose.", ["envoy"], "who cites speaks"),
    ("Rents rose, the paper found, citing tax records.", ["paper"], "what is cited does not"),
    ("Rents, says the council, rose.", ["council"], "between commas"),
    ("Rents rose, Ann Poe said, adding that more would.", ["Ann Poe", "Ann Poe"], "a participle goes on"),
    ("“Rents rose.” – Dr Ann Poe", ["Ann Poe"], "a name that signs a quote"),
    ("Witnesses spoke of 30 boats.", ["Witnesses"], "speaking of a number"),
    ("It was a different count.", [], "a noun that reads like a verb of saying"),
    ("Purchases declared by dealers rose.", [], "a participle with its own subject"),
    ("Our own survey found rents rose.", [], "the publisher's document"),
    ("Our watchmen counted lorries.", ["watchmen"], "the publisher's people"),
]


@pytest.mark.parametrize(("text", "expected", "why"), SPEAKERS)
def test_a_speaker_is_named_as_the_sentence_has_him(text: str, expected: list[str], why: str) -> None:
    tokens = tokenise(text, Span(0, len(text)), [], WORDS)
    assert [one.speaker for one in attributions(text, tokens, WORDS, LEXICON)] == expected, why


def test_what_stands_before_the_verb_is_not_covered_by_it() -> None:
    text = "Nine died but Ann Poe said rents rose."
    tokens = tokenise(text, Span(0, len(text)), [], WORDS)
    (one,) = attributions(text, tokens, WORDS, LEXICON)
    assert one.start > text.index("said")
