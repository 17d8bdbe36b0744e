"""Parts of a whole, read as percent: "two-thirds", "a quarter", "half of", "one in five", "seven out of every ten".

What only looks like one is told apart here: "a third accused", "the June quarter", "first half", "half an hour".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.language.grammar.number import Number, Spelling
from factcheck.language.grammar.vocabulary import Vocabulary, any_of
from factcheck.language.scan import Page

_HUNDRED = Decimal(100)
_QUANTUM = Decimal("0.0001")

_STROKE_OF = re.compile(
    r"(?P<top>[1-9])/(?P<bottom>[2-9])"
    r"(?=[ \n]of[ \n](?:the|all|its|his|her|their|our|those|these|them|us|every|any)(?![a-z]))"
)
_BOUND_BEFORE = re.compile(r"(?<![a-z])(?:over|under|nearly|almost|than|at least|roughly|approximately)[ \n]$")
_TIME_AFTER_QUARTER = re.compile(
    r"[ \n-](?:ago|earlier|later|past|to (?:one|two|three|[0-9])|hour|final|finals|century|mile|back)(?![a-z])"
)
_NOT_BEFORE_HALF = re.compile(
    r"(?<![a-z])(?:first|second|other|better|latter|former|opening|each|every|either|top|bottom|northern|southern|"
    r"eastern|western|upper|lower|"
    r"early|late|h[12]|time[- ]and[- ]a|and[- ]a|my|[0-9]|interval|one)[ \n-]$"
)
_NOT_AFTER_HALF = re.compile(
    r"-(?!a-|of-|the-)[a-z]|[ \n](?:an?[ \n-](?:hour|century|day|year|decade|minute|dozen|mile[ \n]away)|hour|"
    r"past|time|term|back|"
    r"centur(?:y|ies)|marathon|moon|brother|sister|hearted|heartedly|baked|mast|the battle|the story|the fun|day|"
    r"year|[0-9])(?![a-z])"
)
_HALF_BETTER = re.compile(
    r"[ \n]as[ \n](?P<what>many|much|big|large|high|long|likely|fast|far|often)(?P<again>[ \n]again)?(?![a-z])"
)


def read_share(page: Page, position: int, words: Vocabulary) -> Number | None:
    """The share that starts at `position`, or None."""
    low = page.low
    if low[position].isdigit():
        strokes = _STROKE_OF.match(low, position)
        if strokes is not None and strokes["top"] < strokes["bottom"]:
            top, bottom = Decimal(strokes["top"]), Decimal(strokes["bottom"])
            return _share(position, strokes.end(), top, bottom, "fraction of a whole")
    patterns = _patterns(words)
    fraction = patterns.fraction.match(low, position)
    if fraction is not None and _is_part(low, fraction, words):
        return _fraction_number(position, fraction, words)
    proportion = patterns.proportion.match(low, position)
    if proportion is not None:
        return _proportion_number(low, position, proportion, words)
    if low.startswith("half", position):
        return _half(low, position, position + 4)
    if low.startswith(("a half", "one half", "one-half"), position) and low[max(0, position - 4) : position] != "and ":
        return _half(low, position, low.index("half", position) + 4)
    return None


def _fraction_number(position: int, found: re.Match[str], words: Vocabulary) -> Number:
    top = _count(found["top"], words)
    bottom = words.denominators[found["bottom"]]
    return _share(position, found.end(), top, bottom, "fraction words")


def _is_part(low: str, found: re.Match[str], words: Vocabulary) -> bool:
    top, bottom = _count(found["top"], words), words.denominators[found["bottom"]]
    if top >= bottom or (top > 1) != found["bottom"].endswith("s"):
        return False
    if found["bottom"].startswith("quarter"):
        return (
            not _TIME_AFTER_QUARTER.match(low, found.end())
            and _patterns(words).after_part.match(low, found.end()) is not None
        )
    bounded = _BOUND_BEFORE.search(low, max(0, found.start() - 16), found.start()) is not None
    return top > 1 or bounded or _patterns(words).after_part.match(low, found.end()) is not None


def _proportion_number(low: str, position: int, found: re.Match[str], words: Vocabulary) -> Number | None:
    top, bottom = _count(found["top"], words), _count(found["bottom"], words)
    if not 0 < top < bottom:
        return None
    far = found["far"]
    joint = found["joint"] or far
    if far is not None and top != 1 and "every" not in far and "out" not in far:
        return None  # "four people in ten districts"
    if (
        "every" not in joint
        and "each" not in joint
        and "out" not in joint
        and bottom not in _WHOLES
        and "," not in found["bottom"]
    ):
        return None
    if re.match(
        r"[ \n-]?(?:%|percent|per cent|million|thousand|hundreds?|years?|months?|weeks?|days?|hours?|minutes?|-|cent)",
        low[found.end() : found.end() + 10],
    ):
        return None
    return _share(position, found.end(), top, bottom, "n in m")


_WHOLES = frozenset(
    Decimal(n)
    for n in (
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        12,
        15,
        20,
        25,
        30,
        40,
        50,
        100,
        200,
        250,
        500,
        1000,
        10000,
        100000,
        1000000,
    )
)


def _half(low: str, start: int, end: int) -> Number | None:
    if _NOT_BEFORE_HALF.search(low[max(0, start - 14) : start]) or _NOT_AFTER_HALF.match(low, end):
        return None
    compared = _HALF_BETTER.match(low, end)
    if compared is not None:
        if compared["again"]:
            return Number(
                start, compared.end(), Decimal("1.5"), Decimal("0.5"), Spelling.MULTIPLE, "half as much again"
            )
        return Number(start, compared.end(), Decimal("0.5"), Decimal("0.1"), Spelling.MULTIPLE, "half as many")
    return _share(start, end, Decimal(1), Decimal(2), "half")


def _share(start: int, end: int, top: Decimal, bottom: Decimal, rule: str) -> Number:
    value = top * _HUNDRED / bottom
    value = value.quantize(_QUANTUM if value >= 1 else _QUANTUM.scaleb(value.adjusted()))
    step = _HUNDRED / bottom if bottom <= 10 else Decimal(1)
    return Number(start, end, value, step, Spelling.SHARE, rule)


def _count(word: str, words: Vocabulary) -> Decimal:
    if word in ("a", "an"):
        return Decimal(1)
    if word in words.ones:
        return words.ones[word]
    if word in words.tens:
        return words.tens[word]
    if word in ("hundred", "a hundred", "one hundred"):
        return _HUNDRED
    if word in ("thousand", "a thousand", "one thousand"):
        return _HUNDRED * 10
    return Decimal(word.replace(",", ""))


_ROUND_WHOLES = ("twenty", "thirty", "forty", "fifty", "a hundred", "one hundred", "a thousand", "one thousand")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The two shapes of a share, built once from the number words."""

    fraction: re.Pattern[str]
    proportion: re.Pattern[str]
    after_part: re.Pattern[str]  # these words, or none, show a part; a noun makes "a third" an ordinal


