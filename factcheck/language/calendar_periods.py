"""The periods that an expression names by the calendar: dates, months, quarters and halves, years, decades.

A two-digit or split year ("FY24", "2023/24") covers both calendar years that a fiscal year can touch: which months it
runs over is the speaker's affair, and a period too wide is better than a wrong one.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from factcheck.lexicon.loader import Lexicon

Days = tuple[date, date]  # half-open
DAY = timedelta(days=1)
YEAR = re.compile(r"\b((?:1[5-9]|20|21)\d\d)(?:(s)\b|[/–-](\d{2,4}))?(?!\d)")
FISCAL = re.compile(r"\bfy\s?(?:(?:19|20)?(\d\d))(?:[/-](\d\d))?\b")
QUARTER = re.compile(
    r"\b(?:q([1-4])|([1-4])q|(first|second|third|fourth|final)[ -]quarter|last quarter of)(?:[ ’']?(\d\d)(?!\d))?"
)
HALF = re.compile(r"\b(?:h([12])|([12])h|(first|second)[ -]half)\b")
OTHER_YEAR = re.compile(r"\b(last|next|the previous) year\b")
SHIFT = {"last": -1, "the previous": -1, "next": 1}
ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, None: 4}
AHEAD = 3  # months: a month named without its year that lies further ahead is last year's


@cache
def month_numbers(lexicon: Lexicon) -> dict[str, int]:
    """The number of each month by its names in lower case."""
    table = lexicon.table("time_words")
    numbers = {name: place for place, name in enumerate(table.words("months"), 1)}
    return numbers | {name: place for place, name in enumerate(table.words("month_abbreviations"), 1)} | {"sept": 9}


def month_names(lexicon: Lexicon) -> str:
    """The names of months as alternatives of a pattern, the longest first."""
    return "|".join(sorted(month_numbers(lexicon), key=lambda name: (-len(name), name)))


@cache
def _month_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    nth = r"(?:st|nd|rd|th)?"
    return re.compile(
        rf"(?:\b(\d{{1,2}}){nth}(?:\s?(?:-|–|to|and)\s?(\d{{1,2}}){nth})?(?: of)? )?\b({month_names(lexicon)})\b\.?"
        rf"(?: (\d{{1,2}}){nth}\b(?:\s?[-–]\s?(\d{{1,2}})\b)?(?!\d))?(?:,? ((?:19|20)\d\d))?"
    )


def calendar_period(words: str, anchor: date | None, lexicon: Lexicon) -> Days | None:
    """The days that the expression `words` (lower case) names; None where it names none.

    `anchor` is the day of the article, which gives the year where the expression leaves it out.
    """
    months = list(_month_pattern(lexicon).finditer(words))
    years = list(YEAR.finditer(words))
    if months:
        return _of_months(words, months, anchor, lexicon)
    year = _year(words, years, anchor)
    part = _part(words, year)
    if part is not None:
        return part
    if years:
        first, last = years[0], years[-1]
        return _span(first)[0], max(_span(first)[1], _span(last)[1])
    fiscal = FISCAL.search(words)
    if fiscal is None:
        return None
    end = 2000 + int(fiscal.group(2) or fiscal.group(1))
    return date(end - 1, 1, 1), date(end + 1, 1, 1)


def _span(year: re.Match[str]) -> Days:
    """A year, the two of "2023/24", or the ten of "1990s"."""
    return months_from(int(year.group(1)), 1, 120 if year.group(2) else 24 if year.group(3) else 12)


def _year(words: str, years: list[re.Match[str]], anchor: date | None) -> int | None:
    """The year of a part of a year: named, moved by "last year", or that of the article."""
    if years:
        return int(years[0].group(1))
    moved = OTHER_YEAR.search(words)
    if anchor is None:
        return None
    return anchor.year + (SHIFT[moved.group(1)] if moved is not None else 0)


def _part(words: str, year: int | None) -> Days | None:
    """A quarter or a half of a year."""
    quarter = QUARTER.search(words)
    if quarter is not None:
        year = 2000 + int(quarter.group(4)) if quarter.group(4) else year
        number = int(quarter.group(1) or quarter.group(2) or ORDER[quarter.group(3)])
        return months_from(year, 3 * number - 2, 3) if year is not None else None
    half = HALF.search(words)
    if half is not None and year is not None:
        number = int(half.group(1) or half.group(2) or ORDER[half.group(3)])
        return months_from(year, 6 * number - 5, 6)
    return None


def _of_months(words: str, months: list[re.Match[str]], anchor: date | None, lexicon: Lexicon) -> Days | None:
    last_year = int(months[-1].group(6)) if months[-1].group(6) else None
    if last_year is None and anchor is not None and OTHER_YEAR.search(words):
        last_year = _year(words, [], anchor)
    parts = [_month(found, anchor, last_year, lexicon) for found in months]
    known = [part for part in parts if part is not None]
    if not known:
        return None
    start = known[0][0]
    opening = re.match(r"(?:between|from) (\d{1,2}) (?:and|to) \d", words)
    if opening is not None and months[0].group(1):  # "from 19 to 26 May"
        start = min(start, _day(start.year, start.month, int(opening.group(1))) or start)
    return start, max(known[0][1], known[-1][1])


def _month(found: re.Match[str], anchor: date | None, last_year: int | None, lexicon: Lexicon) -> Days | None:
    month = month_numbers(lexicon)[found.group(3)]
    first = int(found.group(1) or found.group(4) or 0)
    last = int(found.group(2) or found.group(5) or first)
    year = int(found.group(6)) if found.group(6) else last_year
    if year is None:
        if anchor is None:
            return None
        year = anchor.year - (1 if month > anchor.month + AHEAD else 0)
    if first == 0:
        return months_from(year, month, 1)
    start, end = _day(year, month, first), _day(year, month, last)
    return (start, max(start, end) + DAY) if start is not None and end is not None else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def months_from(year: int, month: int, count: int) -> Days:
    """`count` months from the first day of a month."""
    after = month - 1 + count
    return date(year, month, 1), date(year + after // 12, after % 12 + 1, 1)
