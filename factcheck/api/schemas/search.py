"""The answer to a query, and lists as pages."""

from __future__ import annotations

from marshmallow import fields

from factcheck.api.schemas.base import Noun, maybe, said
from factcheck.api.schemas.claims import ClaimRowSchema
from factcheck.api.schemas.documents import DocumentRowSchema
from factcheck.api.schemas.facts import FactRowSchema

NEXT = "The cursor of the next page; null on the last one."
TOTAL = "How many there are in all."


class ChipSchema(Noun):
    """How one part of a query was read."""

    name = fields.String(**said("Which part."))
    reading = fields.String(**said("What it was read as."))
    detail = fields.String(**maybe("More of it, or null."))
    query_without = fields.String(**said("The query with that part taken out."))


class HitSchema(Noun):
    """A claim that fits."""

    row = fields.Nested(ClaimRowSchema, **said("The claim."))
    fit = fields.Float(**said("How well it fits, from 0 to 1."))
    explanation = fields.String(**said("How the figure meets the question."))


class SearchPageSchema(Noun):
    """One page of the answer to a query."""

    query = fields.String(**said("The query."))
    chips = fields.List(fields.Nested(ChipSchema), **said("How it was read."))
    hits = fields.List(fields.Nested(HitSchema), **said("The claims that fit, best first."))
    total = fields.Integer(**said(TOTAL))
    next = fields.String(**maybe(NEXT))


class ClaimPageSchema(Noun):
    """One page of claims."""

    items = fields.List(fields.Nested(ClaimRowSchema), **said("The claims."))
    total = fields.Integer(**said(TOTAL))
    next = fields.String(**maybe(NEXT))


class FactPageSchema(Noun):
    """One page of facts."""

    items = fields.List(fields.Nested(FactRowSchema), **said("The facts."))
    total = fields.Integer(**said(TOTAL))
    next = fields.String(**maybe(NEXT))


class DocumentPageSchema(Noun):
    """One page of documents."""

    items = fields.List(fields.Nested(DocumentRowSchema), **said("The documents."))
    total = fields.Integer(**said(TOTAL))
    next = fields.String(**maybe(NEXT))
