"""Claims: the figure, what it measures, and exactly where it stands."""

from __future__ import annotations

from typing import Any

from marshmallow import fields

from factcheck.api.schemas.base import DecimalText, Noun, maybe, said
from factcheck.api.schemas.documents import DocumentSchema, SelectorSchema
from factcheck.core.claims import Basis, Kind, Modality, Role
from factcheck.core.documents import CONTEXT, Selector
from factcheck.core.quantities import Hedge
from factcheck.core.relations import RelationKind
from factcheck.core.siblings import Direction
from factcheck.core.verdicts import Decision, ReviewState
from factcheck.services.views import ClaimRow


class QuantitySchema(Noun):
    """What the words of a figure denote, in exact decimals."""

    value = DecimalText(**maybe("The stated number; null for a range or a vague amount."))
    low = DecimalText(**maybe("The lower bound of the words."))
    high = DecimalText(**maybe("The upper bound of the words."))
    low_open = fields.Boolean(**said("Whether the lower bound itself is excluded."))
    high_open = fields.Boolean(**said("Whether the upper bound itself is excluded."))
    hedge = fields.Enum(Hedge, by_value=True, **said("How the words bound the number."))
    unit = fields.String(**maybe("The unit's symbol; null for a plain count."))
    precision = DecimalText(**said("The step that the written digits imply."))
    alternatives = fields.List(fields.String(), **said("Every unit that the word could mean; empty where it is clear."))


class PeriodSchema(Noun):
    """The days for which a figure holds."""

    start = fields.Date(**maybe("The first day; null is open."))
    end = fields.Date(**maybe("The day after the last; null is open."))
    basis = fields.Enum(Basis, by_value=True, **said("What the reading rests on."))


class ClaimSchema(Noun):
    """One reading of one figure."""

    id = fields.String(**said("The claim's id, unique in the archive."))
    document = fields.String(**said("The id of the document that it stands in."))
    start = fields.Integer(attribute="span.start", **said("First code point in the snapshot's text."))
    end = fields.Integer(attribute="span.end", **said("One past the last code point."))
    text = fields.String(**said("The words of the figure, exactly as they stand."))
    quantity = fields.Nested(QuantitySchema, **said("What they denote."))
    measure = fields.String(**said("What is counted or measured, in the text's own words."))
    head = fields.String(**said("The head noun of the measure, in the singular."))
    place = fields.List(fields.String(), **said("Where the figure holds."))
    when = fields.String(**maybe("The time expression as written."))
    period = fields.Nested(PeriodSchema, **maybe("The days that it resolves to."))
    speaker = fields.String(**maybe("Whom the text gives the figure to."))
    modality = fields.Enum(Modality, by_value=True, **said("Whether it holds, is meant, is expected, or is denied."))
    role = fields.Enum(Role, by_value=True, **said("How much there is, by how much it moved, or how many times."))
    direction = fields.Enum(Direction, by_value=True, **maybe("Which way a change went, where the words say it."))
    kind = fields.Enum(Kind, by_value=True, **said("How the measure behaves over time."))
    rules = fields.List(fields.String(), **said("The rules that made the reading, in order."))


class ClaimRowSchema(Noun):
    """A claim in a list, with the relation that matters most for a reviewer."""

    claim = fields.Nested(ClaimSchema, **said("The claim."))
    document = fields.Nested(DocumentSchema, **said("The document that it stands in."))
    snapshot = fields.String(attribute="sha256", **said("The hash of the captured bytes that it was read from."))
    selector = fields.Nested(SelectorSchema, **said("Where in the text of that snapshot, with the sentence around it."))
    state = fields.Enum(ReviewState, by_value=True, **said("Where it stands in review."))
    verdict = fields.Integer(**said("The verdict that counts, 0 where there is none: what a decision expects."))
    fact = fields.String(**maybe("The fact that it states."))
    relation = fields.Enum(RelationKind, by_value=True, **maybe("The program's strongest opinion; null stands alone."))
    against = fields.String(attribute="against.id", **maybe("The claim at the other end of the relation."))
    overtakes = fields.Boolean(**maybe("In an update, whether this claim is the later one; else null."))
    outlets = fields.Integer(**said("How many publishers state the same fact."))
    sentence = fields.String(**said("The sentence that the figure stands in."))

    def get_attribute(self, obj: ClaimRow, attr: str, default: Any) -> Any:
        """What a field is written from: the row's own attribute, or for the selector what its sentence shows."""
        return quoted(obj) if attr == "selector" else super().get_attribute(obj, attr, default)


def quoted(row: ClaimRow) -> Selector:
    """The selector of a row's claim; what stands around the quote is taken from its sentence, and ends with it."""
    before, after = row.sentence[: row.at.start], row.sentence[row.at.end :]
    return Selector(row.claim.span, row.claim.text, before[-CONTEXT:], after[:CONTEXT])


class VerdictSchema(Noun):
    """One decision of one person; an undo ends it and leaves it on record."""

    id = fields.Integer(**said("The verdict's number."))
    claim = fields.String(**said("The claim decided on."))
    decision = fields.Enum(Decision, by_value=True, **said("What was decided."))
    reviewer = fields.String(**said("By whom, with the name as it was then."))
    decided_at = fields.AwareDateTime(**said("When, UTC."))
    reason = fields.String(**maybe("The reason of a flag."))
    note = fields.String(**maybe("A note."))
    undone_at = fields.AwareDateTime(**maybe("When it was undone, UTC; null while it counts."))
