"""What a time expression denotes, counted from the day that the article was dated or published.

`resolve` never guesses silently: the period says what it rests on, and an expression that cannot be placed is UNKNOWN.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from factcheck.core.claims import Basis, Period
from factcheck.lexicon.loader import Lexicon

UNKNOWN = Period(None, None, Basis.UNKNOWN)
DAY = timedelta(days=1)
DATELINE_REACH = 1500  # code points at the head of a text in which a dateline is looked for
YEAR = re.compile(r"\b((?:19|20)\d\d)(?:[/–-](\d{2,4}))?\b")
AGO = re.compile(r"\b(\w+) (day|week|month|year|decade)s? (ago|earlier|before|previously|later|from now)\b")
RELATIVE = re.compile(
    r"\b(last|past|previous|this|current|next|coming) (?:(\w+) )?(hour|day|week|month|quarter|year|decade)s?\b"
)
QUARTER = re.compile(r"\b(?:q([1-4])|([1-4])q|(first|second|third|fourth)[ -]quarter)\b")
ENDING = re.compile(r"\b(week|month|quarter|year) (?:to|ended|ending)\b")
ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}
LENGTH = {"hour": 1, "day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365, "decade": 3652}


@cache
def _month_numbers(lexicon: Lexicon) -> dict[str, int]:
    table = lexicon.table("time_words")
    numbers = {name: place for place, name in enumerate(table.words("months"), 1)}
    return numbers | {name: place for place, name in enumerate(table.words("month_abbreviations"), 1)} | {"sept": 9}


@cache
def _month_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    names = "|".join(sorted(_month_numbers(lexicon), key=lambda name: (-len(name), name)))
    return re.compile(
        rf"(?:\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?\b({names})\b\.?(?: (\d{{1,2}})\b(?!\d))?(?:,? ((?:19|20)\d\d))?"
    )


@cache
def _dateline_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    names = "|".join(sorted(_month_numbers(lexicon), key=lambda name: (-len(name), name)))
    day = rf"(?:(?:{names})\.? \d{{1,2}}|\d{{1,2}} (?:{names})\.?)(?:,? \d{{4}})?"
    return re.compile(rf"^[^\n]{{2,60}}?, ({day})\b[^\n]{{0,40}}?(?:[-–—]| \()", re.IGNORECASE | re.MULTILINE)


def dateline(text: str, published: date | None, lexicon: Lexicon) -> date | None:
    """The day in the article's own dateline ("LUSAKA, Jan 15 (CNS) -"); None where it has none.

    A dateline without a year takes the year that brings it nearest to publication; without that it stays unknown.
    """
    found = _dateline_pattern(lexicon).search(text[:DATELINE_REACH])
    if found is None:
        return None
    period = _calendar(found.group(1).casefold(), published, lexicon)
    return period[0] if period is not None else None


def resolve(when: str | None, published: date | None, dated: date | None, lexicon: Lexicon) -> Period:
    """The period of the expression `when`, half-open in days.

    Without an expression it is the day of the dateline, else that of publication, each named as its basis; without any
    of them it is unknown. `published` and `dated` are the document's publication and dateline days.
    """
    anchor = dated if dated is not None else published
    if when is None:
        if anchor is None:
            return UNKNOWN
        return Period(anchor, anchor + DAY, Basis.DATELINE if dated is not None else Basis.PUBLICATION)
    words = when.casefold()
    inner = _calendar(words, anchor, lexicon) or (_relative(words, anchor, lexicon) if anchor is not None else None)
    if inner is None:
        return UNKNOWN
    ending = ENDING.search(words)
    if ending is not None and inner[0].year > 1:  # "in the year to June 30"
        return Period(inner[1] - LENGTH[ending.group(1)] * DAY, inner[1], Basis.STATED)
    return _bounded(words, inner, anchor)


def _bounded(words: str, inner: tuple[date, date], anchor: date | None) -> Period:
    """The period as the preposition opens or closes it: "since May" runs to the day of the article."""
    start, end = inner
    first = words.split()[0]
    if first == "since" and anchor is not None and start > anchor and start.year > 1:  # "since August", said in June
        start = start.replace(year=start.year - 1, day=min(start.day, 28))
        end = anchor + DAY
    if first == "since":
        return Period(start, max(end, anchor + DAY) if anchor is not None else None, Basis.STATED)
    if first in ("by", "until", "till", "up") or words.startswith("as of"):
        return Period(None, end, Basis.STATED)
    if first == "before":
        return Period(None, start, Basis.STATED)
    if first == "after":
        return Period(end, None, Basis.STATED)
    if first == "from" and " to " not in words:
        return Period(start, None, Basis.STATED)
    return Period(start, end, Basis.STATED)


def _calendar(words: str, anchor: date | None, lexicon: Lexicon) -> tuple[date, date] | None:
    """A date, month, quarter or year that the words name."""
    year_found = YEAR.search(words)
    months = list(_month_pattern(lexicon).finditer(words))
    quarter = QUARTER.search(words)
    if months:
        last_year = int(months[-1].group(4)) if months[-1].group(4) else None
        parts = [_month(found, anchor, last_year, lexicon) for found in months]
        known = [part for part in parts if part is not None]
        return (known[0][0], max(known[0][1], known[-1][1])) if known else None
    year = int(year_found.group(1)) if year_found else (anchor.year if anchor is not None else None)
    if quarter is not None and year is not None:
        number = int(quarter.group(1) or quarter.group(2) or ORDER[quarter.group(3)])
        return _months(year, 3 * number - 2, 3)
    if year_found is None or year is None:
        return None
    return _months(year, 1, 24 if year_found.group(2) else 12)


def _month(
    found: re.Match[str], anchor: date | None, last_year: int | None, lexicon: Lexicon
) -> tuple[date, date] | None:
    month = _month_numbers(lexicon)[found.group(2)]
    day = int(found.group(1) or found.group(3) or 0)
    year = int(found.group(4)) if found.group(4) else last_year
    if year is None:
        if anchor is None:
            return None
        year = anchor.year - (1 if month > anchor.month + 3 else 0)
    if day == 0:
        return _months(year, month, 1)
    try:
        start = date(year, month, day)
        return start, start + DAY
    except (ValueError, OverflowError):
        return None


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    after = month - 1 + count
    return date(year, month, 1), date(year + after // 12, after % 12 + 1, 1)


def _relative(words: str, anchor: date, lexicon: Lexicon) -> tuple[date, date] | None:
    """A day or stretch of days counted from `anchor`."""
    try:
        return _named_day(words, anchor, lexicon) or _counted(words, anchor, lexicon)
    except OverflowError:  # years before the calendar: "900 decades ago"
        return None


def _named_day(words: str, anchor: date, lexicon: Lexicon) -> tuple[date, date] | None:
    for name, shift in (("yesterday", -1), ("tomorrow", 1)):
        if name in words:
            return anchor + shift * DAY, anchor + (shift + 1) * DAY
    if re.search(
        r"\b(?:today|now|tonight|currently|overnight|so far|to date|present|this (?:morning|afternoon|evening))\b",
        words,
    ):
        return anchor, anchor + DAY
    for place, name in enumerate(lexicon.table("time_words").words("weekdays")):
        if name in words:
            back = (anchor.weekday() - place) % 7
            ahead = words.startswith(("before", "until", "till", "next"))
            day = anchor + timedelta(days=(7 - back)) if ahead else anchor - timedelta(days=back)
            return day, day + DAY
    return None


def _counted(words: str, anchor: date, lexicon: Lexicon) -> tuple[date, date] | None:
    numbers = lexicon.table("time_words").texts("numbers")
    ago = AGO.search(words)
    if ago is not None:
        count = int(
            numbers.get(ago.group(1), ago.group(1) if ago.group(1).isascii() and ago.group(1).isdigit() else "1")
        )
        sign = 1 if ago.group(3) in ("later", "from now") else -1
        if ago.group(2) in ("year", "decade"):
            return _months(anchor.year + sign * count * (10 if ago.group(2) == "decade" else 1), 1, 12)
        day = anchor + sign * count * LENGTH[ago.group(2)] * DAY
        return day, day + DAY
    found = RELATIVE.search(words)
    if found is None:
        return None
    direction, count_word, unit = found.groups()
    if count_word is not None:
        count = int(numbers.get(count_word, count_word if count_word.isascii() and count_word.isdigit() else "0"))
        if count:
            days = max(1, count * LENGTH[unit] // (24 if unit == "hour" else 1)) * DAY
            return (anchor, anchor + days) if direction in ("next", "coming") else (anchor - days, anchor + DAY)
    return _whole_unit(unit, {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(direction, 0), anchor)


def _whole_unit(unit: str, shift: int, anchor: date) -> tuple[date, date]:
    """The calendar day, week, month, quarter, year or decade `shift` units away from that of `anchor`."""
    if unit in ("hour", "day"):
        return anchor + shift * DAY, anchor + (shift + 1) * DAY
    if unit == "week":
        monday = anchor - anchor.weekday() * DAY + 7 * shift * DAY
        return monday, monday + 7 * DAY
    if unit == "decade":
        return _months(anchor.year // 10 * 10 + 10 * shift, 1, 120)
    if unit == "year":
        return _months(anchor.year + shift, 1, 12)
    size = 3 if unit == "quarter" else 1
    index = anchor.year * 12 + (anchor.month - 1) // size * size + shift * size
    return _months(index // 12, index % 12 + 1, size)
