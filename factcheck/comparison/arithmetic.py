"""Works out the sums that a text states with its figures: "eightfold, from 500 to 4,000" is 8 × 500 = 4,000.

Every figure stands for all that its words and its rounding leave room for (comparison.windows), so a sum fails only
where no amounts that the words allow make it true. A sum that fails is told to the reviewer; nothing is corrected.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation, localcontext

from factcheck.comparison.windows import EXACT, window_of
from factcheck.core.claims import Claim
from factcheck.core.quantities import Quantity, decimal_text
from factcheck.core.siblings import Direction, Part, Statement, Working

INFINITY = Decimal("Infinity")
HUNDRED = Decimal(100)
POINTS = {"percentage point": Decimal(1), "basis point": HUNDRED}  # how many of them make one percent
OF_A_FACTOR = Decimal("0.1")  # room on either side of a stated factor
SIGNIFICANT = 4  # digits of a worked-out number: more would pretend to know it better than the text does


@dataclass(frozen=True, slots=True)
class _Room:
    """All amounts that a figure leaves room for, and the number that it states."""

    low: Decimal
    high: Decimal
    stated: Decimal

    def meets(self, other: _Room) -> bool:
        return self.low <= other.high and other.low <= self.high


def work_out(statements: Iterable[Statement], claims: Iterable[Claim]) -> tuple[Working, ...]:
    """Each statement with its sum, in order. `claims` hold at least those that the statements name."""
    known = {claim.id: claim for claim in claims}
    return tuple(_work_out(statement, known) for statement in statements)


def _work_out(statement: Statement, claims: Mapping[str, Claim]) -> Working:
    quantities = {part: [claims[one].quantity for one in statement.of(part)] for part in Part}
    with localcontext(EXACT):
        try:
            found = _total(statement, quantities) if quantities[Part.TOTAL] else _move(statement, quantities)
        except InvalidOperation:  # an open end times nothing, less itself: nothing can be said
            found = None
    if found is None:
        return Working(statement, None, "nothing to work out: the text leaves a part of the sum open")
    return Working(statement, *found)


def _move(statement: Statement, quantities: Mapping[Part, Sequence[Quantity]]) -> tuple[bool, str] | None:
    starts, ends = quantities[Part.FROM], quantities[Part.TO]
    if not starts or not ends:
        return None
    start, end = _room(starts[0]), _room(ends[0])
    told = f"the text says {_number(end.stated)}"
    for factor in quantities[Part.FACTOR]:
        by = _rounded(_room(factor))
        made = _times(start, by)
        return _verdict(
            made.meets(end), f"{_number(by.stated)} × {_number(start.stated)} = {_number(made.stated)}", told
        )
    for change in quantities[Part.CHANGE]:
        moved = _by(change, start, starts[0].unit)
        if moved is None:
            return None
        up = Direction.UP if end.stated >= start.stated else Direction.DOWN
        way = statement.direction or up
        made = _plus(start, moved) if way is Direction.UP else _plus(start, _minus(moved))
        sign = "+" if way is Direction.UP else "−"
        return _verdict(
            made.meets(end), f"{_number(start.stated)} {sign} {_named(change)} = {_number(made.stated)}", told
        )
    return None


def _total(statement: Statement, quantities: Mapping[Part, Sequence[Quantity]]) -> tuple[bool, str] | None:
    total = _room(quantities[Part.TOTAL][0])
    parts = [_room(part) for part in quantities[Part.PART]]
    for share in quantities[Part.SHARE]:
        if total.stated == 0 or total.low <= 0 or parts[0].high == INFINITY:
            return None
        made = _Room(
            HUNDRED * parts[0].low / total.high, HUNDRED * parts[0].high / total.low,
            HUNDRED * parts[0].stated / total.stated,
        )  # fmt: skip
        sum_text = f"{_number(parts[0].stated)} of {_number(total.stated)} = {_number(made.stated)} %"
        return _verdict(made.meets(_room(share)), sum_text, f"the text says {_named(share)}")
    summed = _Room(*(sum((getattr(part, end) for part in parts), Decimal(0)) for end in ("low", "high", "stated")))
    added = " + ".join(_number(part.stated) for part in parts)
    if statement.whole:
        text = f"{added} = {_number(summed.stated)}"
        return _verdict(summed.meets(total), text, f"the text says {_number(total.stated)}")
    largest = max(parts, key=lambda part: part.low)  # parts that may overlap each fit into the total, not all together
    if largest.low > total.high:
        return False, f"{_number(largest.stated)} cannot be part of {_number(total.stated)}: it is more"
    return True, f"{added} {'is' if len(parts) == 1 else 'are'} of {_number(total.stated)}"


def _verdict(holds: bool, text: str, told: str) -> tuple[bool, str]:
    return holds, f"{text}: {'holds' if holds else f'does not hold, {told}'}"


def _room(quantity: Quantity) -> _Room:
    window = window_of(quantity)
    low = -INFINITY if window.reach_low is None else window.reach_low
    high = INFINITY if window.reach_high is None else window.reach_high
    return _Room(max(low, Decimal(0)) if window.stated >= 0 else low, high, window.stated)


def _rounded(factor: _Room) -> _Room:
    """A factor as writers round it: 11.2 to 22.9 has doubled."""
    return _Room(factor.low * (1 - OF_A_FACTOR), factor.high * (1 + OF_A_FACTOR), factor.stated)


def _by(change: Quantity, start: _Room, unit: str | None) -> _Room | None:
    """The change in the unit of what moved; None where the two cannot be put together."""
    room = _room(change)
    if change.unit == unit:
        return room
    if unit == "%" and change.unit in POINTS:
        return _Room(*(one / POINTS[change.unit] for one in (room.low, room.high, room.stated)))
    return (
        _times(start, _Room(*(one / HUNDRED for one in (room.low, room.high, room.stated))))
        if change.unit == "%"
        else None
    )


def _times(left: _Room, right: _Room) -> _Room:
    ends = [one * other for one in (left.low, left.high) for other in (right.low, right.high)]
    return _Room(min(ends), max(ends), left.stated * right.stated)


def _plus(left: _Room, right: _Room) -> _Room:
    return _Room(left.low + right.low, left.high + right.high, left.stated + right.stated)


def _minus(room: _Room) -> _Room:
    return _Room(-room.high, -room.low, -room.stated)


def _named(quantity: Quantity) -> str:
    return f"{_number(quantity.stated)}{'' if quantity.unit is None else f' {quantity.unit}'}"


def _number(number: Decimal) -> str:
    """A number with its digits in groups; of a worked-out one only the digits that count."""
    if number != number.to_integral_value():
        step = Decimal(1).scaleb(min(0, number.adjusted() - SIGNIFICANT + 1))
        number = number.quantize(step)
    whole, point, rest = decimal_text(number).partition(".")
    return f"{int(whole):,}{point}{rest}" if whole not in ("-0", "-") else decimal_text(number)
