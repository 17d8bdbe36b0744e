"""The two axes of a timeline: values up, on a log scale unless asked otherwise or impossible, and days across."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from factcheck.export.values import MONTHS

_STEPS = ((1,), (1, 3), (1, 2, 5), (1, 2, 3, 4, 5, 6, 8))  # tick families inside a power of ten, sparse to dense
_MOST = 8  # ticks of a value axis: above eight it fills up


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """Ticks as exact numbers and a scale from the lowest to the highest of them onto `[bottom, top]` of a drawing."""

    ticks: tuple[Decimal, ...]
    bottom: float
    top: float
    log: bool

    def at(self, value: Decimal) -> float:
        """The height of a value; what lies beyond the ticks is drawn at the edge."""
        low, high = self._place(self.ticks[0]), self._place(self.ticks[-1])
        share = (self._place(min(max(value, self.ticks[0]), self.ticks[-1])) - low) / (high - low)
        return self.bottom - share * (self.bottom - self.top)

    def _place(self, value: Decimal) -> float:
        return math.log10(value) if self.log else float(value)


def value_axis(
    values: Sequence[Decimal], bottom: float, top: float, *, log: bool = True, most: int = _MOST
) -> ValueAxis:
    """The axis that holds all `values` with a tick at either end; zero and negative values make it linear."""
    low, high = min(values), max(values)
    if log and low > 0:
        return ValueAxis(_log_ticks(low, high, most), bottom, top, log=True)
    return ValueAxis(_linear_ticks(low, high, most), bottom, top, log=False)


def _log_ticks(low: Decimal, high: Decimal, most: int) -> tuple[Decimal, ...]:
    if high < low * 2:  # one figure, or a few that are close: room of half a power on each side, or they fill the axis
        low, high = low * Decimal("0.7"), high * Decimal("1.4")
    bottom, top = low.adjusted() - 1, high.adjusted() + 1
    best: tuple[Decimal, ...] = ()
    for steps in _STEPS:
        every = [Decimal(step).scaleb(power) for power in range(bottom, top + 1) for step in steps]
        ticks = _covering(every, low, high)
        if not best or len(ticks) <= most:
            best = ticks
    return _thinned(best, most)


def _linear_ticks(low: Decimal, high: Decimal, most: int) -> tuple[Decimal, ...]:
    if low == high:
        room = abs(low) / 4 or Decimal(1)
        low, high = low - room, high + room
    step = _nice_step((high - low) / Decimal(max(2, most - 3)))
    first = (low / step).to_integral_value(rounding="ROUND_FLOOR") * step
    ticks = [first]
    while ticks[-1] < high:
        ticks.append(ticks[-1] + step)
    return tuple(ticks)


def _nice_step(least: Decimal) -> Decimal:
    power = least.adjusted()
    for step in (1, 2, 5, 10):
        candidate = Decimal(step).scaleb(power)
        if candidate >= least:
            return candidate
    return Decimal(10).scaleb(power)


def _covering(every: list[Decimal], low: Decimal, high: Decimal) -> tuple[Decimal, ...]:
    first = max(number for number, tick in enumerate(every) if tick <= low)
    last = min(number for number, tick in enumerate(every) if tick >= high)
    return tuple(every[first : max(last, first + 1) + 1])


def _thinned(ticks: tuple[Decimal, ...], most: int) -> tuple[Decimal, ...]:
    if len(ticks) <= most:
        return ticks
    step = math.ceil((len(ticks) - 1) / (most - 1))
    kept = ticks[::step]
    return kept if kept[-1] >= ticks[-1] else (*kept, ticks[-1])


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Days `[first, last]` onto `[left, right]` of a drawing, with labelled ticks."""

    first: date
    last: date
    left: float
    right: float
    ticks: tuple[tuple[date, str], ...]

    def at(self, day: date) -> float:
        """How far across a day stands."""
        return self.left + (day - self.first).days / max(1, (self.last - self.first).days) * (self.right - self.left)


def time_axis(days: Sequence[date], left: float, right: float, *, tight: bool = False) -> TimeAxis:
    """The axis over all `days`, with air at both ends; labels carry the month or year only where it changes.

    Args: tight – a narrow drawing: half as many ticks.
    """
    first, last = min(days), max(days)
    span = (last - first).days
    air = timedelta(days=max(1, round(span * 0.07)))
    ticks = _day_ticks(first, last, span, most=4 if tight else 9)
    return TimeAxis(first - air, last + air, left, right, _labelled(ticks, span))


def _day_ticks(first: date, last: date, span: int, most: int) -> list[date]:
    for step in (1, 2, 7, 14):
        if span / step < most:
            return [first + timedelta(days=offset) for offset in range(0, span + 1, step)]
    for months in (1, 2, 3, 6, 12, 24, 60, 120):
        ticks = _month_ticks(first, last, months)
        if len(ticks) <= most:
            return ticks
    return [first, last]


def _month_ticks(first: date, last: date, months: int) -> list[date]:
    ticks = []
    for year in range(first.year, last.year + 2):
        for month in range(1, 13):
            day = date(year, month, 1)
            counted = (year * 12 + month - 1) % months == 0
            if counted and first - timedelta(days=20) <= day <= last + timedelta(days=20):
                ticks.append(day)
    return ticks


def _labelled(ticks: list[date], span: int) -> tuple[tuple[date, str], ...]:
    result = []
    before: date | None = None
    monthly = all(day.day == 1 for day in ticks) and span > 40
    yearly = monthly and all(day.month == 1 for day in ticks)
    for day in ticks:
        month = MONTHS[day.month - 1][:3]
        if yearly:
            label = str(day.year)
        elif monthly:
            label = f"{month} {day.year}" if before is None or before.year != day.year else month
        elif before is None or before.month != day.month:
            label = f"{day.day} {month}"
        else:
            label = str(day.day)
        result.append((day, label))
        before = day
    return tuple(result)
