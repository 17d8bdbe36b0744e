"""Units that the words of a figure leave out, because a table, a heading or the figure before states them.

"Turnout (%): 56.3" · "53.1 million tonnes, down from 55 million" · "24.6 percent, its rival 14.5" · "up five points".
A number is left a plain count wherever a counted noun follows it.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from factcheck.core.claims import Role
from factcheck.language.grammar.draft import SHARES, Draft
from factcheck.language.grammar.number import Spelling
from factcheck.language.grammar.setting import Setting
from factcheck.language.grammar.vocabulary import Vocabulary, any_of, vocabulary
from factcheck.language.tables import Tables
from factcheck.language.units import DURATIONS

_THOUSAND = Decimal(1000)
_NEAR, _FAR = 200, 400  # code points back to the figure whose unit a bare or a scaled number shares


@dataclass(frozen=True, slots=True)
class _Context:
    """The words around a number that decide whether it may share a unit."""

    free: re.Pattern[str]  # nothing counted follows: the end of a clause, or a word that cannot be a counted noun
    level_before: re.Pattern[str]
    level_or_sum: re.Pattern[str]
    index: re.Pattern[str]
    counted_of: re.Pattern[str]
    base_behind: re.Pattern[str]
    points: re.Pattern[str]
    percent: re.Pattern[str]
    magnitude_before: re.Pattern[str]
    magnitude_behind: re.Pattern[str]
    exchanged: re.Pattern[str]
    to: frozenset[str]


@cache
def _context(words: Vocabulary) -> _Context:
    around = words.context
    fillers = rf"(?:{around['sum_filler']}[ ])*"
    gapped = rf",[ ](?:{around['and']}[ ])?(?:{around['the']}[ ])?[a-z]{{3,}}s[ ]$"  # "homes used 47% of it, shops 16"
    scales = any_of(words.scales)
    return _Context(
        free=re.compile(rf"(?:[ ]?(?:$|\n|[.,;:!?)\]\"'–—/])|[ \n]{around['clause_goes_on']}(?![a-z]))"),
        level_before=re.compile(rf"(?<![a-z]){around['level_before']}[ \n]$|[(,–—:][ ]$|{gapped}"),
        level_or_sum=re.compile(rf"(?<![a-z]){around['sum_before']}[ \n]{fillers}$|[(,–—:]?[ ]?[\"]$|[(–—][ ]?$"),
        index=re.compile(rf"(?<![a-z]){around['index']}(?![a-z])"),
        counted_of=re.compile(rf"(?<![a-z]){around['counted_whole']}[ \n]{around['of']}[ \n](?:[a-z ]{{0,16}})$"),
        base_behind=re.compile(rf"[ \n](?:{around['per']}|{around['of_each_before']})[ \n](?:[0-9]|{scales})"),
        points=re.compile(rf"[ \n-]{around['points']}(?![a-z])"),
        percent=re.compile(rf"%|{around['percent']}"),
        magnitude_before=re.compile(
            rf"(?<![a-z])(?:{around['magnitude']}[ \n-](?:{around['of']}[ \n])?|{around['measuring']}[ ])$"
        ),
        magnitude_behind=re.compile(rf"[ \n-]{around['magnitude_behind']}(?![a-z])"),
        exchanged=re.compile(
            rf"[ \n]{around['exchanged_for']}[ \n](?:{around['one_of']}[ \n])?"
            rf"(?:{around['american']}[ ]?)?{around['hard_money']}(?![a-z])"
        ),
        to=words.joints["to"],
    )


@dataclass(slots=True)
class _Statement:
    """What has been read so far, as far as a later figure may lean on it."""

    recent: deque[Draft] = field(default_factory=lambda: deque(maxlen=6))
    last_large: Draft | None = None
    large_by_value: dict[Decimal, Draft] = field(default_factory=dict)

    def add(self, draft: Draft) -> None:
        """Remember a figure; one without news tells nothing of its neighbours' units."""
        if draft.optional:
            return
        self.recent.append(draft)
        if _is_large(draft) or draft.amount.signed:
            self.last_large = draft
            if draft.amount.number.value is not None:
                self.large_by_value[draft.amount.number.value] = draft


