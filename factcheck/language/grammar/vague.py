"""Amounts without a number: "dozens of", "tens of thousands", "several hundred thousand", "a majority of"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.number import Number, Spelling, skip_gap
from factcheck.language.grammar.vocabulary import Interval, Vocabulary, any_of
from factcheck.language.scan import Page

_WORD = re.compile(r"[a-z]+")


class _Plurals(NamedTuple):
    """What a plural scale says. `of_scale`: the interval of "hundreds" by the scale that it repeats."""

    of_scale: dict[Decimal, Interval]
    of_plural: re.Pattern[str]  # "tens of thousands"
    of_behind: re.Pattern[str]
    majority: re.Pattern[str]


@cache
def _plurals(words: Vocabulary) -> _Plurals:
    single = {word: interval for word, interval in words.vague.items() if " " not in word}
    firsts = any_of(word for word in words.vague if " " in word)
    large = any_of(word for word, interval in single.items() if interval[0] >= 1000)
    return _Plurals(
        {interval[0] / 2: interval for interval in single.values()},
        re.compile(rf"(?P<first>{firsts})[ \n](?P<scale>{large})(?![a-z])"),
        re.compile(
            rf"[ \n](?:{words.context['of']}[ \n]|"
            rf"(?:{words.context['scores_filler']}[ \n]){{0,3}}{words.context['harmed']}(?![a-z]))"
        ),
        re.compile(rf"{words.context['majority']}(?=[ \n]{words.context['of']}[ \n])"),
    )


def read_vague(page: Page, position: int, words: Vocabulary) -> Number | None:
    """The claimed vague amount that starts at `position`, or None."""
    low = page.low
    found = _plurals(words).of_plural.match(low, position)
    if found is not None:
        times, scale = words.vague[found["first"].replace("\n", " ")], words.vague[found["scale"]]
        unit = scale[0] / 2
        ends = (times[0] * unit, (times[1] + 1) * unit - 1)
        return Number(position, found.end(), None, unit, Spelling.VAGUE, "vague scale", *ends)
    word = _WORD.match(low, position)
    if word is None:
        return None
    if word[0] in words.vague:
        if word[0] in words.vague_with_of and _plurals(words).of_behind.match(low, word.end(), word.end() + 40) is None:
            return None
        interval = words.vague[word[0]]
        return Number(position, word.end(), None, interval[0] / 2, Spelling.VAGUE, "vague word", *interval)
    return _few_scales(page, position, words) or _majority(low, position, words)


def _few_scales(page: Page, position: int, words: Vocabulary) -> Number | None:
    """ "several hundred", "a few thousand", "a couple of dozen", "several hundred thousand"."""
    low = page.low
    for opener, times in words.vague_multipliers.items():
        if not low.startswith(opener, position):
            continue
        scale = _WORD.match(low, skip_gap(page, position + len(opener)))
        if scale is None or scale.start() == position + len(opener) or scale[0] not in words.scales:
            continue
        factor = words.scales[scale[0]]
        # "couple" multiplies; "several hundred" has the interval of the plural that it stands for.
        exact = times[1] == times[1].to_integral_value()
        interval = (times[0] * factor, times[1] * factor) if exact else _plurals(words).of_scale.get(factor)
        if interval is None:
            continue
        number = Number(position, scale.end(), None, factor, Spelling.VAGUE, "vague multiplier", *interval)
        return _of_larger_scale(page, number, words, 0 if exact else 1)
    return None


def _of_larger_scale(page: Page, number: Number, words: Vocabulary, open_end: int) -> Number:
    """ "several hundred thousand": the larger scale behind multiplies, as in "hundreds of thousands"."""
    larger = _WORD.match(page.low, skip_gap(page, number.end))
    factor = words.scales.get(larger[0]) if larger is not None else None
    if larger is None or factor is None or number.low is None or number.high is None or factor <= number.step:
        return number
    ends = (number.low * factor, (number.high + open_end) * factor - open_end)
    return Number(number.start, larger.end(), None, number.step * factor, number.spelling, number.rule, *ends)


def _majority(low: str, position: int, words: Vocabulary) -> Number | None:
    found = _plurals(words).majority.match(low, position)
    if found is None:
        return None
    return Number(position, found.end(), None, Decimal(1), Spelling.VAGUE, "majority", Decimal(50), Decimal(100))


def read_small_vague(page: Page, position: int, words: Vocabulary) -> Number | None:
    """The vague amount that carries no news ("several", "a few", "both") at `position`, or None."""
    for opener, (low_end, high_end) in words.vague_optional.items():
        end = position + len(opener)
        if page.low.startswith(opener, position) and not page.low[end : end + 1].isalpha():
            return Number(position, end, None, Decimal(1), Spelling.VAGUE, "small vague word", low_end, high_end)
    return None
