"""Quantities: what the words of a figure denote. Numbers are exact decimals, never floats."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Hedge(StrEnum):
    """How the words bound the number (docs/explanation/hedges.md)."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, or an interval where the words give one, with its unit and the step that its digits imply.

    `value` is the stated number; None for a range or a vague amount, which have bounds alone. `low` and `high` are the
    logical bounds of the words; None is unbounded. `low_open` / `high_open`: the bound itself is excluded. `unit` is
    the symbol of the unit as in lexicon/data/units.toml, None for a plain count. `precision` is the step of the written
    digits in the same unit ("3.2 million" -> 100000). `alternatives`: every unit that the word could mean where the
    text leaves it open ("tons": t, short ton, long ton), `unit` the usual one; empty where there is no doubt.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    hedge: Hedge = Hedge.EXACT
    unit: str | None = None
    precision: Decimal = Decimal(1)
    low_open: bool = False
    high_open: bool = False
    alternatives: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.value is None and self.low is None and self.high is None:
            raise ValueError("a quantity needs a value or a bound")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"bounds are crossed: {self.low} > {self.high}")

    @classmethod
    def hedged(cls, value: Decimal, hedge: Hedge, unit: str | None = None, precision: Decimal = Decimal(1)) -> Quantity:
        """The quantity of one stated number under a hedge, with the bounds of the domain's hedge table.

        Raises: ValueError for RANGE and VAGUE, whose bounds do not follow from one number.
        """
        low, high, low_open, high_open = _bounds(value, hedge)
        return cls(value, low, high, hedge, unit, precision, low_open, high_open)

    @property
    def stated(self) -> Decimal:
        """One number that stands for the quantity: the value, else the middle of the bounds, else the one bound."""
        if self.value is not None:
            return self.value
        if self.low is not None and self.high is not None:
            return (self.low + self.high) / 2
        bound = self.low if self.low is not None else self.high
        assert bound is not None  # __post_init__ refuses a quantity with neither
        return bound


def _bounds(value: Decimal, hedge: Hedge) -> tuple[Decimal | None, Decimal | None, bool, bool]:
    match hedge:
        case Hedge.EXACT:
            return value, value, False, False
        case Hedge.ABOUT:
            return None, None, False, False
        case Hedge.NEARLY | Hedge.LESS_THAN:
            return None, value, False, True
        case Hedge.AT_MOST:
            return None, value, False, False
        case Hedge.MORE_THAN:
            return value, None, True, False
        case Hedge.AT_LEAST:
            return value, None, False, False
        case _:
            raise ValueError(f"{hedge} is not the hedge of one number")


def decimal_text(number: Decimal) -> str:
    """The one way a decimal is written in JSON, tables and the database: plain digits, no exponent, no idle zeros.

    >>> decimal_text(Decimal("6.0E+9"))
    '6000000000'
    """
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
