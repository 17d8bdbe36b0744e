"""Tells a year of four digits from a count of four digits: "in 2014", "the 2022 floods"; "about 2000 people".

Where thousands are grouped ("1,040") a bare "2024" is a year. Else the words decide, the surest first: an era; a hedge
that no year takes ("more than 2000"); the other end of a range ("1,500 to 2000"); persons counted behind; the words
before ("in", "since"); other things counted behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.setting import Setting
from factcheck.language.grammar.vocabulary import any_of
from factcheck.lexicon.loader import Lexicon

_YEAR = re.compile(r"(?:1[0-9]|2[01])[0-9]{2}(?![0-9])(?![,.][0-9])")
_LAST_YEAR = 2150  # later ones are counts
_FIRST_YEAR = 1400  # earlier ones are rare in the news
_RECENT = 1900  # a bare number from here on is a year unless something is counted
_ROUND = 50  # counts written without a comma are round more often than not; years are not
_RANGE_ROUND = 500
_WINDOW = 40
_PLURAL = r"[a-z]{2,}[^sui'\W]s"
_OTHER_END_BEHIND = re.compile(r"[ ]?(?:–|-|to|and|or)[ ]?(?P<number>[0-9][0-9,]{3,8})(?![0-9])")
_OTHER_END_BEFORE = re.compile(r"(?P<number>[0-9][0-9,]{2,8}[0-9])[ ]?(?:–|-|to|and|or)[ ]?$")


class _YearWords(NamedTuple):
    sure_before: re.Pattern[str]
    may_count_before: re.Pattern[str]
    maybe_before: re.Pattern[str]
    counting_hedge: re.Pattern[str]
    dating_hedge: re.Pattern[str]
    before_hedge: re.Pattern[str]
    persons: re.Pattern[str]
    counted: re.Pattern[str]
    of_years: re.Pattern[str]
    measured: re.Pattern[str]
    era: re.Pattern[str]
    predicate: re.Pattern[str]
    done_by: re.Pattern[str]
    agents: frozenset[str]
    inside: frozenset[str]


@cache
def _year_words(lexicon: Lexicon) -> _YearWords:
    table = lexicon.table("years")
    persons = any_of(table.words("persons"))
    adjectives = rf"(?:(?!(?:{any_of(table.words('not_adjectives'))}) )[a-z-]+[ ]){{0,2}}"
    return _YearWords(
        sure_before=_before(table.words("sure_before"), r"[ \n-]*$"),
        may_count_before=_before(table.words("may_count_before"), r"[ \n]$"),
        maybe_before=re.compile(rf"(?<![a-z0-9])(?:{any_of(table.words('maybe_before'))})[ \n(,-]*$|[©(/–-]$"),
        counting_hedge=_before(table.words("counting_hedges"), r"[ \n]$"),
        dating_hedge=_before(table.words("dating_hedges"), r"[ \n]?$"),
        before_hedge=_before(table.words("before_hedges"), r"[ \n]$"),
        persons=re.compile(rf"[ \n]{adjectives}(?:{persons})(?![a-z'])"),
        counted=re.compile(rf"[ \n]{adjectives}(?:{persons}|{_PLURAL})(?![a-z'])"),
        of_years=_behind(table.words("of_years")),
        measured=re.compile(
            rf"[ ]?(?:{any_of(table.words('measures'))})(?![a-z])|-(?:{any_of(table.strings('measures', 'joined'))})"
        ),
        era=_behind(table.words("eras")),
        predicate=_behind(table.words("predicates")),
        done_by=re.compile(
            rf"[a-z](?:{any_of(table.words('participles'))})[ \n](?:{any_of(table.words('agents'))})[ \n]$"
        ),
        agents=frozenset(table.words("agents")),
        inside=frozenset(table.words("inside")),
    )


def _before(words: Iterable[str], end: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{any_of(words)}){end}")


def _behind(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"[ \n](?:{any_of(words)})(?![a-z])")


def year_end(setting: Setting, start: int) -> int | None:
    """The end of the year that stands at `start`; None where four bare digits are, or may be, a count."""
    low = setting.page.low
    found = _YEAR.match(low, start)
    if found is None:
        return None
    words, end, year = _year_words(setting.lexicon), found.end(), int(found[0])
    if words.measured.match(low, end) or year > _LAST_YEAR:
        return None
    return None if _is_count(setting, words, start, end, year) else end


def is_count_range(setting: Setting, start: int) -> bool:
    """Whether two four-digit numbers joined at `start` count something: "1500-2000 people", not "2019-20"."""
    low = setting.page.low
    found = _YEAR.match(low, start)
    if found is None:
        return False
    return _is_end_of_range(_year_words(setting.lexicon), low, start, found.end(), int(found[0])) is True


def is_hedged_count(setting: Setting, start: int) -> bool:
    """Whether a hedge that no year and no name takes stands before `start`: "nearly 10000"."""
    words = _year_words(setting.lexicon)
    return words.counting_hedge.search(setting.page.low, max(0, start - _WINDOW), start) is not None


def _is_count(setting: Setting, words: _YearWords, start: int, end: int, year: int) -> bool:
    low = setting.page.low
    if words.era.match(low, end):
        return False
    persons = words.persons.match(low, end) is not None
    counted = (persons or words.counted.match(low, end) is not None) and not words.of_years.match(low, end)
    hedged = _is_hedged(setting, words, start, end, counted)
    if hedged is None:
        hedged = _is_end_of_range(words, low, start, end, year)
    if hedged is not None:
        return hedged
    before = low[max(0, start - 20) : start]
    sure = words.sure_before.search(before)
    if persons and year % _ROUND == 0 and not words.of_years.match(low, end):
        return sure is None or _may_count_after(setting, words, start, before)
    if setting.groups_four() and year >= _FIRST_YEAR:
        return persons and sure is None
    if sure is not None:
        return False
    return counted or (year < _RECENT and words.maybe_before.search(before) is None)


def _is_hedged(setting: Setting, words: _YearWords, start: int, end: int, counted: bool) -> bool | None:
    """Whether the hedge before the number makes it a count; None where no hedge decides."""
    low = setting.page.low
    left = max(0, start - _WINDOW)
    sure = words.counting_hedge.search(low, left, start)
    hedge = sure or words.dating_hedge.search(low, left, start)
    if hedge is None:
        return None
    if words.before_hedge.search(low, max(0, hedge.start() - 12), hedge.start()):
        return None if counted else False
    if sure is not None or counted:
        return True
    alone = not low[: hedge.start()].strip() and not low[end:].strip()  # "about 2000", asked by itself
    return True if alone else None


def _is_end_of_range(words: _YearWords, low: str, start: int, end: int, year: int) -> bool | None:
    """Whether the other end of the range makes this end a count or a year; None where there is no other end."""
    behind = _OTHER_END_BEHIND.match(low, end)
    before = None if behind is not None else _OTHER_END_BEFORE.search(low, max(0, start - 16), start)
    found = behind or before
    if found is None:
        return None
    grouped = "," in found["number"]
    other = int(found["number"].replace(",", "").rstrip(",") or 0)
    if grouped or not 1000 <= other <= _LAST_YEAR:
        return True if grouped or other > _LAST_YEAR else None
    last = end if behind is None else behind.end()
    counted = words.counted.match(low, last) is not None and not words.of_years.match(low, last)
    if words.era.match(low, last):
        return False
    if year % _RANGE_ROUND == 0 and other % _RANGE_ROUND == 0:
        return True
    return counted and year % _ROUND == 0 and other % _ROUND == 0


def _may_count_after(setting: Setting, words: _YearWords, start: int, before: str) -> bool:
    """Whether a round number before persons is a count even behind "the", "by" or "in": "signed by 2000 people"."""
    found = words.may_count_before.search(before)
    if found is None:
        return False
    page = setting.page
    word = found[0].strip()
    if word in words.agents:
        return words.done_by.search(before) is not None
    if word in words.inside:
        counted = words.persons.match(page.low, start + 4)
        lower = page.plain[start - 1 - len(word) : start - 1] == word
        return lower and counted is not None and words.predicate.match(page.low, counted.end()) is None
    return True
