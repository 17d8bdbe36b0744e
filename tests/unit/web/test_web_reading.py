from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.core.claims import Basis, Kind, Modality, Period, Role
from factcheck.web.reading import attributes, listing, notes, reading, title_of
from tests.factories import claim, document, quantity
from tests.unit.web.views_by_hand import on

ARTICLE = document(publisher="The Sentinel", published=date(2025, 6, 20))
DAY = date(2025, 6, 18)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "The Sentinel reports 14 bridges."),
        ({"speaker": "the ministry"}, "The ministry reports 14 bridges."),
        ({"place": ("Norland", "Sudland")}, "The Sentinel reports 14 bridges in Norland and Sudland."),
        ({"measure": "bridges in Norland", "place": ("Norland",)}, "The Sentinel reports 14 bridges in Norland."),
        ({"period": on(DAY)}, "The Sentinel reports 14 bridges as of 18 June 2025."),
        ({"period": on(DAY), "kind": Kind.SETTLED}, "The Sentinel reports 14 bridges for 18 June 2025."),
        (
            {"period": Period(None, date(2025, 6, 19), Basis.STATED)},
            "The Sentinel reports 14 bridges up to 18 June 2025.",
        ),
        ({"modality": Modality.PLANNED}, "The Sentinel plans 14 bridges."),
        ({"modality": Modality.DENIED, "speaker": "He"}, "He denies 14 bridges."),
        ({"role": Role.CHANGE}, "The Sentinel reports a change of 14 in bridges."),
        ({"role": Role.RATIO}, "The Sentinel reports 14 as a ratio for bridges."),
        ({"quantity": quantity(14, unit="%")}, "The Sentinel reports 14 for bridges."),
        ({"measure": ""}, "The Sentinel reports 14."),
    ],
)
def test_a_claim_is_read_as_a_sentence(fields: dict[str, Any], sentence: str) -> None:
    assert "".join(slot.text for slot in reading(claim(**fields), ARTICLE)) == sentence


def test_a_guessed_date_is_marked_and_said() -> None:
    guessed = claim(period=on(DAY, Basis.PUBLICATION))
    assert [slot.text for slot in reading(guessed, ARTICLE) if slot.guessed] == ["18 June 2025"]
    assert [note.text for note in notes(guessed, ARTICLE) if note.guessed] == [
        "The date is the publication date; the sentence gives none."
    ]


def test_an_unknown_date_is_left_out_of_the_sentence_and_said() -> None:
    assert notes(claim(speaker="She"), ARTICLE)[0].text == "The sentence gives no date. The article is of 20 June 2025."
    assert notes(claim(speaker="She"), document())[0].text == "Neither the sentence nor the article gives a date."


def test_nine_attributes_stand_in_a_fixed_order() -> None:
    named = [attribute.label for attribute in attributes(claim(), ARTICLE)]
    assert named == ["Figure", "Measure", "Unit", "Said by", "When", "Place", "Modality", "Role", "Over time"]


@pytest.mark.parametrize(
    ("measure", "place", "title"),
    [("air strikes", ("Iraq",), "Air strikes, Iraq"), ("air strikes in Iraq", ("Iraq",), "Air strikes in Iraq")],
)
def test_a_fact_is_named_by_what_is_counted_and_where(measure: str, place: tuple[str, ...], title: str) -> None:
    assert title_of(measure, place) == title


@pytest.mark.parametrize(("names", "text"), [((), ""), (("a",), "a"), (("a", "b", "c"), "a, b and c")])
def test_names_are_listed_as_in_a_sentence(names: tuple[str, ...], text: str) -> None:
    assert listing(names) == text
