"""The fit strip: the range that was asked for as a band, and a claim's interval lying over it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from decimal import Decimal

from factcheck.core.quantities import Hedge, Quantity
from factcheck.web.drawing import Box, Drawing, Group, Shape, dot, n, path, rect, text_width, words
from factcheck.web.marks import ABOVE, BELOW, NEAR, about
from factcheck.web.numbers import rounding, short

_WIDTH, _HEIGHT, _MIDDLE = 192, 36, 11.0
_SHORTEST = 12.0


def fit_strip(asked: Quantity, quantity: Quantity, says: str) -> Drawing | None:
    """The strip of one hit; None where the two are of different units and lie on no common axis."""
    if asked.unit != quantity.unit:
        return None
    low, high = _ends(asked)
    left, right = _ends(quantity)
    at = _scale(low, high, (left, right, quantity.stated))
    ends = sorted([at(low), at(high)])
    if ends[1] - ends[0] < 4:
        ends = [ends[0] - 2, ends[1] + 2]
    shapes = [
        rect("hist-w", Box(ends[0], 0, ends[1], 22)),
        path("hist-k thin", f"M{n(ends[0])} 0v22", f"M{n(ends[1])} 0v22"),
        *_lying(quantity, at(left), at(right), at(quantity.stated)),
    ]
    texts = [short(low, tight=True), short(high, tight=True)]
    if ends[1] - ends[0] > sum(text_width(text, 11) for text in texts) / 2 + 8:
        shapes += [words("t-s t-mid", x, 35, text) for x, text in zip(ends, texts, strict=True)]
    else:
        text = texts[0] if low == high else " – ".join(texts)
        shapes.append(words("t-s t-mid", (ends[0] + ends[1]) / 2, 35, text))
    return Drawing(_WIDTH, _HEIGHT, says, (Group(tuple(shapes)),))


def _scale(low: Decimal, high: Decimal, more: Sequence[Decimal]) -> Callable[[Decimal], float]:
    """Places on the strip: the asked band takes up about a third, unless the claim lies further off than that."""
    log = min(low, *more) > 0

    def place(value: Decimal) -> float:
        return math.log10(value) if log else float(value)

    first, last = place(low), place(high)
    band = max(last - first, 0.04 if log else (abs(last) or 1) * 0.1)
    first = min(first - band, *(place(value) - band / 4 for value in more))
    last = max(last + band, *(place(value) + band / 4 for value in more))
    return lambda value: 14 + (place(value) - first) / (last - first) * (_WIDTH - 28)


def _ends(quantity: Quantity) -> tuple[Decimal, Decimal]:
    value = quantity.stated
    match quantity.hedge:
        case Hedge.RANGE | Hedge.VAGUE:
            low = quantity.low if quantity.low is not None else value * BELOW
            return low, quantity.high if quantity.high is not None else value * ABOVE
        case Hedge.MORE_THAN | Hedge.AT_LEAST:
            return value, value * ABOVE
        case Hedge.LESS_THAN | Hedge.AT_MOST:
            return value * BELOW, value
        case Hedge.NEARLY:
            return value * NEAR, value
        case Hedge.ABOUT:
            return about(quantity)
        case _:
            step = rounding(quantity) or Decimal(0)
            return value - step, value + step


def _lying(quantity: Quantity, left: float, right: float, at: float) -> list[Shape]:
    y = _MIDDLE
    match quantity.hedge:
        case Hedge.RANGE:
            caps = path("ln", f"M{n(left)} {n(y - 5)}v10", f"M{n(right)} {n(y - 5)}v10")
            return [rect("solid", Box(left, y - 2, max(right, left + 2), y + 2)), caps]
        case Hedge.VAGUE:
            middle = (left + right) / 2
            return [_fade(left, middle, "fade-l"), _fade(middle, right, "fade-r")]
        case Hedge.MORE_THAN | Hedge.AT_LEAST:
            end = max(right, at + _SHORTEST)
            arrow = path("ln thin", f"M{n(end - 3)} {n(y - 4)}l5 4-5 4")
            return [_fade(at, end, "fade-r"), arrow, _head(quantity, at)]
        case Hedge.LESS_THAN | Hedge.AT_MOST:
            end = min(left, at - _SHORTEST)
            arrow = path("ln thin", f"M{n(end + 3)} {n(y - 4)}l-5 4 5 4")
            return [_fade(end, at, "fade-l"), arrow, _head(quantity, at)]
        case Hedge.NEARLY:
            return [_fade(min(left, at - _SHORTEST), at, "fade-l"), _head(quantity, at)]
        case Hedge.ABOUT:
            return [
                _fade(min(left, at - 8), at, "fade-l"),
                _fade(at, max(right, at + 8), "fade-r"),
                _head(quantity, at),
            ]
        case _:
            band = [rect("band-2", Box(left, y - 4, right, y + 4))] if right - left > 6 else []
            return [*band, _head(quantity, at)]


def _head(quantity: Quantity, x: float) -> Shape:
    hollow = quantity.hedge in (Hedge.NEARLY, Hedge.MORE_THAN, Hedge.LESS_THAN)
    return dot("dot-o" if hollow else "dot", x, _MIDDLE, 4 if hollow else 4.4)


def _fade(left: float, right: float, gradient: str) -> Shape:
    return rect("", Box(left, _MIDDLE - 3, right, _MIDDLE + 3), fill=gradient)
