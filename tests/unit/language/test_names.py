"""Full names for short ones."""

from factcheck.language.names import collect
from factcheck.lexicon.loader import load

TEXT = (
    "Mohammad Anwarul Karim met the State Water Board (SWB). Karim left. The Ministry of Health and the "
    "Ministry of Finance wrote."
)


def test_a_last_name_finds_the_full_name() -> None:
    assert collect(TEXT, load()).fullest("Karim", 60) == "Mohammad Anwarul Karim"


def test_an_abbreviation_finds_its_body() -> None:
    assert collect(TEXT, load()).fullest("SWB", 60) == "State Water Board"


def test_a_kind_of_body_finds_the_one_named_last() -> None:
    names = collect(TEXT, load())
    assert names.body("board", 60) == "State Water Board"


def test_a_person_behind_the_office_of_a_body_is_a_person() -> None:
    names = collect("Police Chief Ana Lopes spoke. Lopes left.", load())
    assert names.fullest("Lopes", 40) == "Ana Lopes"
    assert names.holder("police chief", 40) == "Ana Lopes"


def test_who_is_never_named_in_full_keeps_the_title() -> None:
    assert collect("They met Ms Bello there.", load()).people["bello"] == "Ms Bello"


def test_an_unknown_name_stays_as_it_is() -> None:
    assert collect("", load()).fullest("the cops", 0) == "the cops"
