"""Whom the words at an offset are given to, over a whole article."""

import pytest

from factcheck.core.documents import Span
from factcheck.language.names import collect
from factcheck.language.sentences import split
from factcheck.language.tokens import tokenise
from factcheck.language.voices import listen
from factcheck.language.words import classes
from factcheck.lexicon.loader import load

LEXICON = load()

ROWS = [
    ("Ruth Abel runs it. “We fed 90,” Abel said. “And lost 7.”", "7", "Ruth Abel", "a quote goes on"),
    ("Ruth Abel runs it. She said 90 came.", "90", "Ruth Abel", "she is the one named last"),
    ("Ruth Abel commented:\n“We fed 90.”", "90", "Ruth Abel", "a line that hands over"),
    ("The board expects:\n• growth of 90\n• a loss of 7", "7", "board", "a list and the line before it"),
    ("Boats lost: 90\nMen lost: 7\nSource: Ruth Abel Fund\n", "7", "Ruth Abel Fund", "the source below a box"),
    ("“The mayor says 90,” said Ruth Abel.", "90", "mayor", "somebody quoted in a quote"),
    ("The board believed that 90 had gone, Ruth Abel told us.", "90", "Ruth Abel", "the closing verb outranks"),
    ("The hall was full. It held 90.", "90", None, "the article's own voice"),
    ("Statement by the Hon. Ruth Abel, MP\n\nMadam Speaker, 90 came.", "90", "Ruth Abel", "a speech"),
    (
        "ANN: Hello there.\nBEN: I sold 90.\nANN: So few?\nBEN: Yes.\nANN: And 7 more?",
        "90",
        "Ben",
        "a transcript's labels",
    ),
]


@pytest.mark.parametrize(("text", "words", "expected", "why"), ROWS)
def test_words_are_given_to_their_speaker(text: str, words: str, expected: str | None, why: str) -> None:
    sentences = split(text)
    cut = [tokenise(text, sentence.span, [], classes(LEXICON)) for sentence in sentences]
    voices = listen(text, sentences, cut.__getitem__, collect(text, LEXICON), None, LEXICON)
    offset = text.index(words)
    number = next(at for at, sentence in enumerate(sentences) if sentence.span.covers(Span(offset, offset + 1)))
    assert voices.speaker(offset, number) == expected, why
