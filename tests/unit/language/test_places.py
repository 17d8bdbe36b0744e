"""Places named in a sentence, and which of them holds for a figure."""

import pytest

from factcheck.core.documents import Span
from factcheck.language.places import choose, described, find, local_names
from factcheck.language.tokens import tokenise
from factcheck.language.words import classes
from factcheck.lexicon.loader import load

LEXICON = load()
NOBODY: frozenset[str] = frozenset()

ROWS = [
    ("They hit 90 camps in Iraq and Syria.", "90", ("Iraq", "Syria"), "two names joined"),
    ("In Kitwe, the council shut 31 wells.", "31", ("Kitwe",), "a name that opens the sentence"),
    ("Lusaka province had 612 cases.", "612", ("Lusaka province",), "the noun of place belongs to the name"),
    ("Some 40 homes in northern Peru burned.", "40", ("northern Peru",), "the compass belongs to the name"),
    ("They counted 12 in Kano and 7 in Jos.", "7", ("Jos",), "each figure of a list has its own"),
    ("In March 200 homes were sold.", "200", (), "a month is no place"),
    ("Nobody knew the 40 men.", "40", (), "no name at all"),
]


@pytest.mark.parametrize(("text", "figure", "expected", "why"), ROWS)
def test_the_nearest_place_of_the_clause_is_chosen(text: str, figure: str, expected: tuple[str, ...], why: str) -> None:
    span = Span(text.index(figure), text.index(figure) + len(figure))
    tokens = tokenise(text, Span(0, len(text)), [span], classes(LEXICON))
    position = next(at for at, token in enumerate(tokens) if token.figure == 0)
    assert choose(find(tokens, NOBODY, NOBODY, LEXICON), tokens, position) == expected, why


def test_a_demonym_gives_its_country() -> None:
    text = "Kenyan troops took 7 towns."
    tokens = tokenise(text, Span(0, len(text)), [Span(19, 20)], classes(LEXICON))
    assert described(find(tokens, NOBODY, NOBODY, LEXICON), 3) == ("Kenya",)


def test_nobodys_name_becomes_a_place() -> None:
    text = "It was in Karim and 7 others."
    tokens = tokenise(text, Span(0, len(text)), [Span(20, 21)], classes(LEXICON))
    assert find(tokens, frozenset({"karim"}), NOBODY, LEXICON) == ()


def test_an_articles_own_places_are_those_it_puts_after_in() -> None:
    assert local_names("The dam at Quillo broke. Quillo mourns.", NOBODY, LEXICON) == {"quillo"}
