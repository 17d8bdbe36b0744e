"""Days behind their month and hours in words, which are no figures: "March 12, 2025", "at ten tomorrow"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.setting import Setting
from factcheck.language.grammar.vocabulary import Vocabulary, vocabulary

_MONTH_GAP = re.compile(r"(?P<month>[a-z]+)\.?[ \n]'?$")


@cache
def _days(words: Vocabulary) -> re.Pattern[str]:
    to = rf"(?:[–-]|{words.context['to']}|{words.context['and_or']})"
    return re.compile(
        rf"(?:[12][0-9]{{3}}|[0-3]?[0-9](?:st|nd|rd|th)?(?:[ ]?{to}[ ]?(?:[0-3]?[0-9]))?"
        r"(?:(?:,[ ]|[ ])(?:19|20)[0-9]{2})?)(?![0-9%])(?![,.:][0-9])"
    )


_DAY_ALONE = re.compile(r"[0-3]?[0-9][ \n][a-z]")


def dated_end(setting: Setting, months: frozenset[str], alone: frozenset[str], start: int) -> int | None:
    """The end of the day or year that stands at `start` behind a month, or None.

    `alone`: words before the month that show that no day is meant ("in March 14 people fell ill").
    """
    page = setting.page
    found = _MONTH_GAP.search(page.low, max(0, start - 12), start)
    if found is None or found["month"] not in months or not page.plain[found.start("month")].isupper():
        return None
    word = page.low[max(0, found.start("month") - 12) : found.start("month")].rstrip(" \n-").rpartition(" ")[2]
    if word in alone and _DAY_ALONE.match(page.plain, start):
        return None
    days = _days(vocabulary(setting.lexicon)).match(page.low, start)
    return None if days is None else days.end()


class _Hours(NamedTuple):
    behind: re.Pattern[str]
    before: re.Pattern[str]


@cache
def _hours(words: Vocabulary) -> _Hours:
    c = words.context
    return _Hours(
        re.compile(rf"[ \n](?:(?P<surely>{c['hour_surely']})|{c['hour_behind']})(?![a-z])"),
        re.compile(rf"(?<![a-z]){c['hour_before']}[ \n]$"),
    )


def word_before_hour(setting: Setting, start: int) -> bool:
    """Whether a word that leads to an hour stands before: "at", "by", "until"."""
    before = _hours(vocabulary(setting.lexicon)).before
    return before.search(setting.page.low, max(0, start - 8), start) is not None


def word_hour_end(setting: Setting, start: int, end: int) -> int | None:
    """The end of an hour of the day in words: "at ten tomorrow", "eight o'clock"."""
    low, hours = setting.page.low, _hours(vocabulary(setting.lexicon))
    found = hours.behind.match(low, end)
    if found is None:
        return None
    return found.end() if found["surely"] is not None or word_before_hour(setting, start) else None
