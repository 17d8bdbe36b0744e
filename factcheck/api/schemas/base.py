"""The ground under every schema: the order of fields, exact decimals, and how a field describes itself."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from marshmallow import Schema, fields, validate

from factcheck.core.quantities import decimal_text


class DecimalText(fields.Field[Decimal]):
    """An exact decimal, written as a string so that no reader's float loses digits."""

    def _serialize(self, value: Decimal | None, attr: str | None, obj: Any, **kwargs: Any) -> str | None:
        return None if value is None else decimal_text(value)


def said(description: str) -> dict[str, Any]:
    """The keywords that describe a field that is always written and never read."""
    return {"dump_only": True, "metadata": {"description": description}}


def maybe(description: str) -> dict[str, Any]:
    """The same, for a field that is null where nothing is known."""
    return {**said(description), "allow_none": True, "dump_default": None}


class Noun(Schema):
    """A noun as the API writes it."""


class PageQuery(Schema):
    """How much of a list to give, and from where."""

    limit = fields.Integer(
        load_default=50,
        validate=validate.Range(min=1, max=200),
        metadata={"description": "How many items to give at most."},
    )
    cursor = fields.String(
        load_default=None,
        metadata={"description": "The `next` of the page before; opaque."},
    )


def named(schema: Schema, value: object) -> Mapping[str, Any]:
    """`value` as the JSON object that `schema` describes."""
    written: Mapping[str, Any] = schema.dump(value)
    return written