@cache
def _patterns(words: Vocabulary) -> _Patterns:
    ones = words.ones
    bottoms = any_of(word for word in words.denominators if not word.startswith("hal"))
    number = rf"(?:{any_of(ones)}|[0-9]{{1,3}}(?![0-9]))"
    whole = rf"(?:{any_of((*ones, *_ROUND_WHOLES))}" r"|[1-9][0-9]{0,8}(?:,[0-9]{3})*(?![0-9:%]|[,.][0-9]))"
    joint = r"[ \n-](?:out[ \n-]of|in)(?:[ \n-](?:every|each))?[ \n-]|[ \n]of[ \n](?:every|each)[ \n]"
    noun = r"(?:[ \n][a-z]{3,14})?"
    return _Patterns(
        fraction=re.compile(rf"(?P<top>an?|{any_of(ones)})[ \n-](?P<bottom>{bottoms})(?![a-z])"),
        proportion=re.compile(
            rf"(?P<top>{number})(?:(?P<joint>{joint})|{noun}(?P<far>[ \n]in[ \n](?:every[ \n])?|"
            rf"[ \n]out[ \n]of[ \n](?:every[ \n])?))(?P<bottom>{whole})(?![a-z])"
        ),
        after_part=re.compile(rf"[ \n]*(?:$|[.,;:!?)\]\"'–—…/-]|{words.context['after_part']}(?![a-z-]))"),
    )
