"""Places named in a sentence, and the evidence of an article that a name is one."""

import pytest

from factcheck.core.documents import Span
from factcheck.language.places import Place, evidence, find, not_people
from factcheck.language.tokens import tokenise
from factcheck.language.words import classes
from factcheck.lexicon.loader import load

LEXICON = load()
NOBODY: frozenset[str] = frozenset()


def found(text: str, people: frozenset[str] = NOBODY) -> list[Place]:
    figures = [Span(at, at + 2) for at in range(len(text)) if text[at : at + 2].isdigit()]
    tokens = tokenise(text, Span(0, len(text)), figures, classes(LEXICON))
    return list(find(tokens, people, evidence(text, LEXICON), LEXICON))


ROWS = [
    ("They hit 90 camps in Iraq and Syria.", ["Iraq", "Syria"], "countries"),
    ("Lusaka province had cases.", ["Lusaka province"], "the noun of place belongs to the name"),
    ("Homes in northern Peru burned.", ["northern Peru"], "the compass belongs to the name"),
    ("Rain fell in Tahirpur.", ["Tahirpur"], "an unknown name after 'in'"),
    ("The dam at Quillo broke. Quillo mourns.", ["Quillo", "Quillo"], "a name put after 'at' elsewhere"),
    ("Half were in one parish, Marrow Hill.", ["Marrow Hill"], "a noun of place before a comma"),
    ("The storm passed Old Harbour, Jamaica.", ["Old Harbour", "Jamaica"], "a listed place behind a comma"),
    ("Boats stayed off the south coast.", ["south coast"], "a compass point and a noun of terrain"),
    ("Rain fell in the north-east.", ["north-east"], "a part of the country without a name"),
    ("Homes along the Irish coast are at risk.", ["Irish coast"], "a demonym and a noun of terrain"),
    ("Coimbatore reported cases.", ["Coimbatore"], "a city of the longer list"),
    ("The North East came last.", ["North East"], "a region named by compass points"),
    ("In March they met.", [], "a month is no place"),
    ("The town lies in UNHCR territory, officials at UNHCR said.", [], "an abbreviation is no place"),
    ("Counted: Ashdale, 12; Fernlow, 15.", ["Ashdale", "Fernlow"], "names that label the figures of a list"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_places_are_found_with_the_words_that_belong_to_them(text: str, expected: list[str], why: str) -> None:
    assert [place.name for place in found(text)] == expected, why


def test_a_demonym_gives_its_country() -> None:
    assert [(place.name, place.demonym) for place in found("Kenyan troops took towns.")] == [("Kenya", True)]


def test_nobodys_name_becomes_a_place() -> None:
    assert [place.name for place in found("It was for Karim and others.", frozenset({"karim"}))] == []


def test_a_name_that_belongs_to_a_body_is_marked_as_one() -> None:
    assert [place.kind for place in found("She teaches at Marlow University.")] == ["body"]


def test_evidence_counts_uses_after_prepositions() -> None:
    seen = evidence("The dam at Quillo broke. Quillo mourns. Aid came from Quillo.", LEXICON)
    assert seen["quillo"] == (3, 1, 1)


def test_evidence_knows_a_preposition_with_a_capital() -> None:
    assert evidence("At Kazir Bazar it rained.", LEXICON)["kazir bazar"].strong == 1


def test_a_name_that_stands_after_in_is_no_persons() -> None:
    seen = evidence("It burned at Orrin Flat. Ann Lee fled.", LEXICON)
    people = {"flat": "Orrin Flat", "lee": "Ann Lee"}
    assert not_people(people, frozenset(), seen, LEXICON) == {"flat"}


def test_a_persons_name_stays_one_whatever_it_stands_after() -> None:
    seen = evidence("Faith in Rose Vale fell.", LEXICON)
    assert not_people({"vale": "Rose Vale"}, frozenset({"Rose Vale"}), seen, LEXICON) == frozenset()


def test_abbreviations_and_numbered_names_are_no_evidence() -> None:
    assert set(evidence("In FY24 aid by UNHCR to Mali rose, at UNHCR and in Mali.", LEXICON)) == {"mali"}
