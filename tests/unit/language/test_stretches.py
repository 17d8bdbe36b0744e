"""What stands between a figure and another part of its sentence."""

from factcheck.core.documents import Span
from factcheck.language.stretches import Stretches, stretches
from factcheck.language.tokens import Token, tokenise
from factcheck.language.words import classes
from factcheck.lexicon.loader import load


def read(text: str) -> tuple[tuple[Token, ...], Stretches]:
    figures = [Span(at, at + 2) for at in range(len(text)) if text[at : at + 2].isdigit()]
    tokens = tokenise(text, Span(0, len(text)), figures, classes(load()))
    return tokens, stretches(tokens)


def at(tokens: tuple[Token, ...], word: str) -> int:
    return next(place for place, token in enumerate(tokens) if token.text == word)


def test_commas_and_verbs_between_are_counted() -> None:
    tokens, spans = read("In Kano, where it rained, 12 wells were shut.")
    found = spans.between(at(tokens, "Kano"), at(tokens, "12"), "left")
    assert {"left-comma2", "left-verb1"} <= set(found)
    assert "left-clear" not in found


def test_nothing_between_is_clear() -> None:
    tokens, spans = read("They shut 12 wells in Kano.")
    assert "right-clear" in spans.between(at(tokens, "12"), at(tokens, "Kano"), "right")


def test_a_bracket_with_a_figure_of_its_own_stands_apart() -> None:
    tokens, spans = read("Missing: 60 (Jos: 53), found: 71")
    figures = [place for place, token in enumerate(tokens) if token.figure >= 0]
    assert spans.apart(at(tokens, "Jos"), figures[0], figures)
    assert not spans.apart(at(tokens, "Jos"), figures[1], figures)


def test_a_bracket_without_a_figure_stands_not_apart() -> None:
    tokens, spans = read("Some 60 (in Jos) were found.")
    assert not spans.apart(at(tokens, "Jos"), 1, [1])
