"""Every rule that makes a reading has its words, and a reading is explained by its rules."""

from __future__ import annotations

import json
from pathlib import Path

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
