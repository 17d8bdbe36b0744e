"""Tokens and what they are in their clause."""

import pytest

from factcheck.core.documents import Span
from factcheck.language.tokens import JOINED, Token, tokenise
from factcheck.language.words import Tag, classes
from factcheck.lexicon.loader import load

WORDS = classes(load())


def cut(text: str, *figures: str) -> tuple[Token, ...]:
    """The tokens of `text`, each of `figures` marked where it first stands."""
    spans = [Span(text.index(figure), text.index(figure) + len(figure)) for figure in figures]
    return tokenise(text, Span(0, len(text)), spans, WORDS)


TAGS = [
    ("The report says rents rose", "report", Tag.NOUN, "after a determiner a word of both classes is a noun"),
    ("They report losses", "report", Tag.VERB, "after a pronoun it is a verb"),
    ("Iraq's army left", "'s", Tag.POSSESSIVE, "after a name"),
    ("The latest accounts show, he said", "show", Tag.VERB, "a plural noun and a base form before a comma"),
    ("workers of Spoor Ltd", "Spoor", Tag.NAME, "a capital inside the sentence"),
    ("it grew slowly", "slowly", Tag.ADVERB, "-ly"),
    ("the displaced families", "displaced", Tag.ADJECTIVE, "a participle before its noun"),
]


@pytest.mark.parametrize(("text", "word", "tag", "why"), TAGS)
def test_a_word_is_settled_by_its_neighbours(text: str, word: str, tag: Tag, why: str) -> None:
    assert {token.lower: token.tag for token in cut(text)}[word.casefold()] is tag, why


def test_a_figure_is_one_token_with_its_number() -> None:
    tokens = cut("about 3 million euros and 40 cars", "about 3 million euros", "40")
    assert [(token.text, token.figure) for token in tokens if token.figure >= 0] == [
        ("about 3 million euros", 0),
        ("40", 1),
    ]


def test_the_word_that_a_hyphen_joins_is_marked() -> None:
    tokens = cut("a 66-nation coalition", "66")
    assert [(token.text, token.figure) for token in tokens][1:3] == [("66", 0), ("nation", JOINED)]


def test_offsets_are_those_of_the_text() -> None:
    text = "“Some 31\u00a0boats,” Iraq’s ministry said."
    assert all(text[token.start : token.end] == token.text for token in cut(text, "Some 31"))
