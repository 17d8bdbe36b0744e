"""The figure in a query: what the reader of articles finds there, with the shorthand that only queries use.

`~N` about, `>N` `>=N` `<N` `<=N` open to one side, `A..B` between; either side of the dots may be left out. These are
operators: `>40%` asks for everything above 40 %, while "more than 40 percent" asks for figures that could be that one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.core.claims import Mention, Role
from factcheck.core.documents import Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.errors import QueryProblem
from factcheck.language.mentions import find
from factcheck.lexicon.loader import load

_OPERATOR = re.compile(r"(?<!\S)(>=|<=|≥|≤|>|<|~|≈|=)\s*")
_HEDGES = {
    ">=": Hedge.AT_LEAST,
    "≥": Hedge.AT_LEAST,
    ">": Hedge.MORE_THAN,
    "<=": Hedge.AT_MOST,
    "≤": Hedge.AT_MOST,
    "<": Hedge.LESS_THAN,
    "~": Hedge.ABOUT,
    "≈": Hedge.ABOUT,
    "=": Hedge.EXACT,
}
_DOTS = re.compile(r"(?<!\S)(\S*?)(?:\.\.\.?|…)(\S*)")
_PLAIN = re.compile(r"\s*(-?\d+(?:,\d{3})*(?:\.\d+)?)\s*")
_MANTISSA = re.compile(r"\d[\d,. ]*")
DIGITS = 40  # of one number in a query


@dataclass(frozen=True, slots=True)
class Asked:
    """The figure asked for. `is_range`: an operator asked for everything between its ends, and hedges play no part."""

    quantity: Quantity
    role: Role
    text: str
    span: Span
    is_range: bool = False


def read_figure(free: str) -> Asked | None:
    """The first figure of a text, None where it has none. Offsets are those of the text.

    Raises: QueryProblem for an operator without its number, crossed ends, or a number of absurd length.
    """
    too_long = re.search(rf"[\d,]{{{DIGITS},}}", free)
    if too_long is not None:
        raise QueryProblem(f"This number has more than {DIGITS} digits.", too_long.start())
    dots = _DOTS.search(free)
    if dots is not None:
        return _between(free, dots)
    operator = _OPERATOR.search(free)
    if operator is not None:
        return _compared(free, operator)
    mentions = find(free, load())
    if mentions:
        news = [mention for mention in mentions if not mention.optional] or list(mentions)
        return Asked(news[0].quantity, news[0].role, news[0].text, news[0].span)
    plain = _PLAIN.fullmatch(free)  # "2015" alone: the reader takes it for a year, but nothing else is asked
    if plain is None:
        return None
    return plain_figure(plain[1], Span(plain.start(1), plain.end(1)))


def plain_figure(number: str, span: Span) -> Asked:
    """The question for a bare number as it is written."""
    return Asked(_exact(number), Role.LEVEL, number, span)


def _compared(free: str, operator: re.Match[str]) -> Asked:
    sign = operator[1]
    number = _at(free, operator.end())
    if number is None:
        raise QueryProblem(f"“{sign}” needs a number right after it, such as {sign}40%.", operator.start())
    hedge, (quantity, end) = _HEDGES[sign], number
    if quantity.value is None:
        raise QueryProblem(f"“{sign}” needs one number after it; a range is written 9k..11k.", operator.start())
    asked = Quantity.hedged(quantity.value, hedge, quantity.unit, quantity.precision)
    span = Span(operator.start(), end)
    return Asked(asked, Role.LEVEL, span.of(free), span, is_range=hedge not in (Hedge.ABOUT, Hedge.EXACT))


def _between(free: str, dots: re.Match[str]) -> Asked | None:
    left = None if not dots[1] else _at(free, dots.start(1), dots.end(1))
    right = None if not dots[2] else _at(free, dots.start(2))
    if left is None and right is None:
        if not any(letter.isdigit() for letter in dots[0]):
            rest = free[: dots.start()] + " " * len(dots[0]) + free[dots.end() :]
            return read_figure(rest)  # an ellipsis between words
        raise QueryProblem("A range needs a number on either side of the dots, such as 9k..11k.", dots.start())
    if (dots[1] and left is None) or (dots[2] and right is None):
        at = dots.start(1) if left is None else dots.start(2)
        raise QueryProblem("This side of the range is no number; write it like 9k..11k.", at)
    low = None if left is None else left[0]
    high = None if right is None else right[0]
    if low is not None and high is not None:
        low = _scaled(low, dots[1], high, dots[2])
    unit = next((side.unit for side in (high, low) if side is not None and side.unit is not None), None)
    ends = (None if low is None else low.value, None if high is None else high.value)
    if ends[0] is not None and ends[1] is not None and ends[0] > ends[1]:
        hint = f"{dots[2]}..{dots[1]}"
        raise QueryProblem(f"The range goes down; write the smaller number first: {hint}", dots.start())
    end = dots.end() if right is None else right[1]
    span = Span(dots.start(), end)
    quantity = Quantity(None, ends[0], ends[1], Hedge.RANGE, unit)
    return Asked(quantity, Role.LEVEL, span.of(free), span, is_range=True)


def _scaled(low: Quantity, low_text: str, high: Quantity, high_text: str) -> Quantity:
    """9..11k is 9k..11k and 5..6bn is 5bn..6bn, but 500..2k is what it says."""
    typed = _MANTISSA.search(high_text)
    if low.value is None or high.value is None or typed is None or re.search(r"\d\s*[A-Za-z]", low_text):
        return low
    mantissa = Decimal(typed[0].replace(",", "").strip(" .") or "0")
    scale = high.value / mantissa if mantissa else Decimal(1)
    if scale > 1 and low.value * scale <= high.value:
        return replace(low, value=low.value * scale)
    return low


def _at(free: str, start: int, end: int | None = None) -> tuple[Quantity, int] | None:
    """The figure that begins at an offset, and the offset behind it."""
    part = free[start:end]
    mention = next(iter(find(part, load())), None)
    if mention is not None and mention.span.start == len(part) - len(part.lstrip()) and _has_one_value(mention):
        return mention.quantity, start + mention.span.end
    plain = _PLAIN.match(part)
    return None if plain is None else (_exact(plain[1]), start + plain.end(1))


def _has_one_value(mention: Mention) -> bool:
    return mention.quantity.value is not None


def _exact(written: str) -> Quantity:
    value = Decimal(written.replace(",", ""))
    exponent = value.as_tuple().exponent
    step = Decimal(1).scaleb(exponent) if isinstance(exponent, int) and exponent < 0 else Decimal(1)
    return Quantity.hedged(value, Hedge.EXACT, precision=step)