def carry_units(setting: Setting, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, in order, each with the unit that its own words leave out where the text states it elsewhere."""
    tables, statement = Tables(setting), _Statement()
    settled: list[Draft] = []
    for draft in drafts:
        settled.append(
            _settle(setting, tables, statement, draft) if _lacks_unit(draft) else _in_scale_of_table(tables, draft)
        )
        statement.add(settled[-1])
    return settled


def _in_scale_of_table(tables: Tables, draft: Draft) -> Draft:
    """The first sum of a column, which alone bears the sign of money, in the scale that its table states."""
    amount = draft.amount
    if not amount.signed or amount.scale is not None or amount.number.spelling is not Spelling.DIGITS:
        return draft
    stated = tables.unit_at(amount.number.start, amount.number.end)
    if stated is None or stated.times == 1 or stated.unit not in (None, amount.unit):
        return draft
    return draft.with_unit(amount.unit, "unit of the table", stated.times, alternatives=amount.alternatives)


def _lacks_unit(draft: Draft) -> bool:
    amount = draft.amount
    return (
        amount.unit is None
        and not draft.optional
        and draft.role is not Role.RATIO
        and amount.number.spelling in (Spelling.DIGITS, Spelling.WORDS)
    )


def _settle(setting: Setting, tables: Tables, before: _Statement, draft: Draft) -> Draft:
    amount, low = draft.amount, setting.page.low
    if amount.scale is None and amount.number.spelling is Spelling.DIGITS:
        stated = tables.unit_at(amount.start, amount.end)
        if stated is not None:
            above = before.last_large  # the first sum of a column may alone bear the sign of money
            column = above is not None and above.amount.signed and "unit of the table" in above.rules
            unit = above.amount.unit if above is not None and column and stated.unit is None else stated.unit
            return draft.with_unit(unit, "unit of the table", stated.times)
    context = _context(vocabulary(setting.lexicon))
    points = context.points.match(low, draft.end)
    if points is not None:
        return _points(setting, before, draft, points.end())
    named = context.magnitude_before.search(low, max(0, draft.start - 32), draft.start)
    if named or context.magnitude_behind.match(low, draft.end):
        value = amount.number.value
        return draft.with_unit("Mw", "magnitude") if value is not None and value < 11 else draft
    if context.exchanged.match(low, draft.end):
        return _exchange(setting, draft)
    if context.base_behind.match(low, draft.end):
        return draft
    if not context.free.match(low, draft.end) or context.counted_of.search(low, max(0, draft.start - 48), draft.start):
        return draft
    return _scaled(low, context, before, draft) if _is_large(draft) else _small(low, context, before, draft)


def _points(setting: Setting, before: _Statement, draft: Draft, end: int) -> Draft:
    """ "points" are of percent beside a percentage, of an index beside one; of a game or a table they are counted."""
    low = setting.page.low
    near = low[max(0, draft.start - 120) : draft.start]
    context = _context(vocabulary(setting.lexicon))
    value = draft.amount.number.value
    if value is not None and (value > _MOST_POINTS or (value >= 10 and context.index.search(near))):
        return draft.with_unit(None, "index points", end=end)
    shares = [
        earlier for earlier in before.recent if earlier.amount.unit in SHARES and draft.start - earlier.end < _FAR
    ]
    if not shares and (draft.amount.number.step >= 1 or not context.percent.search(low, end, end + _NEAR)):
        return draft
    return draft.with_unit("percentage point", "points beside a percentage", end=end)


def _exchange(setting: Setting, draft: Draft) -> Draft:
    """ "The rand slipped to 18.21 to the dollar": so much of the currency that moved."""
    words = vocabulary(setting.lexicon)
    low = setting.page.low
    codes = [
        words.money_after.get(found[0])
        or (setting.settle(words.money_shared[found[0]]) if found[0] in words.money_shared else None)
        for found in re.finditer(r"[a-z]+", low[max(0, draft.start - 120) : draft.start])
    ]
    named = [code for code in codes if code is not None]
    return draft.with_unit(named[-1], "rate of exchange") if named else draft


def _is_large(draft: Draft) -> bool:
    number = draft.amount.number
    return draft.amount.scale is not None or (number.spelling is Spelling.WORDS and number.step >= _THOUSAND)


def _scaled(low: str, context: _Context, before: _Statement, draft: Draft) -> Draft:
    """A scaled number with nothing counted behind it: in the unit of the same number before, else of the last one."""
    value = draft.amount.number.value
    repeated = before.large_by_value.get(value) if value is not None else None
    last = repeated or before.last_large
    if last is None or (repeated is None and not _continues(low, context, last, draft)):
        return draft
    unit = last.amount.unit
    if unit is None or unit in SHARES:
        return draft
    return draft.with_unit(unit, "unit of the figure before", alternatives=last.amount.alternatives)


def _continues(low: str, context: _Context, last: Draft, draft: Draft) -> bool:
    """Whether the statement of the scaled figure `last` goes on at `draft`, and a level or a sum is given there."""
    if draft.start - last.end > _FAR:
        return False
    between = low[last.end : draft.start]
    near = "\n\n" not in between and len(_STOP.findall(between)) <= 2
    return near and context.level_or_sum.search(low, max(0, draft.start - 24), draft.start) is not None


def _small(low: str, context: _Context, before: _Statement, draft: Draft) -> Draft:
    """A bare number with nothing counted behind it shares the unit of the figure just before it in its statement."""
    earlier = next((one for one in reversed(before.recent) if one.role is not Role.RATIO), None)
    if earlier is None or draft.start - earlier.end > _NEAR or "\n\n" in low[earlier.end : draft.start]:
        return draft
    unit, number, last = earlier.amount.unit, draft.amount.number, earlier.amount.number
    if unit is None or unit in DURATIONS or earlier.amount.scale is not None or earlier.rules[0] in _PARTS:
        return draft
    if _is_apart(low[earlier.end : draft.start], unit):
        return draft
    reaches = (
        unit not in SHARES and low[earlier.end : draft.start].strip() in context.to
    )  # "fell by 50 tonnes to 9,400"
    if not reaches and number.step < 1 and last.step < 1 and number.step != last.step:
        return draft  # "1.1% at 14.22": a price beside a share
    fractional = number.step < 1 and last.step < 1
    if not fractional and not context.level_before.search(low, max(0, draft.start - 16), draft.start):
        return draft
    top = number.value if number.value is not None else number.high
    most = _MOST_OF_A_MOVE if reaches else _MOST_APART
    if (
        top is None
        or (unit == "%" and top > 100)
        or not _is_like(top, last.value if last.value is not None else last.high, most)
    ):
        return draft
    return draft.with_unit(unit, "unit of the figure before", alternatives=earlier.amount.alternatives)


def _is_apart(between: str, unit: str) -> bool:
    """Whether another statement has begun since the figure before: a labelled line of a list, or a sentence of its own
    where only shares and money go on ("The rival had 14.5"; but "310 km of river. Lions were put at 240")."""
    if _LABELLED.search(between):
        return True
    return _STOP.search(between) is not None and unit not in SHARES and not (len(unit) == 3 and unit.isupper())


_LABELLED = re.compile(r"\n[^\n:]{2,60}: ?$")
_PARTS = frozenset(("fraction words", "n in m", "half"))
_MOST_POINTS = 100  # of percent; more are of an index
_STOP = re.compile(r"[.!?][\"')]?[ \n]")
_MOST_APART = 20  # times: figures of one measure in one statement lie closer than that
_MOST_OF_A_MOVE = 10000  # times: a level may be so much larger than the step that led to it


def _is_like(one: Decimal, other: Decimal | None, most: int) -> bool:
    if other is None or not one or not other:
        return False
    small, large = sorted((abs(one), abs(other)))
    return large <= most * small
