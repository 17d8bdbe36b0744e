"""One measurement in two units: "6ft 2in", "12st 4lb", "5 feet 11 inches", "two hours and 15 minutes"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from factcheck.language.grammar.amounts import Amount
from factcheck.language.grammar.digits import read_digits
from factcheck.language.grammar.number import Number, Spelling
from factcheck.language.grammar.setting import Setting
from factcheck.language.grammar.vocabulary import vocabulary
from factcheck.language.grammar.words import read_words
from factcheck.language.units import read_unit

# The smaller unit that may follow a larger one, and how many of it the larger one holds: exact by definition.
_SMALLER = {
    "ft": ("in", Decimal(12)),
    "st": ("lb", Decimal(14)),
    "lb": ("oz", Decimal(16)),
    "m": ("cm", Decimal(100)),
    "hour": ("minute", Decimal(60)),
    "minute": ("second", Decimal(60)),
    "year": ("month", Decimal(12)),
}
_JOINT = re.compile(r"(?:,?[ \n](?:and[ \n])?)?(?=[0-9a-z])")
_INCHES = re.compile(r"[ ]?ins?(?![a-z])")  # "in" is an inch only behind feet
_FEET = re.compile(r"(?P<feet>[1-9])['′][ ]?(?P<inches>1[01]|[0-9])(?:[\"″]|'')")  # 5'11"
FEET = ("'", "′")  # signs of feet
_BARE_INCHES = re.compile(
    r"[ -](?P<inches>1[01]|[1-9])(?![0-9a-z%]|[.,:/-][0-9])(?=[ ]?(?:$|[\n.,;:!?)\"]))"
)  # "5ft 10."
_QUANTUM = Decimal("0.000001")


def join_smaller(setting: Setting, amount: Amount) -> Amount:
    """The amount with the smaller unit that continues it; the amount itself where none does."""
    pair = _SMALLER.get(amount.unit or "") or _parts_of_money(setting, amount)
    if pair is None or amount.number.value is None or amount.number.step < 1 or not amount.united:
        return amount
    inches = _BARE_INCHES.match(setting.page.low, amount.end) if amount.unit == "ft" else None
    if inches is not None:
        return _joined(amount, Decimal(inches["inches"]), inches.end(), pair)
    joint = _JOINT.match(setting.page.low, amount.end)
    if joint is None:
        return amount
    found = _smaller(setting, joint.end(), pair[0])
    if found is None or found[0] >= pair[1]:
        return amount
    return _joined(amount, *found, pair)


def _joined(amount: Amount, parts: Decimal, end: int, pair: tuple[str, Decimal]) -> Amount:
    """The amount with so many `parts` of the smaller unit of `pair` added, ending at `end`."""
    value = ((amount.number.value or Decimal(0)) + parts / pair[1]).quantize(_QUANTUM)
    step = (1 / pair[1]).quantize(_QUANTUM)
    number = replace(amount.number, value=value, step=step, end=end)
    return replace(amount, number=number, end=end, rules=(*amount.rules, f"joined with its part: {pair[0]}"))


def read_feet(setting: Setting, position: int) -> Amount | None:
    """ "5'11" ": feet and inches in signs, as a height in feet."""
    low = setting.page.low
    found = _FEET.match(low, position)
    if found is None:
        return None
    value = Decimal(found["feet"]) + (Decimal(found["inches"]) / 12).quantize(_QUANTUM)
    step = (1 / Decimal(12)).quantize(_QUANTUM)
    number = Number(position, found.end(), value, step, Spelling.DIGITS, "digits")
    return Amount(number, position, found.end(), "ft", None, False, True, ("digits", "joined with its part: in"))


def _parts_of_money(setting: Setting, amount: Amount) -> tuple[str, Decimal] | None:
    """ "13 dollars and 45 cents": a hundred parts make one, where no scale stands between."""
    named = vocabulary(setting.lexicon).money_codes
    money = amount.unit in named and amount.per == 1 and amount.scale is None and not amount.signed
    return (amount.unit or "", Decimal(100)) if money else None


def _smaller(setting: Setting, position: int, unit: str) -> tuple[Decimal, int] | None:
    """So many of `unit` at `position`, and where they end."""
    page, words = setting.page, vocabulary(setting.lexicon)
    if page.low[position].isdigit():
        number = read_digits(page, position, words, spaced=False, comma=False)
    else:
        number = read_words(page, position, words)
    if number is None or number.value is None or number.spelling is Spelling.VAGUE:
        return None
    if unit == "in":
        inches = _INCHES.match(page.low, number.end)
        if inches is not None:
            return number.value, inches.end()
    found = read_unit(setting, number.end, scaled=False)
    # In a text of British money "pounds" behind stones are of weight all the same.
    if unit in words.money_codes and (found is None or found.rule != "part of a currency"):
        return None
    same = found is not None and (found.unit == unit or (unit == "lb" and page.low.startswith("pound", found.end - 6)))
    return None if found is None or not same else (number.value, found.end)
