"""Views put together by hand: a flood with a toll that rose, a copy, a restatement and a conflict."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from factcheck.core.claims import Basis, Claim, Kind, Period
from factcheck.core.documents import Document, Span
from factcheck.core.quantities import Hedge
from factcheck.core.relations import Fact, Relation, RelationKind
from factcheck.core.verdicts import ReviewState
from factcheck.services.views import ClaimRow, FactView
from tests.factories import claim, document, quantity

AGENCY = document("a", publisher="Delta Press Agency", published=date(2025, 6, 18))
PAPER = document("p", publisher="The Surma Chronicle", published=date(2025, 6, 19))
MINISTRY = document("m", publisher="Ministry of Rivers", published=date(2025, 6, 20))
SENTINEL = document("s", publisher="The Sentinel", published=date(2025, 6, 20))
LATER = document("l", publisher="ABN News", published=date(2025, 7, 3))


def on(day: date, basis: Basis = Basis.STATED) -> Period:
    """The period of one day."""
    return Period(day, day + timedelta(days=1), basis)


def row(document: Document, text: str, value: int, hedge: Hedge = Hedge.EXACT, start: int = 0, **more: Any) -> ClaimRow:
    """A claim of a death toll in a list; further fields are those of Claim and ClaimRow."""
    view = {name: more.pop(name) for name in ("state", "relation", "against", "overtakes") if name in more}
    fields: dict[str, Any] = {
        "quantity": quantity(value, hedge),
        "measure": "people killed",
        "head": "person",
        "place": ("Sylhet",),
        "kind": Kind.CUMULATIVE,
        "period": on(document.published) if document.published is not None else None,
    }
    made = claim(text, f"{document.id}.c{start + 1}", start, **(fields | more))
    usual: dict[str, Any] = {"state": ReviewState.UNREVIEWED, "relation": None, "against": None, "overtakes": None}
    return ClaimRow(made, document, outlets=4, sentence=text, at=Span(0, len(text)), **(usual | view))


FIRST = row(AGENCY, "at least 27", 27, Hedge.AT_LEAST, speaker="officials")
COPIED = row(PAPER, "27", 27)
COUNTED = row(MINISTRY, "31", 31, speaker="officials")
DOCTOR = row(SENTINEL, "at least 44", 44, Hedge.AT_LEAST, start=40, speaker="Dr Sultana")
RESTATED = row(SENTINEL, "44", 44, start=90)
LAST = row(LATER, "72", 72, speaker="officials")


def relation(earlier: ClaimRow, later: ClaimRow, kind: RelationKind) -> Relation:
    """The opinion on two claims, the later overtaking the earlier in an update."""
    overtaker = later.claim.id if kind is RelationKind.UPDATE else None
    return Relation(earlier.claim.id, later.claim.id, kind, 0.9, ("A reason.",), overtaker)


def fact_view(*rows: ClaimRow, relations: tuple[Relation, ...] = (), **more: Any) -> FactView:
    """A fact of the rows given."""
    ids = tuple(one.claim.id for one in rows)
    fact = Fact(ids[0], "people killed", None, ("Sylhet",), ids, outlets=5, independent_texts=4, origins=2)
    given: dict[str, Any] = {"pair_verdicts": {}, "copies": {}, "origins": ("officials", "Dr Sultana")}
    return FactView(fact, rows, relations, **(given | more))


def flood() -> FactView:
    """The whole story."""
    return fact_view(
        FIRST,
        COPIED,
        COUNTED,
        DOCTOR,
        RESTATED,
        LAST,
        relations=(
            relation(FIRST, COUNTED, RelationKind.UPDATE),
            relation(COUNTED, DOCTOR, RelationKind.CONFLICT),
            relation(DOCTOR, LAST, RelationKind.UPDATE),
        ),
        copies={PAPER.id: AGENCY},
    )


def undated(one: ClaimRow) -> ClaimRow:
    """The row without a day of its own or of its document."""
    bare: Claim = replace(one.claim, period=None)
    return replace(one, claim=bare, document=replace(one.document, published=None))
