from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from factcheck.cli.told import claim_rows, claim_told, grouped, reading, relation_told, source
from factcheck.core.claims import Claim
from factcheck.core.documents import Document, Selector, Snapshot, Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.core.relations import Fact, Relation, RelationKind
from factcheck.core.verdicts import Decision, ReviewState, Verdict
from factcheck.services.views import ClaimRow, ClaimView, RelatedClaim

TEXT = "Nearly 2,000 houses were flooded, the mayor said."
DOCUMENT = Document("d1", "d1.txt", "Flood", "Valley Post", None, date(2025, 3, 4))
CLAIM = Claim(
    id="d1-1",
    document="d1",
    span=Span(0, 12),
    text="Nearly 2,000",
    quantity=Quantity.hedged(Decimal(2000), Hedge.NEARLY),
    measure="houses flooded",
    head="house",
    speaker="the mayor",
    sentence=Span(0, len(TEXT)),
)
OTHER = Claim("d2-1", "d2", Span(0, 5), "1,950", Quantity.hedged(Decimal(1950), Hedge.EXACT), "houses", "house")
RELATION = Relation("d1-1", "d2-1", RelationKind.AGREE, 0.9, ("both count houses",))
FACT = Fact("d1-1", "houses flooded", None, (), ("d1-1", "d2-1"), 2, 2, 2)


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        (Quantity.hedged(Decimal(2000), Hedge.EXACT), "2,000"),
        (Quantity.hedged(Decimal(2000), Hedge.NEARLY), "nearly 2,000"),
        (Quantity.hedged(Decimal("5.90"), Hedge.MORE_THAN, "USD"), "more than 5.9 USD"),
        (Quantity(None, Decimal(20), Decimal(30), Hedge.RANGE, "%"), "20 to 30 %"),
        (Quantity(None, Decimal(2000), None, Hedge.VAGUE), "2,000"),
        (Quantity.hedged(Decimal(-4), Hedge.EXACT, "°C"), "-4 °C"),
    ],
)
def test_a_reading_says_hedge_number_and_unit(quantity: Quantity, said: str) -> None:
    assert reading(quantity) == said


@pytest.mark.parametrize(
    ("digits", "said"), [("1234567.89", "1,234,567.89"), ("0.5", "0.5"), ("-0.5", "-0.5"), ("-1200", "-1,200")]
)
def test_thousands_are_set_apart(digits: str, said: str) -> None:
    assert grouped(digits) == said


def test_an_invented_document_says_so() -> None:
    assert source(Document("s", "s.txt", publisher="Herald", invented=True)) == "Herald (invented)"


def test_a_list_of_claims_has_a_line_for_each() -> None:
    row = ClaimRow(CLAIM, DOCUMENT, ReviewState.UNREVIEWED, None, None, None, 1, TEXT, Span(0, 12))
    heads, line = claim_rows([row]).splitlines()
    assert heads.split() == ["id", "figure", "reading", "measure", "state", "source", "published"]
    assert "Nearly 2,000" in line
    assert line.endswith("2025-03-04")


def test_a_claim_is_told_with_its_sentence_its_place_its_opinions_and_its_verdicts() -> None:
    verdict = Verdict(1, "d1-1", Decision.APPROVE, "Ada", datetime(2025, 3, 5, 9, 30, tzinfo=UTC))
    view = ClaimView(
        claim=CLAIM,
        document=DOCUMENT,
        snapshot=Snapshot.of_text(TEXT),
        selector=Selector.make(TEXT, CLAIM.span),
        state=ReviewState.APPROVED,
        fact=FACT,
        related=(RelatedClaim(OTHER, Document("d2", "d2.txt", publisher="Herald"), RELATION, None, None),),
        apart=(),
        verdicts=(verdict,),
        position=None,
        waiting=0,
        previous=None,
        next=None,
    )
    text = claim_told(view)
    assert text.startswith(f"“{TEXT}”\n")
    assert "reading: nearly 2,000\n" in text
    assert "said by: the mayor\n" in text
    assert "place in text: d1 [0, 12), text sha256 " in text
    assert "  agree: 1,950 – Herald (d2-1)\n      both count houses\n" in text
    assert "  approve by Ada, 2025-03-05 09:30 UTC\n" in text


def test_an_opinion_is_told_with_its_reasons() -> None:
    assert relation_told(RELATION) == ["d1-1 and d2-1: agree", "  both count houses"]
