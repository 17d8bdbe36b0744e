"""What stands behind a reading: the rules that made it, and the sums that its sentence states."""

from __future__ import annotations

from marshmallow import fields

from factcheck.api.schemas.base import Noun, maybe, said
from factcheck.core.siblings import Direction, Part


class ReasonSchema(Noun):
    """One rule behind a reading."""

    attribute = fields.String(**said("The attribute that it settled."))
    rule = fields.String(**said("The rule's id."))
    words = fields.String(**said("What it looked at, in words."))


class MemberSchema(Noun):
    """One figure of a sum."""

    part = fields.Function(lambda member: member[0].value, **said(f"One of: {', '.join(Part)}."))
    claim = fields.Function(lambda member: member[1], **said("The claim's id."))


class WorkingSchema(Noun):
    """A sum that a sentence states with its figures, worked out."""

    members = fields.List(
        fields.Nested(MemberSchema), attribute="statement.members", **said("Its figures, in the order of the text.")
    )
    direction = fields.Enum(
        Direction, by_value=True, attribute="statement.direction", **maybe("Which way it moved, or null.")
    )
    whole = fields.Boolean(attribute="statement.whole", **said("Whether the parts are said to make up the total."))
    holds = fields.Boolean(**maybe("Whether the sum holds; null where nothing can be worked out."))
    words = fields.String(**said("The sum in words."))
