from __future__ import annotations

from factcheck.api.schemas.base import named
from factcheck.api.schemas.facts import (
    ClaimViewSchema,
    DocumentViewSchema,
    FactRowSchema,
    FactSchema,
    FactViewSchema,
    RelatedClaimSchema,
    RelationSchema,
    ShareSchema,
)
from factcheck.core.documents import Document
from factcheck.core.relations import Fact, Relation, RelationKind
from factcheck.services.views import ClaimView, DocumentView, FactRow, FactView, RelatedClaim
from tests.unit.api.schemas.views_and_schemas import left_out, made_up


def test_nothing_of_a_fact_or_a_relation_is_left_out_or_made_up() -> None:
    for view, schema in (
        (Fact, FactSchema()),
        (Relation, RelationSchema()),
        (RelatedClaim, RelatedClaimSchema()),
        (FactRow, FactRowSchema()),
    ):
        assert left_out(view, schema) == made_up(view, schema) == set()


def test_no_view_is_written_with_what_it_does_not_have() -> None:
    for view, schema in (
        (ClaimView, ClaimViewSchema()),
        (FactView, FactViewSchema()),
        (FactRow, FactRowSchema()),
        (DocumentView, DocumentViewSchema()),
    ):
        assert made_up(view, schema) == set()


def test_the_queue_around_a_claim_is_the_desks_affair() -> None:
    assert left_out(ClaimView, ClaimViewSchema()) == {"position", "waiting", "previous", "next", "live"}


def test_a_relation_is_written_with_its_reasons() -> None:
    relation = Relation("a", "b", RelationKind.UPDATE, 0.5, ("the later one is higher",), later="b")
    assert named(RelationSchema(), relation) == {
        "left": "a",
        "right": "b",
        "kind": "update",
        "strength": 0.5,
        "reasons": ["the later one is higher"],
        "later": "b",
    }


def test_a_share_is_a_document_and_how_much_of_it() -> None:
    written = named(ShareSchema(), (Document("a", "a.txt"), 0.75))
    assert (written["document"]["id"], written["containment"]) == ("a", 0.75)
