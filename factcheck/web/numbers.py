"""Numbers in the desk's own words: grouped, with a true minus, and a space before the unit."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from factcheck.core.quantities import Hedge, Quantity, decimal_text

_SCALES = (
    (Decimal(10) ** 12, " trillion", "tn"),
    (Decimal(10) ** 9, " billion", "bn"),
    (Decimal(10) ** 6, " million", "m"),
)
_POWER = re.compile(r"(?<=[a-z])[23](?![0-9])")
_COUNT_BELOW = 100  # counts below it are exact (domain: quantity), so no rounding is shown for them


def plain(number: Decimal) -> str:
    """All digits of a number, in groups of three: 2060000 -> "2,060,000"."""
    whole, _, rest = decimal_text(number.copy_abs()).partition(".")
    return ("−" if number < 0 else "") + f"{int(whole):,}" + (f".{rest}" if rest else "")


def short(number: Decimal, *, tight: bool = False) -> str:
    """A number for an axis: "1,000", "2.5 million"; `tight` writes "2.5m" where room is scarce.

    Four significant digits are kept beside a scale word; the figure itself is never shown this way.
    """
    for scale, word, letter in _SCALES:
        if abs(number) >= scale:
            scaled = (number / scale).quantize(Decimal("0.001"), ROUND_HALF_UP)
            return plain(scaled) + (letter if tight else word)
    if tight and abs(number) >= 10_000 and number % 1000 == 0:
        return plain(number / 1000) + "k"
    return plain(number)


def with_unit(text: str, unit: str | None) -> str:
    """A written number with its unit: "62 cm", "58 %"; a currency code stands before it: "USD 2,100,000"."""
    if unit is None:
        return text
    unit = unit_text(unit)
    if len(unit) == 3 and unit.isascii() and unit.isupper():
        return f"{unit} {text}"
    return f"{text} {unit}"


def unit_text(unit: str) -> str:
    """A unit's symbol as it is printed: "m3" -> "m³", "km2" -> "km²"."""
    return _POWER.sub(lambda match: "²" if match[0] == "2" else "³", unit)


def normalised(quantity: Quantity) -> str:
    """What the words of a figure denote, with the unit: "27 or more", "below 1,800,000", "20 to 30 %"."""
    return with_unit(_bounds_text(quantity), quantity.unit)


def _bounds_text(quantity: Quantity) -> str:
    stated = plain(quantity.stated)
    match quantity.hedge:
        case Hedge.ABOUT:
            return f"about {stated}"
        case Hedge.NEARLY:
            return f"just below {stated}"
        case Hedge.MORE_THAN:
            return f"above {stated}"
        case Hedge.AT_LEAST:
            return f"{stated} or more"
        case Hedge.LESS_THAN:
            return f"below {stated}"
        case Hedge.AT_MOST:
            return f"{stated} or less"
        case Hedge.RANGE | Hedge.VAGUE:
            return _range_text(quantity)
        case _:
            step = rounding(quantity)
            return stated if step is None else f"{stated} ±\u00a0{plain(step)}"


def _range_text(quantity: Quantity) -> str:
    if quantity.low is not None and quantity.high is not None:
        return f"{plain(quantity.low)} to {plain(quantity.high)}"
    if quantity.low is not None:
        return f"{plain(quantity.low)} or more"
    return f"up to {plain(quantity.high or quantity.stated)}"


def rounding(quantity: Quantity) -> Decimal | None:
    """Half the step of the written digits of an exact figure, at most 5 % of it; None where it needs none."""
    if quantity.hedge is not Hedge.EXACT or quantity.value is None or quantity.precision <= 0:
        return None
    if quantity.unit is None and abs(quantity.value) < _COUNT_BELOW:
        return None
    half = min(quantity.precision / 2, abs(quantity.value) / 20)
    return half if half >= 1 or (quantity.unit is not None and half > 0) else None
