from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from factcheck.api.schemas.base import named
from factcheck.api.schemas.claims import (
    ClaimRowSchema,
    ClaimSchema,
    PeriodSchema,
    QuantitySchema,
    VerdictSchema,
    quoted,
)
from factcheck.core.claims import Basis, Claim, Period
from factcheck.core.documents import Document, Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.core.verdicts import Decision, ReviewState, Verdict
from factcheck.services.views import ClaimRow
from tests.unit.api.schemas.views_and_schemas import left_out, made_up

SENTENCE = "In March nearly 2,000 houses were flooded."
CLAIM = Claim(
    id="m1.c1",
    document="m1",
    span=Span(109, 121),
    text="nearly 2,000",
    quantity=Quantity.hedged(Decimal(2000), Hedge.NEARLY),
    measure="houses flooded",
    head="house",
    place=("the valley",),
    when="In March",
    period=Period(date(2025, 3, 1), date(2025, 4, 1), Basis.STATED),
    sentence=Span(100, 142),
    rules=("digits", "hedge"),
)
ROW = ClaimRow(
    claim=CLAIM,
    document=Document("m1", "m1.txt"),
    state=ReviewState.UNREVIEWED,
    relation=None,
    against=None,
    overtakes=None,
    outlets=1,
    sentence=SENTENCE,
    at=Span(9, 21),
    fact="m1.c1",
    verdict=0,
    sha256="ab" * 32,
)


def test_nothing_of_a_claim_is_left_out_but_the_span_of_its_sentence() -> None:
    assert left_out(Claim, ClaimSchema()) == {"sentence"}
    assert made_up(Claim, ClaimSchema()) == set()
    assert left_out(Quantity, QuantitySchema()) == left_out(Period, PeriodSchema()) == set()
    assert left_out(Verdict, VerdictSchema()) == made_up(Verdict, VerdictSchema()) == set()


def test_nothing_of_a_row_is_left_out_but_what_its_selector_says() -> None:
    assert left_out(ClaimRow, ClaimRowSchema()) == {"at"}
    assert made_up(ClaimRow, ClaimRowSchema()) == {"selector"}


def test_a_row_is_written_with_plain_values() -> None:
    written = named(ClaimRowSchema(), ROW)
    assert written["claim"]["quantity"]["hedge"] == "nearly"
    assert written["claim"]["period"] == {"start": "2025-03-01", "end": "2025-04-01", "basis": "stated"}
    assert (written["against"], written["relation"], written["snapshot"]) == (None, None, "ab" * 32)


def test_a_rows_selector_quotes_what_stands_around_the_figure() -> None:
    selector = quoted(ROW)
    assert (selector.prefix, selector.exact, selector.suffix) == ("In March ", "nearly 2,000", " houses were flooded.")
    assert (selector.span.start, selector.span.end) == (109, 121)


def test_a_quote_without_its_sentence_still_has_its_place() -> None:
    selector = quoted(replace(ROW, sentence="", at=Span(0, 0)))
    assert (selector.prefix, selector.exact, selector.suffix) == ("", "nearly 2,000", "")


def test_a_verdict_is_dated_in_utc() -> None:
    verdict = Verdict(7, "m1.c1", Decision.FLAG, "Ada", datetime(2025, 3, 4, 9, 30, tzinfo=UTC), reason="other")
    written = named(VerdictSchema(), verdict)
    assert (written["decided_at"], written["decision"]) == ("2025-03-04T09:30:00+00:00", "flag")
    assert (written["undone_at"], written["note"]) == (None, None)
