"""Facts, the relations inside them, and what people said of a pair."""

from __future__ import annotations

from marshmallow import fields

from factcheck.api.schemas.base import Noun, maybe, said
from factcheck.api.schemas.behind import ReasonSchema, WorkingSchema
from factcheck.api.schemas.claims import ClaimRowSchema, ClaimSchema, VerdictSchema
from factcheck.api.schemas.documents import CaptureSchema, DocumentSchema, SelectorSchema, SnapshotSchema
from factcheck.core.relations import RelationKind
from factcheck.core.verdicts import PairDecision, ReviewState


class FactSchema(Noun):
    """The claims that state one measurable thing, with its three counts of witnesses."""

    id = fields.String(**said("The fact's id, unique in the archive."))
    measure = fields.String(**said("What is counted or measured."))
    unit = fields.String(**maybe("The unit's symbol; null for a plain count."))
    place = fields.List(fields.String(), **said("Where."))
    claims = fields.List(fields.String(), **said("The ids of its claims."))
    outlets = fields.Integer(**said("How many publishers."))
    independent_texts = fields.Integer(**said("How many texts, copies counted once."))
    origins = fields.Integer(**said("How many distinct speakers, or outlets where nobody is named."))


class FactRowSchema(Noun):
    """A fact in a list, with its newest figure."""

    fact = fields.Nested(FactSchema, **said("The fact."))
    latest = fields.Nested(ClaimSchema, **said("Its newest claim."))
    document = fields.Nested(DocumentSchema, **maybe("The document that the newest claim stands in."))
    relations = fields.Dict(keys=fields.String(), values=fields.Integer(), **said("How many pairs of each relation."))
    first = fields.AwareDateTime(**maybe("When the first document that states it was taken in, UTC."))


class RelationSchema(Noun):
    """The program's opinion on two claims of one fact."""

    left = fields.String(**said("One claim's id."))
    right = fields.String(**said("The other's."))
    kind = fields.Enum(RelationKind, by_value=True, **said("The opinion."))
    strength = fields.Float(**said("From 0 to 1."))
    reasons = fields.List(fields.String(), **said("Why, in words."))
    later = fields.String(**maybe("In an update the claim that overtook the other; else null."))


class FactViewSchema(Noun):
    """A fact with its claims by time and the opinion on each pair."""

    fact = fields.Nested(FactSchema, **said("The fact."))
    claims = fields.List(fields.Nested(ClaimRowSchema), attribute="rows", **said("Its claims, by time."))
    relations = fields.List(fields.Nested(RelationSchema), **said("The opinion on each pair."))
    copies = fields.Dict(
        keys=fields.String(),
        values=fields.Nested(DocumentSchema),
        **said("For each document that republishes another, the other."),
    )
    origins = fields.List(fields.String(), **said("Who is behind the figures."))


class RelatedClaimSchema(Noun):
    """One claim of the same fact beside the one in focus."""

    claim = fields.Nested(ClaimSchema, **said("The claim."))
    document = fields.Nested(DocumentSchema, **said("The document that it stands in."))
    relation = fields.Nested(RelationSchema, **maybe("The program's opinion on the pair, or null."))
    verdict = fields.Enum(PairDecision, by_value=True, **maybe("What a person said of the pair, or null."))
    copy_of = fields.Nested(DocumentSchema, **maybe("The document that this one republishes, or null."))


class ClaimViewSchema(Noun):
    """A claim with its source, its fact, and every verdict on it."""

    claim = fields.Nested(ClaimSchema, **said("The claim."))
    document = fields.Nested(DocumentSchema, **said("The document that it stands in."))
    snapshot = fields.Nested(CaptureSchema, **said("The text that it was read from."))
    selector = fields.Nested(SelectorSchema, **said("Where in the text."))
    sentence = fields.String(**said("The sentence that the figure stands in."))
    arithmetic = fields.List(
        fields.Nested(WorkingSchema), attribute="workings", **said("The sums of its sentence that it is a part of.")
    )
    reasons = fields.List(fields.Nested(ReasonSchema), **said("Why it was read as it was."))
    retired = fields.Boolean(**said("Whether a newer snapshot of the document no longer says it."))
    state = fields.Enum(ReviewState, by_value=True, **said("Where it stands in review."))
    fact = fields.Nested(FactSchema, **said("The fact that it states."))
    related = fields.List(fields.Nested(RelatedClaimSchema), **said("The other claims of the fact."))
    apart = fields.List(fields.Nested(RelatedClaimSchema), **said("Claims that a person judged to be of another fact."))
    verdicts = fields.List(fields.Nested(VerdictSchema), **said("All decisions, newest first, undone ones included."))


class ShareSchema(Noun):
    """Another document that shares text with this one."""

    document = fields.Function(lambda pair: DocumentSchema().dump(pair[0]), **said("The other document."))
    containment = fields.Function(lambda pair: pair[1], **said("The share of the text found there, from 0 to 1."))


class DocumentViewSchema(Noun):
    """A document with its text and every claim in the order of the text."""

    document = fields.Nested(DocumentSchema, **said("The document."))
    snapshot = fields.Nested(SnapshotSchema, **said("Its text, as it was captured."))
    claims = fields.List(fields.Nested(ClaimRowSchema), attribute="rows", **said("Its claims."))
    taken_at = fields.AwareDateTime(**said("When it was taken in, UTC."))
    extractor = fields.String(**said("The extractor and its version."))
    copies = fields.List(fields.Nested(ShareSchema), **said("Documents that share its text."))
