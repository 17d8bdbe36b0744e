"""Claims: lists, one with its source and fact, and decisions on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from factcheck.api import paging
from factcheck.api.blueprints import noun
from factcheck.api.schemas.base import PageQuery
from factcheck.api.schemas.claims import VerdictSchema
from factcheck.api.schemas.facts import ClaimViewSchema
from factcheck.api.schemas.search import ClaimPageSchema
from factcheck.core.verdicts import FLAG_REASONS, Decision, ReviewState
from factcheck.errors import NotFound
from factcheck.services.archive import Archive
from factcheck.services.claims import get_claim
from factcheck.services.commands import Decide, QueueFilter
from factcheck.services.queue import list_queue
from factcheck.services.review import decide, undo_verdict
from factcheck.services.search import search

STATES = [*ReviewState, "any"]


class ClaimQuery(PageQuery):
    """Which claims to list."""

    q = fields.String(load_default=None, metadata={"description": "A search query; without it, all claims by worth."})
    state = fields.String(
        load_default="any",
        validate=validate.OneOf(STATES),
        metadata={"description": "Where the claim stands in review."},
    )


class DecisionBody(Schema):
    """A decision on a claim."""

    decision = fields.Enum(Decision, by_value=True, required=True, metadata={"description": "What is decided."})
    reviewer = fields.String(
        load_default=None,
        validate=validate.Length(1, 200),
        metadata={"description": "By whom; without it, the desk's own reviewer."},
    )
    reason = fields.String(
        load_default=None,
        validate=validate.OneOf(FLAG_REASONS),
        metadata={"description": "Why. A flag needs it, or a note."},
    )
    note = fields.String(load_default=None, metadata={"description": "A note."})
    expected = fields.Integer(
        load_default=None,
        metadata={"description": "The verdict that was seen, 0 for none: with another one there meanwhile, 409."},
    )


class UndoBody(Schema):
    """Taking a decision back."""

    reviewer = fields.String(
        load_default=None,
        validate=validate.Length(1, 200),
        metadata={"description": "Who takes it back; without it, the desk's own reviewer."},
    )


def blueprint(archive: Archive, reviewer: str) -> Blueprint:
    """The routes under /api/v1/claims.

    Args: reviewer – whose decision it is where the body names nobody.
    """
    claims = noun("claims", "Figures with their exact words, and decisions on them.")

    @claims.route("")
    @claims.arguments(ClaimQuery, location="query")
    @claims.response(200, ClaimPageSchema)
    def list_claims(query: Mapping[str, Any]) -> Mapping[str, Any]:
        """Claims by worth, or by how well they fit a query."""
        begun, limit = paging.place(query["cursor"]), query["limit"]
        if query["q"] is None:
            page = list_queue(archive, QueueFilter(state=query["state"]), limit=limit, offset=begun)
            rows = page.rows
            total = page.total
        else:
            asked = query["q"] if query["state"] == "any" else f"{query['q']} is:{query['state']}"
            found = search(archive, asked, limit=limit, offset=begun)
            rows = tuple(hit.row for hit in found.hits)
            total = found.total
        return {"items": rows, "total": total, "next": paging.following(begun, len(rows), total)}

    @claims.route("/<claim_id>")
    @claims.response(200, ClaimViewSchema)
    def read_claim(claim_id: str) -> object:
        """One claim with its source, its selector, its fact and every verdict on it."""
        return get_claim(archive, claim_id)

    @claims.route("/<claim_id>/verdicts", methods=["POST"])
    @claims.arguments(DecisionBody)
    @claims.response(201, VerdictSchema)
    def decide_on_claim(body: Mapping[str, Any], claim_id: str) -> object:
        """Decide on a claim. An earlier decision is superseded and stays on record."""
        return decide(archive, Decide(claim=claim_id, **{**body, "reviewer": body["reviewer"] or reviewer}))

    @claims.route("/<claim_id>/verdicts/<int:verdict_id>/undo", methods=["POST"])
    @claims.arguments(UndoBody)
    @claims.response(200, VerdictSchema)
    def undo_decision(body: Mapping[str, Any], claim_id: str, verdict_id: int) -> object:
        """Take a decision back; the one that it replaced counts again."""
        if verdict_id not in {verdict.id for verdict in get_claim(archive, claim_id).verdicts}:
            raise NotFound("verdict", f"{verdict_id} on claim {claim_id}")
        return undo_verdict(archive, verdict_id, body["reviewer"] or reviewer)

    return claims
