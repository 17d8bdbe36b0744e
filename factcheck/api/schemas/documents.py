"""Documents, their snapshots, and pointers into the text."""

from __future__ import annotations

from marshmallow import fields

from factcheck.api.schemas.base import Noun, maybe, said


class DocumentSchema(Noun):
    """A thing published by a source at a time."""

    id = fields.String(**said("The document's id, unique in the archive."))
    file = fields.String(**said("Where it was read."))
    title = fields.String(**maybe("Its title."))
    publisher = fields.String(**maybe("Who published it."))
    url = fields.String(**maybe("The address it was published at."))
    published = fields.Date(**maybe("The day of publication."))
    invented = fields.Boolean(**said("Whether it is sample data that reports nothing real."))


class CaptureSchema(Noun):
    """One captured state of a document, without its text: immutable and hashed."""

    sha256 = fields.String(**said("The hash of the raw bytes."))
    text_sha256 = fields.String(**said("The hash of the text that every span of this snapshot points into."))
    encoding = fields.String(**said("What decoded the bytes."))
    note = fields.String(**maybe("What a person should know of the decoding."))


class SnapshotSchema(CaptureSchema):
    """One captured state of a document, with its text."""

    text = fields.String(**said("The text, untouched."))


class SelectorSchema(Noun):
    """A portable pointer into a snapshot's text: W3C Web Annotation's TextPosition and TextQuote in one."""

    start = fields.Integer(attribute="span.start", **said("First code point."))
    end = fields.Integer(attribute="span.end", **said("One past the last code point."))
    exact = fields.String(**said("The words themselves."))
    prefix = fields.String(**said("What stands before them."))
    suffix = fields.String(**said("What stands after them."))


class DocumentRowSchema(Noun):
    """A document in a list."""

    document = fields.Nested(DocumentSchema, **said("The document."))
    claims = fields.Integer(**said("How many figures it holds."))
    unreviewed = fields.Integer(**said("How many of them nobody has decided on."))
    conflicts = fields.Integer(**said("How many conflict with another."))
    taken_at = fields.AwareDateTime(**said("When it was taken in, UTC."))
