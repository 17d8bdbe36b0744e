"""How a claim's figure meets the figure that was asked for: interval against interval, with the reason in a sentence.

A question with one figure ("about 2,000") is compared as two claims are: by the windows of their hedges. A question
with operators ("9k..11k") asks what lies inside. A bare number is compared with figures of any unit as they are
written; one with a unit is compared with every unit of its dimension.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext

from factcheck.comparison.dimensions import dimension_of, in_base_unit
from factcheck.comparison.windows import Window, closeness, window_of
from factcheck.core.claims import Role
from factcheck.core.quantities import Hedge, Quantity, decimal_text
from factcheck.services.query_figure import Asked

OTHER_UNIT = 0.8  # of the fit of a figure with a unit, where the question names none
NOT_ITSELF = 0.98  # of a figure that surely fits but says it in other words; the figure itself comes first
OVERLAPS = 0.6  # of a figure that lies inside the range asked for only in part
REACHES = 0.25  # of a figure whose words merely do not exclude the range
FAINTEST = 0.15  # a fit below this helps nobody: "more than 40" does not exclude 10,000
_EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN)


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a figure fits, in (0, 1], and why in a sentence."""

    score: float
    explanation: str


def fit(asked: Asked, quantity: Quantity, role: Role) -> Fit | None:
    """How a claim's quantity meets the question; None where it does not."""
    question, found, factor = asked.quantity, quantity, 1.0
    if question.unit is None:
        factor = 1.0 if quantity.unit is None else OTHER_UNIT
    elif question.unit != quantity.unit:
        if dimension_of(question.unit) != dimension_of(quantity.unit, role):
            return None
        found = _in_unit(quantity, question.unit)
    with localcontext(_EXACT):
        result = _inside(question, found) if asked.is_range else _close(question, found)
    if result is None or result.score * factor < FAINTEST:
        return None
    return Fit(result.score * factor, result.explanation)


def reading(quantity: Quantity) -> str:
    """The interval that a quantity reads as, with its unit: "10,000 to 12,500", "below 40 %"."""
    window = window_of(quantity)
    return f"{_span(window.low, window.high)}{_unit(quantity)}"


def range_words(quantity: Quantity) -> str:
    """The ends of a range that operators asked for: "9,000 to 11,000", "above 40 %"."""
    unit = _unit(quantity)
    if quantity.low is not None and quantity.high is not None:
        return f"{_span(quantity.low, quantity.high)}{unit}"
    if quantity.low is not None:
        return f"{'above' if quantity.low_open else 'from'} {_number(quantity.low)}{unit}"
    if quantity.high is not None:
        return f"{'below' if quantity.high_open else 'up to'} {_number(quantity.high)}{unit}"
    return reading(quantity)


def reach(asked: Asked) -> tuple[Decimal | None, Decimal | None]:
    """The ends of all that can meet the question, in the base unit of its dimension. None is open."""
    base = in_base_unit(asked.quantity)
    if asked.is_range:
        return base.low, base.high
    window = window_of(base)
    return window.reach_low, window.reach_high


def _close(question: Quantity, found: Quantity) -> Fit | None:
    asked, held = window_of(question), window_of(found)
    near = closeness(asked, held)
    if not near.compatible:
        return None
    if near.same:
        return Fit(1.0, f"States the figure itself: {_number(held.stated)}{_unit(found)}.")
    if near.touching:
        return Fit(near.strength, f"Touches: reads as {_words(found, held)}, which ends where your figure begins.")
    if near.weak:
        return Fit(near.strength, f"Does not exclude it: reads as {_words(found, held)}, with an open end.")
    score = near.strength * NOT_ITSELF
    ends = _span(asked.low, asked.high) + _unit(question)
    low, high = (held.stated, held.stated) if found.hedge is Hedge.EXACT else (held.low, held.high)
    if asked.low <= low and high <= asked.high:
        return Fit(score, f"Inside: {_words(found, held)}; asked was {ends}.")
    return Fit(score, f"Overlaps: reads as {_words(found, held)}; asked was {ends}.")


def _inside(question: Quantity, found: Quantity) -> Fit | None:
    held = window_of(found)
    exact = found.hedge is Hedge.EXACT and found.value is not None
    low, high = (held.stated, held.stated) if exact else (held.low, held.high)
    says = f"{_words(found, held)}; asked was {range_words(question)}."
    if _above(question, low, found.low_open) and _below(question, high, found.high_open):
        return Fit(1.0, f"Inside: {says}")
    if _overlaps(question, low, high, found):
        return Fit(OVERLAPS, f"Overlaps: {says}")
    ends = (low if exact else held.reach_low, high if exact else held.reach_high)
    return Fit(REACHES, f"Does not exclude it: {says}") if _overlaps(question, *ends, found) else None


def _above(question: Quantity, low: Decimal, is_open: bool) -> bool:
    """Whether everything from `low` on lies above the range's lower end."""
    if question.low is None:
        return True
    return low > question.low or (low == question.low and (is_open or not question.low_open))


def _below(question: Quantity, high: Decimal, is_open: bool) -> bool:
    if question.high is None:
        return True
    return high < question.high or (high == question.high and (is_open or not question.high_open))


def _overlaps(question: Quantity, low: Decimal | None, high: Decimal | None, found: Quantity) -> bool:
    if question.low is not None and high is not None:
        closed = not (question.low_open or found.high_open)
        if high < question.low or (high == question.low and not closed):
            return False
    if question.high is not None and low is not None:
        closed = not (question.high_open or found.low_open)
        if low > question.high or (low == question.high and not closed):
            return False
    return True


def _in_unit(quantity: Quantity, unit: str) -> Quantity:
    """A quantity in another unit of its dimension."""
    with localcontext(_EXACT):
        base = in_base_unit(quantity)
        zero = in_base_unit(Quantity.hedged(Decimal(0), Hedge.EXACT, unit)).stated
        one = in_base_unit(Quantity.hedged(Decimal(1), Hedge.EXACT, unit)).stated

        def converted(number: Decimal | None) -> Decimal | None:
            return None if number is None else (number - zero) / (one - zero)

        step = base.precision / (one - zero)
        values = converted(base.value), converted(base.low), converted(base.high)
        return replace(base, value=values[0], low=values[1], high=values[2], unit=unit, precision=step)


def _words(quantity: Quantity, window: Window) -> str:
    """The interval that a claim's words leave, as far as they bound it."""
    unit = _unit(quantity)
    if quantity.hedge is Hedge.EXACT:
        return f"{_number(window.stated)}{unit}"
    return f"{_span(window.low, window.high)}{unit}"


def _span(low: Decimal, high: Decimal) -> str:
    return _number(low) if low == high else f"{_number(low)} to {_number(high)}"


def _number(number: Decimal) -> str:
    """A number for a sentence: grouped digits, at most six of them that count."""
    whole = number.to_integral_value()
    if number == whole:
        return f"{whole:,f}"
    rounded = Context(prec=max(6, number.adjusted() + 3), rounding=ROUND_HALF_EVEN).plus(number)
    whole_text, _, part = decimal_text(rounded).partition(".")
    grouped = f"{Decimal(whole_text):,f}" if whole_text not in ("-0", "") else whole_text
    return f"{grouped}.{part}" if part else grouped


def _unit(quantity: Quantity) -> str:
    return "" if quantity.unit is None else f" {quantity.unit}"
