"""Units: which quantities can be compared at all, and converting one into the unit of the other, exactly.

A plain count, a share, a difference of shares, a multiple and each currency are dimensions of their own; currencies are
never converted here. Units that the lexicon does not know are dimensions of their own too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from functools import cache

from factcheck.comparison.windows import EXACT
from factcheck.core.claims import Role
from factcheck.core.quantities import Quantity
from factcheck.lexicon.loader import load

COUNT = "count"
RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Scale:
    """How a unit is turned into the base unit of its dimension: base = (number + offset) * factor."""

    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)


def dimension_of(unit: str | None, role: Role = Role.LEVEL) -> str:
    """The dimension of a unit: quantities of one dimension can be compared, others cannot."""
    if unit is None:
        return RATIO if role is Role.RATIO else COUNT
    scale = _scales().get(unit)
    return scale.dimension if scale is not None else f"unit {unit}"


def in_base_unit(quantity: Quantity, role: Role = Role.LEVEL) -> Quantity:
    """The same quantity in the base unit of its dimension, so that figures in miles and kilometres line up.

    A change has no zero point of its own: a rise of 9 °F is one of 5 °C, and the offset of the scale stays out.
    """
    scale = _scales().get(quantity.unit) if quantity.unit is not None else None
    if scale is None or (scale.factor == 1 and scale.offset == 0):
        return quantity
    with localcontext(EXACT):
        factor, offset = scale.factor, Decimal(0) if role is Role.CHANGE else scale.offset
        return replace(
            quantity,
            value=None if quantity.value is None else (quantity.value + offset) * factor,
            low=None if quantity.low is None else (quantity.low + offset) * factor,
            high=None if quantity.high is None else (quantity.high + offset) * factor,
            precision=quantity.precision * factor,
        )


@cache
def _scales() -> Mapping[str, Scale]:
    """Symbol -> scale, from lexicon/data/units.toml. Units without a factor compare only with themselves."""
    table = load().common("units")
    found: dict[str, Scale] = {}
    for symbol in table.entries:
        row = table.section(symbol)
        if "factor" in row:
            factor, offset = Decimal(str(row["factor"])), Decimal(str(row.get("offset", 0)))
            found[symbol] = Scale(str(row["dimension"]), factor, offset)
    return found
