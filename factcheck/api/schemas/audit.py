"""The audit log."""

from __future__ import annotations

from marshmallow import fields

from factcheck.api.schemas.base import Noun, maybe, said


class AuditRowSchema(Noun):
    """Who did what to which thing, when."""

    id = fields.Integer(**said("The line's number."))
    at = fields.AwareDateTime(**said("When, UTC."))
    actor = fields.String(**said("Who, with the name as it was then."))
    tag = fields.String(**said("What: noun:part:action."))
    subject = fields.String(**said("The id of the thing."))
    detail = fields.Dict(keys=fields.String(), values=fields.String(), **said("The particulars."))


class AuditPageSchema(Noun):
    """One page of the audit log, newest first."""

    items = fields.List(fields.Nested(AuditRowSchema), **said("The lines."))
    total = fields.Integer(**maybe("How many there are in all; null where that is not counted."))
    next = fields.String(**maybe("The cursor of the next page; null on the last one."))
