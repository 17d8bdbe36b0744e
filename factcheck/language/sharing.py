"""Units and scales that a figure leaves to the one behind it: "from 20 to 30 percent", "1.2, 1.4 and 1.5 million".

Only a joint may part the two: "to" behind "from" (or behind a fall), or the commas and the last "and" of a list. Units
that stand before are carried over by language/carried.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.core.claims import Role
from factcheck.language.grammar.draft import SHARES, Draft
from factcheck.language.grammar.number import Spelling
from factcheck.language.grammar.setting import Setting
from factcheck.language.grammar.vocabulary import Vocabulary, vocabulary
from factcheck.language.units import DURATIONS

_LONGEST_JOINT = 40
_BARE = Decimal(1000)  # a number from here on is written out, not left to a scale behind
_MOST_APART = 20  # times: two ends of one move that share a scale lie closer than that
_ONE, _HUNDRED = Decimal(1), Decimal(100)


class _Joints(NamedTuple):
    to: re.Pattern[str]
    to_with_time: re.Pattern[str]
    list_end: re.Pattern[str]
    from_before: re.Pattern[str]
    falls_before: re.Pattern[str]


@cache
def _joints(words: Vocabulary) -> _Joints:
    c = words.context
    return _Joints(
        re.compile(rf"[ \n]{c['to']}[ \n]"),
        re.compile(rf"[ \n]{c['time_opens']}[ \n][^.;:,\n0-9]{{0,20}}(?:[12][0-9]{{3}})?[ \n]{c['to']}[ \n]"),
        re.compile(rf",?[ \n]{c['and_or']}[ \n]"),
        re.compile(rf"(?<![a-z]){c['from']}[ \n](?:{c['filler']}[ \n])*$"),
        re.compile(rf"(?<![a-z]){c['falls']}[ \n](?:{c['filler']}[ \n])*$"),
    )


def share_units(setting: Setting, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, in order, each with the unit and the scale that it leaves to the one behind it."""
    shared = list(drafts)
    joints = _joints(vocabulary(setting.lexicon))
    last: Draft | None = None  # the figure at the end of the list that `right` is in: it states the unit
    for at in range(len(shared) - 2, -1, -1):
        left, right, in_list = shared[at], last or shared[at + 1], last is not None
        last = None
        end = shared[at + 1].start
        if end - left.end > _LONGEST_JOINT or not _is_open(left) or not _states(right):
            continue
        joint = setting.page.low[left.end : end]
        listed = joints.list_end.fullmatch(joint) is not None or (in_list and joint in (", ", ",\n"))
        if _is_move(setting, joints, joint, left, right):
            shared[at] = _with(left, right, needs_likeness=True)
        elif listed and _is_of_list(setting, left, right, joint):
            shared[at] = _with(left, right, needs_likeness=False)
            last = None if shared[at] is left else right
    return shared


def _is_open(left: Draft) -> bool:
    """Whether the figure may lack a unit or a scale that stands behind it."""
    amount = left.amount
    return (
        not left.optional
        and left.role is not Role.RATIO
        and amount.scale is None
        and not amount.united
        and amount.number.value is not None
        and amount.number.spelling in (Spelling.DIGITS, Spelling.WORDS)
    )


def _states(right: Draft) -> bool:
    amount = right.amount
    if right.optional or amount.number.value is None or amount.unit in DURATIONS:
        return False
    return (amount.united or _scale(right) > 1) and (amount.unit is not None or _scale(right) > 1)


def _scale(draft: Draft) -> Decimal:
    """The scale written behind the number: 1000000 of "3 million" and of "two million"."""
    number = draft.amount.number
    if draft.amount.scale is not None:
        return draft.amount.scale
    return number.step if number.spelling is Spelling.WORDS and number.step >= _BARE else _ONE


def _is_move(setting: Setting, joints: _Joints, joint: str, left: Draft, right: Draft) -> bool:
    """ "from 20 to 30 percent", "from 1.2 in 2019 to 1.5 million", "dropped 30 to 20 percent"."""
    low = setting.page.low
    before = low[max(0, left.start - 32) : left.start]
    comes_from = joints.from_before.search(before) is not None
    if joints.to.fullmatch(joint):
        return comes_from or (_falls(left, right) and joints.falls_before.search(before) is not None)
    alike = right.amount.unit in SHARES or (left.amount.number.step < 1 and right.amount.number.value != 0)
    return comes_from and alike and joints.to_with_time.fullmatch(joint) is not None


def _falls(left: Draft, right: Draft) -> bool:
    one, two = left.amount.number.value, right.amount.number.value
    return one is not None and two is not None and one > two


def _is_of_list(setting: Setting, left: Draft, right: Draft, joint: str) -> bool:
    """Percentages share freely; of other units only decimals, or what stands in a list of three or more."""
    if right.amount.unit in SHARES:
        return (left.amount.number.value or 0) <= _HUNDRED
    fractional = left.amount.number.step < 1 and right.amount.number.step < _scale(right)
    goes_back = setting.page.low[max(0, left.start - 2) : left.start] in (", ", ",\n")
    return fractional or joint.startswith(",") or goes_back


def _shares_scale(value: Decimal | None, other: Decimal | None, scale: Decimal) -> bool:
    """Whether the bare `value` lies near `other` once it is multiplied with the scale of that."""
    if value is None or other is None or abs(value) >= _BARE:
        return False
    small, large = sorted((abs(value * scale), abs(other)))
    return large < _MOST_APART * small


def _with(left: Draft, right: Draft, needs_likeness: bool) -> Draft:
    """`left` with the unit of `right`, and with its scale where the two then lie close."""
    amount, scale = left.amount, _scale(right)
    if amount.unit is not None and amount.unit != right.amount.unit:
        return left
    if amount.unit is None and right.amount.signed:
        return left
    scaled = _shares_scale(amount.number.value, right.amount.number.value, scale)
    times = right.amount.per * (scale if scaled else _ONE)
    if scale > 1 and not scaled and not needs_likeness:
        return left
    if times == 1 and amount.unit == right.amount.unit:
        return left
    return left.with_unit(right.amount.unit, "unit of the figure behind", times, alternatives=right.amount.alternatives)
