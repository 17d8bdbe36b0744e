"""The mark of one figure on a value axis: a dot for the stated value, and a bar for what its hedge leaves open.

The dot is filled where the stated value is included and hollow where it is not; a bar that fades has no end of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from factcheck.core.claims import Modality
from factcheck.core.quantities import Hedge, Quantity
from factcheck.web.drawing import Box, Shape, dot, n, path, rect
from factcheck.web.numbers import rounding

ABOVE = Decimal("1.25")  # how far an open bar is drawn: the strong window of the hedge table (domain: quantity)
BELOW = Decimal("0.75")
NEAR = Decimal("0.9")
AROUND = Decimal("0.1")
_SHORTEST, _LONGEST = 13.0, 60.0  # of a fading bar, in units of the drawing: seen as a bar, and not a claim of its own
_BAND = 3.0  # a rounding band narrower than this hides behind its dot
_WIDE = 7.0


@dataclass(frozen=True, slots=True)
class Mark:
    """The shapes of one mark and the box they fill; `y` is where the dot, or the middle of the bar, stands."""

    shapes: tuple[Shape, ...]
    box: Box
    y: float


def mark(
    quantity: Quantity,
    x: float,
    height: Callable[[Decimal], float],
    *,
    modality: Modality = Modality.ACTUAL,
    restates: bool = False,
) -> Mark:
    """The upright mark of a quantity at `x`.

    Args: height – the place of a value on the axis, smaller is higher. restates – the figure repeats one of its own
        document: a small hollow dot beside its origin, without a bar.
    """
    y = height(quantity.stated)
    if restates:
        return Mark((dot("dot-o restated", x, y, 3.4),), Box(x - 5, y - 5, x + 5, y + 5), y)
    if quantity.hedge in (Hedge.RANGE, Hedge.VAGUE):
        return _bounded(quantity, x, height)
    bar, box = _bar(quantity, x, y, height)
    box = Box.around([box, Box(x - 6, y - 6, x + 6, y + 6)])
    return Mark((*bar, _head(quantity.hedge, modality, x, y)), box, y)


def _head(hedge: Hedge, modality: Modality, x: float, y: float) -> Shape:
    if modality is Modality.DENIED:
        return path("ln thin", f"M{n(x - 5)} {n(y)}a5 5 0 1 0 10 0a5 5 0 1 0-10 0", f"M{n(x - 3.5)} {n(y + 3.5)}l7-7")
    if modality is not Modality.ACTUAL:
        return path("dot-o", f"M{n(x)} {n(y - 5.5)}l5.5 5.5-5.5 5.5-5.5-5.5z")
    if hedge in (Hedge.NEARLY, Hedge.MORE_THAN, Hedge.LESS_THAN):
        return dot("dot-o", x, y, 4)
    return dot("dot", x, y, 4.6)


def _bar(quantity: Quantity, x: float, y: float, height: Callable[[Decimal], float]) -> tuple[tuple[Shape, ...], Box]:
    value = quantity.stated
    match quantity.hedge:
        case Hedge.MORE_THAN | Hedge.AT_LEAST:
            top = y - _length(y - height(value * ABOVE))
            return (_fade(x, top, y, "fade-up"), _arrow(x, top, -1)), Box(x - 4, top - 3, x + 4, y)
        case Hedge.LESS_THAN | Hedge.AT_MOST:
            bottom = y + _length(height(value * BELOW) - y)
            return (_fade(x, y, bottom, "fade-dn"), _arrow(x, bottom, 1)), Box(x - 4, y, x + 4, bottom + 3)
        case Hedge.NEARLY:
            bottom = y + _length(height(value * NEAR) - y)
            return (_fade(x, y, bottom, "fade-dn"),), Box(x - 4, y, x + 4, bottom)
        case Hedge.ABOUT:
            low, high = about(quantity)
            top, bottom = y - _length(y - height(high)), y + _length(height(low) - y)
            return (_fade(x, top, y, "fade-up"), _fade(x, y, bottom, "fade-dn")), Box(x - 4, top, x + 4, bottom)
        case _:
            step = rounding(quantity)
            if step is None or height(value - step) - height(value + step) <= _BAND:
                return (), Box(x, y, x, y)
            box = Box(x - 7, height(value + step), x + 7, height(value - step))
            return (rect("band-2", box),), box


def _bounded(quantity: Quantity, x: float, height: Callable[[Decimal], float]) -> Mark:
    y = height(quantity.stated)
    low = height(quantity.low) if quantity.low is not None else y + _LONGEST / 2
    high = height(quantity.high) if quantity.high is not None else y - _LONGEST / 2
    middle = (low + high) / 2
    if low - high < 6:
        low, high = middle + 3, middle - 3
    box = Box(x - 6, high, x + 6, low)
    if quantity.hedge is Hedge.VAGUE:
        return Mark((_fade(x, high, middle, "fade-up"), _fade(x, middle, low, "fade-dn")), box, middle)
    caps = path("ln", f"M{n(x - 5)} {n(high)}h10", f"M{n(x - 5)} {n(low)}h10")
    return Mark((rect("solid", Box(x - 2, high, x + 2, low)), caps), box, middle)


def about(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """The window of an approximate figure: a tenth on each side, or half the step of its digits where that is more."""
    value = quantity.stated
    half = max(abs(value) * AROUND, quantity.precision / 2)
    return value - half, value + half


def _length(wished: float) -> float:
    return min(max(abs(wished), _SHORTEST), _LONGEST)


def _fade(x: float, top: float, bottom: float, gradient: str) -> Shape:
    return rect("", Box(x - _WIDE / 2, top, x + _WIDE / 2, bottom), fill=gradient)


def _arrow(x: float, y: float, way: int) -> Shape:
    return path("ln thin", f"M{n(x - 4)} {n(y - 3 * way)}l4 {n(5 * way)} 4 {n(-5 * way)}")
