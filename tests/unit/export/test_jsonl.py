"""The lines: one object each, exact numbers as text, and nothing lost on the way through a reader."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.claims import Basis, Claim, Period
from factcheck.core.documents import Document, Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.core.verdicts import ReviewState
from factcheck.export.citation import CitedClaim
from factcheck.export.jsonl import render

ROW = CitedClaim(
    claim=Claim(
        id="h1:c1",
        document="h1",
        span=Span(27, 39),
        text="nearly €3.25bn",
        quantity=Quantity.hedged(Decimal("3.25E+9"), Hedge.NEARLY, "EUR", Decimal(10_000_000)),
        measure="cost of the quay",
        head="cost",
        place=("Rotterdam",),
        when="by May",
        period=Period(None, date(2024, 6, 1), Basis.STATED),
        speaker="The harbour office",
        sentence=Span(0, 60),
        rules=("digits", "nearly"),
    ),
    document=Document(id="h1", file="h1.txt", publisher="Quay Letter", published=date(2024, 5, 7)),
    state=ReviewState.APPROVED,
    sha256="ab" * 32,
    sentence="The harbour office put it at nearly €3.25bn by May.",
    reviewer="M. Okafor",
    decided_at=datetime(2024, 5, 8, 9, 30, tzinfo=UTC),
)


def test_a_line_holds_the_claim_its_document_and_its_review() -> None:
    (line,) = render([ROW])
    assert json.loads(line) == {
        "id": "h1:c1",
        "document": {
            "id": "h1",
            "file": "h1.txt",
            "title": None,
            "publisher": "Quay Letter",
            "url": None,
            "published": "2024-05-07",
            "invented": False,
            "sha256": "ab" * 32,
        },
        "start": 27,
        "end": 39,
        "text": "nearly €3.25bn",
        "value": "3250000000",
        "low": None,
        "high": "3250000000",
        "low_open": False,
        "high_open": True,
        "hedge": "nearly",
        "unit": "EUR",
        "precision": "10000000",
        "alternatives": [],
        "measure": "cost of the quay",
        "head": "cost",
        "place": ["Rotterdam"],
        "when": "by May",
        "period": {"start": None, "end": "2024-06-01", "basis": "stated"},
        "speaker": "The harbour office",
        "modality": "actual",
        "role": "level",
        "direction": None,
        "kind": "level",
        "sentence": "The harbour office put it at nearly €3.25bn by May.",
        "sentence_start": 0,
        "sentence_end": 60,
        "rules": ["digits", "nearly"],
        "state": "approved",
        "reviewer": "M. Okafor",
        "decided_at": "2024-05-08T09:30:00+00:00",
    }


def test_letters_beyond_ascii_stay_readable() -> None:
    (line,) = render([ROW])
    assert "nearly €3.25bn" in line


def test_what_is_not_known_is_null() -> None:
    bare = replace(ROW, claim=replace(ROW.claim, period=None, speaker=None, when=None), reviewer=None, decided_at=None)
    read = json.loads(next(render([bare])))
    assert [read[name] for name in ("period", "speaker", "when", "reviewer", "decided_at")] == [None] * 5


def test_no_rows_give_no_lines() -> None:
    assert list(render([])) == []


@given(st.text(alphabet=st.characters(), max_size=60))
def test_any_text_survives_on_one_line_of_utf8(text: str) -> None:
    (line,) = render([replace(ROW, claim=replace(ROW.claim, text=text, measure=text))])
    assert line.encode("utf-8")
    assert len(line.splitlines()) == 1
    assert json.loads(line)["text"] == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12))
def test_numbers_come_back_exact(number: Decimal) -> None:
    row = replace(ROW, claim=replace(ROW.claim, quantity=Quantity.hedged(number, Hedge.EXACT)))
    assert Decimal(json.loads(next(render([row])))["value"]) == number
