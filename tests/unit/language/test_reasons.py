"""Every rule that makes a reading has its words, and a reading is explained by its rules."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.core.reasons import Reason
from factcheck.language.pipeline import read
from factcheck.language.reasons import ATTRIBUTES, explain, explained
from factcheck.lexicon.loader import load

REPO = Path(__file__).parents[3]


def claims_of(text: str) -> tuple[Claim, ...]:
    return read(Document(id="a", file="a.txt"), text)


def texts() -> list[str]:
    """The texts of the specs, and the dossiers of our own: all that rules were written for."""
    rows = [
        json.loads(line)["text"]
        for name in ("mentions", "claims")
        for line in (REPO / f"tests/specs/{name}.jsonl").read_text("utf-8").splitlines()
        if line.startswith("{")
    ]
    folder = REPO / "tests/evaluation/dossiers"
    return rows + [path.read_text("utf-8") for path in sorted(folder.glob("*/*.txt"))]


def test_every_rule_that_the_specs_and_dossiers_call_on_is_put_into_words() -> None:
    rules = {rule for text in texts() for claim in claims_of(text) for rule in claim.rules}
    assert len(rules) > 100
    assert sorted(rule for rule in rules if not explained(rule)) == []


def test_every_section_is_an_attribute_of_a_claim() -> None:
    assert set(load().table("rules").entries) <= set(ATTRIBUTES)


def test_a_reading_is_explained_attribute_by_attribute() -> None:
    (claim,) = claims_of("Nearly 2,000 lorries crossed the bridge.")
    reasons = explain(claim)
    assert reasons[1] == Reason("hedge", "hedge before: nearly", "“nearly” stands before the number")
    assert [ATTRIBUTES.index(reason.attribute) for reason in reasons] == sorted(
        ATTRIBUTES.index(reason.attribute) for reason in reasons
    )
    assert {reason.rule for reason in reasons} == set(claim.rules)


def test_what_a_unit_could_mean_is_told() -> None:
    (claim,) = claims_of("The quarry sold 400 tons.")
    assert "the word has several meanings, which are kept: t or short ton or long ton" in {
        reason.words for reason in explain(claim)
    }


SETTINGS = [
    ("In Gori 40 vans burned on Monday.", ("place.sentence", "when.sentence", "speaker.none", "kind.level"), "its own"),
    (
        "“We lost 40 vans,” said Nino Beridze.",
        ("place.none", "when.none", "speaker.quote-same", "kind.level"),
        "quoted words",
    ),
    ("The death toll rose to 40, the mayor said.", ("speaker.closing", "kind.cumulative"), "a toll"),
    ("Sales were 40 vans in 2019.", ("when.sentence", "kind.over"), "a year that is over"),
    ("Vans (thousands) / 2018 / 2019\nGori / 41 / 40\n", ("place.row", "when.column"), "a row of a table"),
]


@pytest.mark.parametrize(("text", "expected", "why"), SETTINGS)
def test_place_time_speaker_and_kind_say_where_they_were_found(text: str, expected: tuple[str, ...], why: str) -> None:
    published = Document(id="a", file="a.txt", published=date(2025, 6, 18))
    rules = next(claim.rules for claim in read(published, text) if claim.text == "40")
    assert set(expected) <= set(rules), why


def test_every_attribute_of_a_claim_is_explained_but_the_hedge_and_unit_it_lacks() -> None:
    (claim,) = claims_of("The mayor said 40 vans burned.")
    assert {reason.attribute for reason in explain(claim)} == set(ATTRIBUTES) - {"hedge", "unit"}


def test_a_rule_without_words_stands_under_its_attribute() -> None:
    (claim,) = claims_of("The mayor said 40 vans burned.")
    (reason,) = explain(replace(claim, rules=("speaker.unheard-of",)))
    assert reason == Reason("speaker", "speaker.unheard-of", "speaker.unheard-of")
