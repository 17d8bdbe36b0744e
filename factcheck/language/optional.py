"""Numbers that carry no news: durations, ages, small counts of persons already known. Found, but not claimed."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.amounts import Amount
from factcheck.language.grammar.number import Number
from factcheck.language.grammar.ones import is_counted_one
from factcheck.language.grammar.vocabulary import Vocabulary, any_of
from factcheck.language.scan import Page
from factcheck.language.units import DURATIONS

_NAME_COMMA = re.compile(r"[A-Z][\w'.-]*,[ \n]$")
_NAME_BRACKET = re.compile(r"[A-Z][\w'.-]+ [A-Z][\w'.-]+[ ]\($")
_AGE_BEHIND = re.compile(r"[,.;)]")
_MOST_OLD = 111  # years: nobody in the news is older
_LARGE_BASE = 1000  # "36 in 100,000": the base of a rate


class _Patterns(NamedTuple):
    aged: re.Pattern[str]
    person_is: re.Pattern[str]
    denominator: re.Pattern[str]
    base_before: re.Pattern[str]
    compound: re.Pattern[str]
    top: re.Pattern[str]
    limited_persons: re.Pattern[str]
    clause_end: re.Pattern[str]
    age_ends: re.Pattern[str]
    age_of: re.Pattern[str]
    shared_duration: re.Pattern[str]
    owned: re.Pattern[str]


@cache
def _patterns(words: Vocabulary) -> _Patterns:
    c = words.context
    durations = any_of(word for word, unit in words.unit_words.items() if unit.unit in DURATIONS)
    return _Patterns(
        re.compile(rf"(?<![a-z]){c['aged']}[ \n]$"),
        re.compile(rf"(?<![a-z])(?:{c['person_is']}(?:[ \n]{c['now']})?|{c['turns']})[ \n]$"),
        re.compile(rf"(?<![a-z])(?:{c['per']}|{c['of_each_before']})[ \n]$"),
        re.compile(rf"[0-9] {c['in']}[ \n]$"),
        re.compile(rf"-(?!{c['counting_compound']})[a-z]"),
        re.compile(rf"(?<![a-z]){c['top']}[ \n-]$"),
        re.compile(rf"(?<![a-z]){c['persons_limited']}[ \n]{c['age_limit']}[ \n]$"),
        re.compile(rf"(?:[.,;:!?)\"'–—-]|$|\n|[ \n]{c['clause_end']}(?![a-z]))"),
        re.compile(rf"$|\n|[.,;)]|[ \n]{c['age_ends']}(?![a-z])"),
        re.compile(rf"\),?[ \n]{c['age_of']}(?![a-z])"),
        re.compile(rf"[ \n]{c['and_or']}[ \n][0-9]{{1,3}}[ \n-](?:{durations})(?![a-z])"),  # "15 and 20 years"
        re.compile(rf"(?<![a-z]){c['owned']}[ \n]$"),
    )


def carries_no_news(page: Page, start: int, end: int, amount: Amount, words: Vocabulary) -> str | None:
    """Why the figure at `[start, end)` carries no news, in a word or two; None where it does."""
    number, low, patterns = amount.number, page.low, _patterns(words)
    if amount.unit in DURATIONS:
        return "duration"
    if number.value == 1 and low[start - 1 : start] == "/":
        return "denominator"  # "N1,200/$1"
    if amount.unit is not None or amount.scale is not None:
        return None
    if patterns.shared_duration.match(low, end):
        return "duration"
    before = low[max(0, start - 24) : start]
    if (
        patterns.aged.search(before)
        or _is_age_limit(low, end, amount, patterns)
        or _is_age(page, start, end, number, patterns)
    ):
        return "age"
    if low[number.start].isdigit() and patterns.top.search(before):
        return "list"
    base = number.value is not None and number.value >= _LARGE_BASE and patterns.base_before.search(before)
    if base or patterns.denominator.search(before):
        return "denominator"
    if number.value is None or number.value > 10:
        return None
    return _small_word(low, start, end, number, words)


def _small_word(low: str, start: int, end: int, number: Number, words: Vocabulary) -> str | None:
    """Why a small number in words, or nought, carries no news."""
    text, value, patterns = low[number.start : number.end], number.value, _patterns(words)
    if value == 1 and text in words.ones:
        return None if is_counted_one(low, start, end, words) else "one"
    if value is not None and value <= 10 and text[0].isalpha() and patterns.compound.match(low, end):
        return "compound"
    if value == 0:
        return "none"
    if value == 2 and text in words.ones and patterns.owned.search(low, max(0, start - 24), start):
        return "known pair"
    return None


def _is_age(page: Page, start: int, end: int, number: Number, patterns: _Patterns) -> bool:
    """ "She is 34.", "Ann Lee, 34,", "Ram Kumar (45), a farmer"."""
    low = page.low
    if number.value is None or not 0 < number.value < _MOST_OLD or number.end - number.start > 3:
        return False
    if patterns.person_is.search(low, max(0, start - 24), start) and patterns.age_ends.match(low, end):
        return True
    if not low[number.start].isdigit():
        return False
    if patterns.age_of.match(low, end) and _NAME_BRACKET.search(page.plain, max(0, start - 48), start):
        return True
    return bool(_AGE_BEHIND.match(low, end) and _NAME_COMMA.search(page.plain, max(0, start - 40), start))


def _is_age_limit(low: str, end: int, amount: Amount, patterns: _Patterns) -> bool:
    """ "children under five", "were over 65": an age where persons stand before and nothing counted behind."""
    value = amount.number.value
    if value is None or value >= _MOST_OLD or patterns.clause_end.match(low, end) is None:
        return False
    return patterns.limited_persons.search(low, max(0, amount.start - 32), amount.start) is not None
