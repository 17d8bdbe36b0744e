"""The analysis object."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

from factcheck.core.claims import Basis, Claim, Modality, Period
from factcheck.core.documents import Document, Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.core.relations import Copy, Fact, Reconciliation, Relation, RelationKind
from factcheck.export.analysis import dumps, render

FIRST = Document("a", "a.txt", title="Ferry aground", publisher="The Bell", published=date(2024, 3, 1))
SECOND = Document("b", "b.txt", url="https://drum.example/b")
CLAIM = Claim(
    id="a.c1",
    document="a",
    span=Span(4, 14),
    text="over €2.50",
    quantity=Quantity.hedged(Decimal("2.50"), Hedge.MORE_THAN, "EUR", Decimal("0.01")),
    measure="fare to the island",
    head="fare",
    place=("Ruritania",),
    when="in May",
    period=Period(date(2024, 5, 1), None, Basis.STATED),
    speaker="The crew",
    modality=Modality.PLANNED,
    sentence=Span(0, 40),
    rules=("currency.symbol",),
)
OTHER = replace(CLAIM, id="b.c1", document="b", place=(), period=None, when=None, speaker=None)
FOUND = Reconciliation(
    facts=(Fact("a.c1", "fare to the island", "EUR", ("Ruritania",), ("a.c1", "b.c1"), 2, 1, 1),),
    relations=(
        Relation("a.c1", "b.c1", RelationKind.UPDATE, 0.123456, ("It moved.",), "b.c1"),
        Relation("a.c1", "b.c2", RelationKind.NOT_COMPARABLE, 0.0, ("No rate is given.",)),
    ),
    copies=(Copy("b", "a", 0.512),),
)


def test_it_has_the_parts_of_the_contract_in_order() -> None:
    found = render([FIRST, SECOND], {}, [CLAIM], FOUND)
    assert list(found) == ["documents", "claims", "facts", "relations", "not_comparable", "copies", "arithmetic"]


def test_a_claim_names_its_file_and_gives_numbers_as_decimal_strings() -> None:
    claim = render([FIRST], {}, [CLAIM], FOUND)["claims"][0]
    assert claim == {
        "id": "a.c1",
        "document": "a.txt",
        "start": 4,
        "end": 14,
        "text": "over €2.50",
        "value": "2.5",
        "low": "2.5",
        "high": None,
        "hedge": "more_than",
        "unit": "EUR",
        "measure": "fare to the island",
        "head": "fare",
        "place": ["Ruritania"],
        "when": "in May",
        "period": {"start": "2024-05-01", "end": None, "basis": "stated"},
        "speaker": "The crew",
        "modality": "planned",
        "role": "level",
        "direction": None,
        "kind": "level",
        "fact": "a.c1",
        "sentence": {"start": 0, "end": 40},
        "rules": ["currency.symbol"],
    }


def test_documents_carry_the_hash_of_what_was_read() -> None:
    found = render([FIRST, SECOND], {"a": "abc123"}, [], FOUND)["documents"]
    assert [(d["file"], d["published"], d["sha256"]) for d in found] == [
        ("a.txt", "2024-03-01", "abc123"),
        ("b.txt", None, None),
    ]


def test_what_cannot_be_compared_stands_apart_from_the_relations() -> None:
    found = render([FIRST, SECOND], {}, [CLAIM, OTHER], FOUND)
    assert found["relations"] == [
        {"a": "a.c1", "b": "b.c1", "relation": "update", "strength": 0.123, "reasons": ["It moved."], "later": "b.c1"}
    ]
    assert found["not_comparable"] == [{"a": "a.c1", "b": "b.c2", "reasons": ["No rate is given."]}]


def test_facts_and_copies_are_whole() -> None:
    found = render([FIRST, SECOND], {}, [CLAIM, OTHER], FOUND)
    assert found["facts"][0]["claims"] == ["a.c1", "b.c1"]
    assert (found["facts"][0]["outlets"], found["facts"][0]["independent_texts"], found["facts"][0]["origins"]) == (
        2,
        1,
        1,
    )
    assert found["copies"] == [{"document": "b.txt", "of": "a.txt", "containment": 0.512}]


def test_the_order_of_the_input_changes_no_byte() -> None:
    there = dumps(render([FIRST, SECOND], {}, [CLAIM, OTHER], FOUND))
    back = dumps(render([SECOND, FIRST], {}, [OTHER, CLAIM], FOUND))
    assert there == back


def test_the_text_is_json_with_letters_as_they_are_and_a_last_newline() -> None:
    text = dumps(render([FIRST], {}, [CLAIM], FOUND))
    assert text.endswith("}\n")
    assert "€" in text
    assert json.loads(text)["claims"][0]["id"] == "a.c1"
