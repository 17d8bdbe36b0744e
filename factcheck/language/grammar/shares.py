"""Parts of a whole, read as percent: "two-thirds", "a quarter", "half of", "one in five", "seven out of every ten".

What only looks like one is told apart here: "a third accused", "the June quarter", "first half", "half an hour", and
"36 in every 100,000", whose second number is the base of a rate.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.number import Number, Spelling
from factcheck.language.grammar.vocabulary import Vocabulary, any_of
from factcheck.language.scan import Page

_ONE, _TWO, _HUNDRED, _THOUSAND = Decimal(1), Decimal(2), Decimal(100), Decimal(1000)
_FEW = Decimal(20)  # things out of which some are still a share: "13 out of 19" are
_QUANTUM = Decimal("0.0001")
_BASE_OF_RATE = _THOUSAND  # "36 in every 100,000" is a rate of 36; below, n in m is a share
_QUARTER = Decimal(4)
_BEFORE = 20  # code points in which a word before a part stands


class _Patterns(NamedTuple):
    """The shapes of shares and what stands around them, built once from the number words."""

    strokes: re.Pattern[str]
    fraction: re.Pattern[str]
    proportion: re.Pattern[str]
    after_part: re.Pattern[str]  # these words, or none, show a part; a noun makes "a third" an ordinal
    of: re.Pattern[str]
    bound: re.Pattern[str]
    time_after_quarter: re.Pattern[str]
    not_base: re.Pattern[str]
    half: re.Pattern[str]
    not_before_half: re.Pattern[str]
    not_after_half: re.Pattern[str]
    half_as: re.Pattern[str]


@cache
def _patterns(words: Vocabulary) -> _Patterns:
    c, ones = words.context, any_of(words.ones)
    halves = any_of(word for word, bottom in words.denominators.items() if bottom == _TWO)
    bottoms = any_of(word for word, bottom in words.denominators.items() if bottom != _TWO)
    top = rf"(?:{c['article']}|{ones})"
    number = rf"(?:{ones}|[0-9]{{1,3}}(?![0-9]))"
    base = rf"(?:{any_of((*words.ones, *words.tens))})[ \n-](?:{any_of(_large(words))})"
    whole = (
        rf"(?:{base}|{any_of((*words.ones, *_bases(words)))}" r"|[1-9][0-9]{0,8}(?:,[0-9]{3})*(?![0-9:%]|[,.][0-9]))"
    )
    each, out = c["of_each"], rf"{c['out']}[ \n-]{c['of']}"
    joint = rf"[ \n-](?:{out}|{c['in']})(?:[ \n-](?P<each>{each}))?[ \n-]|[ \n]{c['of']}[ \n](?P<of_each>{each})[ \n]"
    far = rf"(?:[ \n][a-z]{{3,14}})?[ \n](?:{c['in']}|(?P<far_out>{out}))[ \n](?:(?P<far_each>{each})[ \n])?"
    return _Patterns(
        re.compile(rf"(?P<top>[1-9])/(?P<bottom>[2-9])(?=[ \n]{c['of']}[ \n]{c['whole']}(?![a-z]))"),
        re.compile(rf"(?P<top>{top})[ \n-](?:(?P<more>{c['more_part']})[ \n])?(?P<bottom>{bottoms})(?![a-z])"),
        re.compile(rf"(?P<top>{number})(?:(?P<joint>{joint})|(?P<far>{far}))(?P<bottom>{whole})(?![a-z])"),
        re.compile(rf"[ \n]*(?:$|[.,;:!?)\]\"'–—…/-]|{c['after_part']}(?![a-z-]))"),
        re.compile(rf"[ \n]{c['of']}[ \n]"),
        re.compile(rf"(?<![a-z]){c['part_bound']}[ \n]$"),
        re.compile(rf"[ \n-](?:{c['after_quarter']}(?![a-z])|{c['to']}[ ](?:{ones}|[0-9]))"),
        re.compile(rf"[ \n-]?(?:%|{c['not_base']}|-)"),
        re.compile(rf"(?:{top}[ \n-])?(?:{halves})"),
        re.compile(rf"(?<![a-z])(?:{c['before_half']}|[0-9])[ \n-]$"),
        re.compile(
            rf"-(?!(?:{c['half_joined']})-)[a-z]|"
            rf"[ \n](?:{c['article']}[ \n-]{c['half_of_time']}|{c['after_half']}|[0-9])(?![a-z])"
        ),
        re.compile(rf"[ \n]{c['as']}[ \n]{c['compared_amount']}(?P<again>[ \n]{c['again']})?(?![a-z])"),
    )


def _large(words: Vocabulary) -> list[str]:
    """The scales from a thousand on: "one in ten thousand"."""
    return [word for word, scale in words.scales.items() if scale >= _THOUSAND]


def _bases(words: Vocabulary) -> list[str]:
    """The words of round wholes: "twenty", "a hundred", "one thousand"."""
    counters = [*words.joints["article"], *(word for word, value in words.ones.items() if value == 1)]
    scales = [word for word, scale in words.scales.items() if scale in (_HUNDRED, _THOUSAND)]
    tens = [word for word, value in words.tens.items() if value <= 50]
    return [*tens, *(f"{counter} {scale}" for counter in counters for scale in scales)]


def read_share(page: Page, position: int, words: Vocabulary) -> Number | None:
    """The share that starts at `position`, or None."""
    low, patterns = page.low, _patterns(words)
    if low[position].isdigit():
        strokes = patterns.strokes.match(low, position)
        if strokes is not None and strokes["top"] < strokes["bottom"]:
            top, bottom = Decimal(strokes["top"]), Decimal(strokes["bottom"])
            return _share(position, strokes.end(), top, bottom, "fraction of a whole")
    fraction = patterns.fraction.match(low, position)
    if fraction is not None and _is_part(low, fraction, words):
        top, bottom = _count(fraction["top"], words), words.denominators[fraction["bottom"]]
        start = position if fraction["more"] is None else fraction.start("bottom")
        return _share(start, fraction.end(), top, bottom, "fraction words")
    proportion = patterns.proportion.match(low, position)
    if proportion is not None:
        return _proportion(low, position, proportion, words)
    half = patterns.half.match(low, position)
    if half is None or low[half.end() : half.end() + 1].isalpha():
        return None
    if half.end() - half.start() > 4 and low[max(0, position - 4) : position].rstrip() in words.joints["and"]:
        return None  # "two and a half"
    return _half(low, position, half.end(), words)


def _is_part(low: str, found: re.Match[str], words: Vocabulary) -> bool:
    patterns = _patterns(words)
    top, bottom = _count(found["top"], words), words.denominators[found["bottom"]]
    if top >= bottom or (top > 1) != found["bottom"].endswith("s"):
        return False
    after = patterns.after_part.match(low, found.end()) is not None
    if found["more"] is not None:
        return after
    if bottom == _QUARTER:
        if found["bottom"] in words.joints["ordinal_quarter"]:  # "a fourth was hurt" is a person
            return top > 1 or "-" in found[0] or patterns.of.match(low, found.end()) is not None
        return after and not patterns.time_after_quarter.match(low, found.end())
    return after or top > 1 or patterns.bound.search(low, max(0, found.start() - _BEFORE), found.start()) is not None


def _proportion(low: str, position: int, found: re.Match[str], words: Vocabulary) -> Number | None:
    top, bottom = _count(found["top"], words), _count(found["bottom"], words)
    if not 0 < top < bottom or (top > 1 and bottom >= _BASE_OF_RATE):
        return None
    each = found["each"] or found["of_each"] or found["far_each"]
    of_all = each or found["far_out"]
    if top > 1 and each is None and bottom > _FEW and not _is_round(bottom):
        return None  # "151 out of 233" are two counts
    if found["far"] is not None and top != 1 and of_all is None:
        return None  # "four people in ten districts"
    out = found["joint"] is not None and found["each"] is None and _patterns(words).of.search(found["joint"][:-1] + " ")
    alone = top == 1 and _patterns(words).after_part.match(low, found.end()) is not None  # "one removal in 14"
    if of_all is None and not out and not _is_round(bottom) and "," not in found["bottom"] and not alone:
        return None
    if _patterns(words).not_base.match(low, found.end(), found.end() + 10):
        return None
    return _share(position, found.end(), top, bottom, "n in m")


def _is_round(bottom: Decimal) -> bool:
    """Whether people say "one in" so many: up to twelve, then steps of five, ten, 50 and 500."""
    if bottom < _HUNDRED:
        return bottom <= 12 or bottom % (10 if bottom > 25 else 5) == 0
    return bottom % (50 if bottom < _THOUSAND else 500) == 0


def _half(low: str, start: int, end: int, words: Vocabulary) -> Number | None:
    patterns = _patterns(words)
    if patterns.not_before_half.search(low, max(0, start - _BEFORE), start) or patterns.not_after_half.match(low, end):
        return None
    compared = patterns.half_as.match(low, end)
    if compared is None:
        return _share(start, end, _ONE, _TWO, "half")
    if compared["again"]:
        value, step, rule = Decimal("1.5"), Decimal("0.5"), "half as much again"
    else:
        value, step, rule = Decimal("0.5"), Decimal("0.1"), "half as many"
    return Number(start, compared.end(), value, step, Spelling.MULTIPLE, rule)


def _share(start: int, end: int, top: Decimal, bottom: Decimal, rule: str) -> Number:
    value = top * _HUNDRED / bottom
    value = value.quantize(_QUANTUM if value >= 1 else _QUANTUM.scaleb(value.adjusted()))
    step = _HUNDRED / bottom if bottom <= 10 else _ONE
    return Number(start, end, value, step, Spelling.SHARE, rule)


def _count(text: str, words: Vocabulary) -> Decimal:
    """The number that a digit, a number word, an article, "a hundred" or "ten thousand" counts."""
    count = _ONE
    for part in re.split(r"[ \n-]", text):
        if part in words.scales:
            count *= words.scales[part]
        elif part in words.ones:
            count = words.ones[part]
        elif part in words.tens:
            count = words.tens[part]
        elif part not in words.joints["article"]:
            count = Decimal(part.replace(",", ""))
    return count
