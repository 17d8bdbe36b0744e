"""Where sentences begin and end, and what kind of line they stand in."""

import pytest

from factcheck.language.sentences import LineKind, split

SPLITS = [
    ("It rained. It stopped.", ["It rained.", "It stopped."], "a full stop and a capital"),
    ("Dr. Ann Poe spoke. He left.", ["Dr. Ann Poe spoke.", "He left."], "a title's dot ends nothing"),
    (
        "It cost $604m. Health got more.",
        ["It cost $604m.", "Health got more."],
        "m after a digit is a scale, not an initial",
    ),
    ("Report No. 4 is out.", ["Report No. 4 is out."], "No. before a number"),
    ("He said no. The rest agreed.", ["He said no.", "The rest agreed."], "no at the end of a sentence"),
    ("The U.S. army left. It rained.", ["The U.S. army left.", "It rained."], "dots of an abbreviation"),
    ("“We lost.” They went home.", ["“We lost.”", "They went home."], "the closing quote belongs to its sentence"),
    ("Prices rose 3.5 percent. Rents fell.", ["Prices rose 3.5 percent.", "Rents fell."], "a decimal point"),
    ("the level of the\nriver rose.", ["the level of the\nriver rose."], "a wrapped line goes on"),
    ("One line\nAnother line", ["One line", "Another line"], "two lines are two paragraphs"),
    ("", [], "nothing"),
    (" \n\t\n ", [], "white space alone"),
]


@pytest.mark.parametrize(("text", "expected", "why"), SPLITS)
def test_a_text_is_split_where_its_sentences_end(text: str, expected: list[str], why: str) -> None:
    assert [sentence.span.of(text) for sentence in split(text)] == expected, why


KINDS = [
    ("Rivers fall across the north", LineKind.HEADLINE, "short and without a full stop"),
    ("The rivers fell.", LineKind.PROSE, "a sentence"),
    ("• Houses damaged: 40", LineKind.ITEM, "a bullet"),
    ("Intro:\n    13 homes burned", LineKind.ITEM, "an indented line"),
    ("Read more: the flood in pictures", LineKind.FURNITURE, "a page's furniture"),
]


@pytest.mark.parametrize(("text", "kind", "why"), KINDS)
def test_a_sentence_knows_its_line(text: str, kind: LineKind, why: str) -> None:
    assert split(text)[-1].kind is kind, why


def test_a_sentence_inside_an_open_quote_says_so() -> None:
    assert [sentence.quoted for sentence in split("“We lost. They won,” he said. It rained.")] == [False, True, False]


def test_paragraphs_are_numbered_from_zero() -> None:
    assert [sentence.paragraph for sentence in split("One. Two.\n\nThree.")] == [0, 0, 1]
