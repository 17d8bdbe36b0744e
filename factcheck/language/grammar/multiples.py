"""How many times: "doubled", "eightfold", "three times", "40x", "twice as many"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.number import Number, Spelling
from factcheck.language.grammar.vocabulary import Vocabulary, any_of
from factcheck.language.scan import Page

_WORD = re.compile(r"[a-z]+")
_ENDS = re.compile(r"[ ]?(?:[.,;:!?)–—]|\n|$)")
_LONGEST_FOLD = 24  # "a thousand-fold" and its like


class _Patterns(NamedTuple):
    """What makes a number a multiple, built once from the words of the language."""

    fold: re.Pattern[str]
    times: re.Pattern[str]
    growth: re.Pattern[str]
    compared: re.Pattern[str]  # behind "three times" where it multiplies
    not_multiple: re.Pattern[str]  # behind "double" where that is another adjective
    twice_compares: re.Pattern[str]


@cache
def _patterns(words: Vocabulary) -> _Patterns:
    c = words.context
    scale = any_of(word for word, value in words.scales.items() if value in (100, 1000))
    fold = rf"[ \n-]?{c['fold']}(?![a-z])"
    again = rf"(?P<as>[ \n]{c['as']}[ \n]{c['amount']}(?=[.,;:!?\"')–—]|[ \n]{c['place_behind']}[ \n]|$))?"
    return _Patterns(
        re.compile(rf"(?P<number>{c['article']}[ \n]{scale}|[a-z]+|[0-9]{{1,4}}(?:\.[0-9])?){fold}"),
        re.compile(
            rf"[ \n-](?P<times>{c['times']})(?![a-z]){again}|[ ]?[x×](?![a-z0-9])(?![ ]?[0-9])|"
            rf"{fold}|(?<=\.[0-9]):1(?![0-9:])"
        ),
        re.compile(rf"(?<![a-z]){c['grown']}[ \n](?:{c['grown_filler']} )?$"),
        re.compile(rf"[ \n](?:{c['compared']}|[a-z]+'s|[a-z]+ly)(?![a-z])"),
        re.compile(rf"-(?!digit)[a-z]|[ \n]{c['not_multiple']}(?![a-z])"),
        re.compile(rf"[ \n](?:{c['twice_compares']}|[a-z]+'s)(?![a-z])"),
    )


def read_multiple_word(page: Page, position: int, words: Vocabulary) -> tuple[Number, bool] | None:
    """The word of multiplication at `position` and whether it carries news, or None."""
    low = page.low
    patterns = _patterns(words)
    fold = patterns.fold.match(low, position, position + _LONGEST_FOLD)
    if fold is not None:
        value = _fold_value(fold["number"], words)
        if value is not None:
            return Number(position, fold.end(), value, Decimal(1), Spelling.MULTIPLE, "fold"), True
    word = None if low[position].isdigit() else _WORD.match(low, position)
    if word is None or word[0] not in words.multiples:
        return None
    if word[0] in words.joints["multiple_adjectives"] and patterns.not_multiple.match(low, word.end()):
        return None
    news = True
    if word[0] in words.joints["how_often"]:
        news = patterns.twice_compares.match(low, word.end()) is not None
        if low.startswith("-", word.end()):
            news = False
    return Number(
        position, word.end(), words.multiples[word[0]], Decimal(1), Spelling.MULTIPLE, "word of multiplication"
    ), news


def _fold_value(text: str, words: Vocabulary) -> Decimal | None:
    key = text.replace("\n", " ").rpartition(" ")[2].rstrip("-")
    if key[0].isdigit():
        return Decimal(key)
    for values in (words.ones, words.tens, words.scales):
        if key in values and (values is not words.scales or values[key] <= 1000):
            return values[key]
    return None


def _grows(page: Page, start: int, words: Vocabulary) -> bool:
    """Whether a word of growth or being stands before: "rose three times." but "called three times."."""
    return _patterns(words).growth.search(page.low, max(0, start - 28), start) is not None


def read_times(page: Page, number: Number, words: Vocabulary) -> tuple[Number, bool] | None:
    """ "three times" once its number is read, and whether a comparison follows; None where no "times" does."""
    found = _patterns(words).times.match(page.low, number.end)
    if found is None:
        return None
    compares = (
        found["as"] is not None
        or found["times"] is None
        or (_ENDS.match(page.low, found.end()) is not None and _grows(page, number.start, words))
        or _patterns(words).compared.match(page.low[found.end() : found.end() + 24]) is not None
    )
    if number.value is None or number.value != number.value.to_integral_value():
        compares = True  # nothing happens 2.3 times
    multiple = replace(number, end=found.end(), spelling=Spelling.MULTIPLE, rule="times")
    return multiple, compares
