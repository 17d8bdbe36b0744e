"""Windows: the room that the words of a figure leave, and whether the room of two figures overlaps.

A figure has two intervals. The strong one is where a listener places the amount ("more than 40": 40 to 50); the reach
is all that the words do not exclude ("more than 40": 40 and up). Figures are compatible when their reaches overlap;
how strongly depends on whether the strong parts do, and on how near the stated numbers lie.

The widths are data: lexicon/data/hedge_windows.toml, with a source beside each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from functools import cache

from factcheck.core.quantities import Hedge, Quantity
from factcheck.lexicon.loader import load

WEAKEST = 0.05  # of a compatible pair: a bound that merely does not exclude the other figure
TOUCHING = 0.3  # windows that share an excluded end ("nearly 40" and "40"): writers use the two for one amount
LIMIT_OF_WEAK = 0.35  # the most that an overlap outside the strong parts can be worth
EXACT = Context(prec=60)  # money to the cent over astronomical values; the default 28 digits would round those


@dataclass(frozen=True, slots=True)
class Window:
    """The room of one figure in the unit of its quantity. None is an open end.

    `low`, `high` bound the strong part; `reach_low`, `reach_high` all that the words allow. `open_low`, `open_high`:
    the words exclude that end of the reach itself. `stated` is the number that stands for the figure.
    `rounded`: the room is that of rounding alone, so its ends are not in it: 3.1 and 3.2 are two numbers, though their
    half steps meet.
    """

    low: Decimal
    high: Decimal
    reach_low: Decimal | None
    reach_high: Decimal | None
    stated: Decimal
    open_low: bool = False
    open_high: bool = False
    rounded: bool = False


@dataclass(frozen=True, slots=True)
class Closeness:
    """Whether two windows are compatible, and how strongly, in [0, 1]; `gap` is how far apart they are if not.

    `same` marks figures whose stated numbers and bounds are equal; `weak` an overlap outside the strong parts;
    `touching` windows that meet at an end which the words of one exclude.
    """

    compatible: bool
    strength: float
    gap: Decimal = Decimal(0)
    same: bool = False
    weak: bool = False
    touching: bool = False


@dataclass(frozen=True, slots=True)
class Widths:
    """One section of hedge_windows.toml: shares of the value, and what the words promise on either side."""

    below: Decimal
    above: Decimal
    step: Decimal
    step_limit: Decimal | None
    exact_below: Decimal
    weak_below: bool
    weak_above: bool
    open_below: bool
    open_above: bool


@cache
def widths() -> Mapping[Hedge, Widths]:
    """The table of widths, one for each hedge. Raises LexiconProblem where a hedge is missing."""
    table = load().common("hedge_windows")
    return {hedge: _widths(table.section(hedge.value)) for hedge in Hedge}


def _widths(row: Mapping[str, object]) -> Widths:
    def number(key: str, default: str = "0") -> Decimal:
        return Decimal(str(row.get(key, default)))

    return Widths(
        below=number("below"),
        above=number("above"),
        step=number("step"),
        step_limit=number("step_limit") if "step_limit" in row else None,
        exact_below=number("exact_below"),
        weak_below=bool(row.get("weak_below")),
        weak_above=bool(row.get("weak_above")),
        open_below=bool(row.get("open_below")),
        open_above=bool(row.get("open_above")),
    )


def window_of(quantity: Quantity) -> Window:
    """The window of a quantity, in the quantity's own unit.

    A range or a vague amount has its bounds; where one of them is open the reach is open there too.
    """
    with localcontext(EXACT):
        if quantity.value is None:
            return _bounded(quantity)
        row = widths()[quantity.hedge]
        value, size = quantity.value, abs(quantity.value)
        slack = _slack(quantity, row, size)
        below, above = max(row.below * size, slack), max(row.above * size, slack)
        low, high = value - below, value + above
        return Window(
            low=low,
            high=high,
            reach_low=None if row.weak_below else low,
            reach_high=None if row.weak_above else high,
            stated=value,
            open_low=row.open_below,
            open_high=row.open_above,
            rounded=quantity.hedge is Hedge.EXACT and slack > 0,
        )


def _bounded(quantity: Quantity) -> Window:
    return Window(
        low=quantity.low if quantity.low is not None else quantity.stated,
        high=quantity.high if quantity.high is not None else quantity.stated,
        reach_low=quantity.low,
        reach_high=quantity.high,
        stated=quantity.stated,
        open_low=quantity.low_open,
        open_high=quantity.high_open,
    )


def _slack(quantity: Quantity, row: Widths, size: Decimal) -> Decimal:
    """Half the step of the written digits, as far as the table allows it."""
    if quantity.unit is None and size < row.exact_below:
        return Decimal(0)
    slack = row.step * quantity.precision
    return slack if row.step_limit is None else min(slack, row.step_limit * size)


def closeness(left: Window, right: Window) -> Closeness:
    """How near two windows in one unit are. Symmetric."""
    with localcontext(EXACT):
        gap, touching = _gap(left, right)
        if gap > 0 or (left.rounded and right.rounded and _meet_at_ends(left, right)):
            return Closeness(compatible=False, strength=_apart(gap, left, right), gap=gap)
        if (left.stated, left.low, left.high) == (right.stated, right.low, right.high):
            return Closeness(compatible=True, strength=1.0, same=True)
        if touching:
            return Closeness(compatible=True, strength=TOUCHING, touching=True)
        if left.low > right.high or right.low > left.high:
            return Closeness(compatible=True, strength=_weakness(left, right), weak=True)
        return Closeness(compatible=True, strength=_overlap(left, right))


def _gap(left: Window, right: Window) -> tuple[Decimal, bool]:
    """How far apart the reaches are (0 where they meet), and whether they meet only in an excluded end."""
    touching = False
    for lower, upper in ((left, right), (right, left)):
        if lower.reach_high is None or upper.reach_low is None or upper.reach_low < lower.reach_high:
            continue
        if upper.reach_low > lower.reach_high:
            return upper.reach_low - lower.reach_high, False
        touching = touching or lower.open_high or upper.open_low
    return Decimal(0), touching


def _meet_at_ends(left: Window, right: Window) -> bool:
    return left.stated != right.stated and (left.high == right.low or right.high == left.low)


def _overlap(left: Window, right: Window) -> float:
    """From 1 for one number to 0.4 where the strong parts barely meet."""
    lower, upper = (left, right) if left.stated <= right.stated else (right, left)
    room = (lower.high - lower.stated) + (upper.stated - upper.low)
    if room <= 0:
        return 1.0
    return 1.0 - 0.6 * min(1.0, float((upper.stated - lower.stated) / room))


def _weakness(left: Window, right: Window) -> float:
    """Below LIMIT_OF_WEAK, and less the further the stated numbers lie apart, but never under WEAKEST."""
    small, large = sorted((abs(left.stated), abs(right.stated)))
    ratio = float(small / large) if large else 1.0
    return max(WEAKEST, LIMIT_OF_WEAK * ratio)


def _apart(gap: Decimal, left: Window, right: Window) -> float:
    """How sure it is that two figures differ: 0.5 for a bare gap, 1 from a gap of half the larger figure on."""
    size = max(abs(left.stated), abs(right.stated))
    return 0.5 + min(0.5, float(gap / size)) if size else 1.0
