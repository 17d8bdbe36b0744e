"""How many times: "doubled", "eightfold", "three times", "40x", "twice as many"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from factcheck.language.grammar.number import Number, Spelling
from factcheck.language.grammar.vocabulary import Vocabulary
from factcheck.language.scan import Page

_WORD = re.compile(r"[a-z]+")
_FOLD = re.compile(r"(?P<number>an?[ \n](?:hundred|thousand)|[a-z]+|[0-9]{1,4}(?:\.[0-9])?)[ \n-]?fold(?![a-z])")
_TIMES = re.compile(
    r"[ \n-]times(?![a-z])(?P<as>[ \n]as[ \n](?:many|much)(?=[.,;:!?\"')–—]|[ \n](?:in|on|at)[ \n]|$))?|"
    r"[ ]?[x×](?![a-z0-9])(?![ ]?[0-9])|[ -]?fold(?![a-z])|(?<=\.[0-9]):1(?![0-9:])"
)
_ENDS = re.compile(r"[ ]?(?:[.,;:!?)–—]|\n|$)")
_GROWTH = re.compile(
    r"(?<![a-z])(?:rose|risen|rise|rising|increased?|increasing|grown?|grew|growing|multiplied|multiply|up|jumped|"
    r"expanded|soared|surged|climbed|raised|swelled|shrank|fell|fallen|cut|reduced|by|is|was|are|were|at|of|to)[ \n]"
    r"(?:by |some |about |around |nearly |almost |over |more than |at least |up to )?$"
)
_TWICE_COMPARES = re.compile(
    r"[ \n](?:as|the|what|that|its|their|his|her|our|those|last|this|average|normal|[a-z]+'s)(?![a-z])"
)
_LONGEST_FOLD = 24  # "a thousand-fold" and its like
_FOLDS = {"hundred": Decimal(100), "thousand": Decimal(1000), "mani": None, "many": None, "mani-": None}


@cache
def _context(words: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands behind "three times" where it multiplies, and behind "double" where that is another adjective."""
    return (
        re.compile(rf"[ \n](?:{words.context['compared']}|[a-z]+'s|[a-z]+ly)(?![a-z])"),
        re.compile(rf"-(?!digit)[a-z]|[ \n]{words.context['not_multiple']}(?![a-z])"),
    )


def read_multiple_word(page: Page, position: int, words: Vocabulary) -> tuple[Number, bool] | None:
    """The word of multiplication at `position` and whether it carries news, or None."""
    low = page.low
    fold = _FOLD.match(low, position) if "fold" in low[position : position + _LONGEST_FOLD] else None
    if fold is not None:
        value = _fold_value(fold["number"], words)
        if value is not None:
            return Number(position, fold.end(), value, Decimal(1), Spelling.MULTIPLE, "fold"), True
    word = None if low[position].isdigit() else _WORD.match(low, position)
    if word is None or word[0] not in words.multiples:
        return None
    if word[0] in ("double", "triple", "treble", "quadruple") and _context(words)[1].match(low, word.end()):
        return None
    news = True
    if word[0] in ("twice", "thrice"):
        news = _TWICE_COMPARES.match(low, word.end()) is not None
        if low.startswith("-", word.end()):
            news = False
    return Number(
        position, word.end(), words.multiples[word[0]], Decimal(1), Spelling.MULTIPLE, "word of multiplication"
    ), news


def _fold_value(text: str, words: Vocabulary) -> Decimal | None:
    key = text.replace("\n", " ").removeprefix("a ").rstrip("-")
    if key in words.ones:
        return words.ones[key]
    if key in words.tens:
        return words.tens[key]
    if key[0].isdigit():
        return Decimal(key)
    return _FOLDS.get(key)


def _grows(page: Page, start: int) -> bool:
    """Whether a word of growth or being stands before: "rose three times." but "called three times."."""
    return _GROWTH.search(page.low, max(0, start - 28), start) is not None


def read_times(page: Page, number: Number, words: Vocabulary) -> tuple[Number, bool] | None:
    """ "three times" once its number is read, and whether a comparison follows; None where no "times" does."""
    found = _TIMES.match(page.low, number.end)
    if found is None:
        return None
    compares = (
        found["as"] is not None
        or "times" not in found[0]
        or (_ENDS.match(page.low, found.end()) is not None and _grows(page, number.start))
        or _context(words)[0].match(page.low[found.end() : found.end() + 24]) is not None
    )
    if number.value is None or number.value != number.value.to_integral_value():
        compares = True  # nothing happens 2.3 times
    multiple = replace(number, end=found.end(), spelling=Spelling.MULTIPLE, rule="times")
    return multiple, compares
