"""Two amounts that make one figure: "20 to 30", "£1.2-1.5bn", "between 20 and 30", "three or four points".

A change from one number to another is two figures, and so is a movement to a level ("rose $120 to $2,840").
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.amounts import Amount, read_amount
from factcheck.language.grammar.money import LONGEST_SIGN
from factcheck.language.grammar.number import Number, Spelling
from factcheck.language.grammar.setting import Setting
from factcheck.language.grammar.vocabulary import Vocabulary, vocabulary

_STEP_APART = 5  # times: behind a word of movement a step and a level lie so far apart
_NEAR = 40  # code points before a figure in which the words that rule a range in or out stand


class _Patterns(NamedTuple):
    """What joins two ends, and what stands before a range or a move, built once from the words of the language."""

    joint: re.Pattern[str]
    between: re.Pattern[str]
    comes_from: re.Pattern[str]
    ranged: re.Pattern[str]
    moved: re.Pattern[str]


@cache
def _patterns(words: Vocabulary) -> _Patterns:
    c = words.context
    to, fillers = c["to"], rf"(?:{c['range_filler']} )*"
    sign = r"(?P<sign>[^0-9a-z\n]{0,1}[A-Za-z$.]{0,4}[$€£¥₹/]?[ ]?(?=[0-9½¼¾]))?"
    return _Patterns(
        re.compile(
            rf"(?:-?[ \n](?P<to>{to})[ \n]|-(?P<joined>{to})-|(?P<dash>[ ]?[–—][ ]?|-|[ ]-[ ](?=[^a-z ]))|"
            rf"[ \n](?P<or>{c['or']})[ \n]|[ \n](?P<and>{c['and']})[ \n]){sign}"
        ),
        re.compile(rf"{c['between']}[ \n](?:{c['range_filler']} )?$"),
        re.compile(rf"{c['from']}[ \n]{fillers}$"),
        re.compile(rf"(?<![a-z]){c['ranges']}[ \n](?:{c['in']} [a-z]+ )?{c['from']}[ \n]{fillers}$"),
        re.compile(rf"{c['moved']}(?:[ \n]{c['moved_filler']})*[ \n]$"),
    )


@cache
def _to_move(words: Vocabulary) -> re.Pattern[str]:
    """ "to rise by 15% to 20%": behind an infinitive or a modal near shares are two ends, not a step and a level."""
    return re.compile(
        rf"(?<![a-z]){words.context['to_move']}[ \n](?:[a-z]+[ \n])?{words.context['moves']}[ \n](?:[a-z]+[ \n])?$"
    )


def _is_yet_to_move(setting: Setting, left: Amount, pair: tuple[Decimal, Decimal], before: str) -> bool:
    """Whether two shares that lie close are both ends of a move still to come: "to rise by 15% to 20%"."""
    return (
        left.unit == "%" and pair[1] <= 3 * pair[0] and _to_move(vocabulary(setting.lexicon)).search(before) is not None
    )


def read_range(setting: Setting, left: Amount) -> Amount | None:
    """The range that `left` opens, or None where it stands alone."""
    page = setting.page
    if left.number.value is None:
        return None
    patterns = _patterns(vocabulary(setting.lexicon))
    joint = patterns.joint.match(page.low, left.end)
    if joint is None:
        return None
    before = page.low[max(0, left.start - _NEAR) : left.start]
    between = patterns.between.search(before)
    is_and, is_or, is_dash = (joint[name] is not None for name in ("and", "or", "dash"))
    is_to = joint["to"] is not None or joint["joined"] is not None
    if (is_and and between is None) or (between is not None and not is_and and not is_to):
        return None
    if not is_and and not is_or and patterns.comes_from.search(before) and not patterns.ranged.search(before):
        return None
    right = _right(setting, joint)
    if right is None or right.number.value is None or (right.number.spelling is Spelling.SHARE) is not _is_share(left):
        return None
    pair = _aligned(left, right, _factors(setting, left, right))
    if pair is None and (between is not None or patterns.ranged.search(before)) and _falls(left, right):
        pair = right.number.value, left.number.value  # "ranged from -18 °C to -34 °C"
    if pair is None or (is_or and not _are_neighbours(*pair)):
        return None
    if is_or and left.united and right.united:
        return None
    own_units = (left.signed or left.united) and (right.signed or right.united)
    apart = pair[1] > _STEP_APART * pair[0]  # "rose by 7,000 to 221,000"
    moved = is_to and (own_units or apart) and patterns.moved.search(before) is not None
    if moved and not _is_yet_to_move(setting, left, pair, before):
        return None
    if is_dash and _is_score(setting, left, right, spaced=joint[0][0] == " "):
        return None
    return _joined(left, right, pair, left.start if between is None else left.start - len(between[0]))


def _right(setting: Setting, joint: re.Match[str]) -> Amount | None:
    """The amount behind the joint: a number there, or a sign of money and a number."""
    low = setting.page.low
    place = joint.start("sign") if joint["sign"] is not None else joint.end()
    if place < len(low) and (low[place].isdigit() or low[place].isalpha()):
        right = read_amount(setting, place, joined=False)
        if right is not None:
            return right
    for offset in range(place, min(place + LONGEST_SIGN, len(low))):
        if low[offset].isdigit():
            right = read_amount(setting, offset)
            return right if right is not None and right.start == place else None
    return None


def _is_share(amount: Amount) -> bool:
    return amount.number.spelling is Spelling.SHARE


def _factors(setting: Setting, left: Amount, right: Amount) -> list[Decimal]:
    """What the bare `left` may be multiplied with as `right` is: "two to three hundred thousand", "20-30,000"."""
    low, scales = setting.page.low, vocabulary(setting.lexicon).scales
    if left.scale is not None or right.scale is not None or left.number.step > 1:
        return []
    if right.number.spelling is Spelling.DIGITS:
        thousands = (
            low[right.number.start : right.number.end].endswith(",000") and left.number.end - left.number.start < 4
        )
        return [_THOUSAND] if thousands and _likeness(left, right) <= 3 * _THOUSAND else []
    if _LAST_WORD.findall(low[left.number.start : left.number.end])[-1:] in [[scale] for scale in scales]:
        return []
    factors = [Decimal(1)]
    for word in reversed(_LAST_WORD.findall(low[right.number.start : right.number.end])):
        if word not in scales:
            break
        factors.append(factors[-1] * scales[word])
    return factors[:0:-1]


def _falls(left: Amount, right: Amount) -> bool:
    """Whether the right end is the lower one of the same unit."""
    one, two = left.number.value, right.number.value
    return one is not None and two is not None and two < one and left.unit == right.unit and left.scale == right.scale


_THOUSAND = Decimal(1000)
_LAST_WORD = re.compile(r"[a-z]+")


def _likeness(left: Amount, right: Amount) -> Decimal:
    return (right.number.value or Decimal(0)) / (left.number.value or Decimal("0.001"))


def _aligned(left: Amount, right: Amount, factors: list[Decimal]) -> tuple[Decimal, Decimal] | None:
    """The two values in one scale and unit, low first; None where they do not make a range."""
    if left.number.value is None or right.number.value is None:
        return None
    units = {left.unit, right.unit} - {None}
    if len(units) > 1 or (left.united and right.unit is None and not right.signed):
        return None
    if left.unit is None and right.signed:
        return None
    low, high = left.number.value, right.number.value
    if not left.united:
        low *= right.per
    if left.scale is None and right.scale is not None:
        bare = high / right.scale
        if low < bare:
            low *= right.scale
    low *= next((factor for factor in factors if low * factor < high), Decimal(1))
    if not left.united and right.united and right.unit == left.unit is None:
        return None
    if low >= high or high > 100 * max(low, Decimal(1)):
        return None
    return low, high


def _are_neighbours(low: Decimal, high: Decimal) -> bool:
    """ "25 or 26", "three or four": an "or" joins numbers that lie close."""
    return high <= 2 * low


def _is_score(setting: Setting, left: Amount, right: Amount, spaced: bool) -> bool:
    """A dash between two small bare numbers with no counted noun behind them is a score: "won 1-2", "2-3 in Kano"."""
    if left.unit or right.unit or left.scale or right.scale or left.number.spelling is not Spelling.DIGITS:
        return False
    if right.number.value is None or right.number.value >= 1000:
        return False
    page = setting.page.plain if spaced else setting.page.low  # "Chelsea 1 - 2 Arsenal"
    behind = page[right.end : right.end + 4]
    return re.match(r"[ \n][a-z]{3}", behind) is None


def _joined(left: Amount, right: Amount, pair: tuple[Decimal, Decimal], start: int) -> Amount:
    number = Number(
        left.number.start,
        right.number.end,
        None,
        min(left.number.step, right.number.step),
        left.number.spelling,
        "range",
        *pair,
    )
    rules = (*left.rules, "range", *(rule for rule in right.rules if rule not in left.rules))
    unit = right.unit or left.unit
    return replace(right, number=number, start=start, unit=unit, signed=left.signed or right.signed, rules=rules)
