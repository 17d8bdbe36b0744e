"""How a view's own fields and those of its schema differ."""

from __future__ import annotations

from dataclasses import fields

from marshmallow import Schema


def left_out(view: type, schema: Schema) -> set[str]:
    """The fields of a view that its schema does not write."""
    written = {(field.attribute or name).split(".")[0] for name, field in schema.fields.items()}
    return {field.name for field in fields(view)} - written


def made_up(view: type, schema: Schema) -> set[str]:
    """The fields that a schema writes and its view does not have."""
    held = {field.name for field in fields(view)} | {name for name in dir(view) if not name.startswith("_")}
    return {name for name, field in schema.fields.items() if (field.attribute or name).split(".")[0] not in held}
