"""What a time expression denotes, counted from the day that the article was dated or published.

`resolve` never guesses silently: the period says what it rests on, and an expression that cannot be placed is UNKNOWN.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from factcheck.core.claims import Basis, Period
from factcheck.language.calendar_periods import DAY, calendar_period, month_names
from factcheck.language.relative_periods import LENGTH, numbers, relative_period
from factcheck.lexicon.loader import Lexicon

UNKNOWN = Period(None, None, Basis.UNKNOWN)
DATELINE_REACH = 1500  # code points at the head of a text in which a dateline is looked for
OUTSIDE = (ValueError, OverflowError)  # what days raise that the calendar does not have: "900 decades ago"
ENDING = re.compile(r"\b(?:(\w+) )?(week|month|quarter|year)s? (?:to|ended|ending)\b")


@cache
def _dateline_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    names = month_names(lexicon)
    day = rf"(?:(?:{names})\.? \d{{1,2}}|\d{{1,2}} (?:{names})\.?)(?:,? \d{{4}})?"
    return re.compile(rf"^[^\n]{{2,60}}?, ({day})\b[^\n]{{0,40}}?(?:[-–—]| \()", re.IGNORECASE | re.MULTILINE)


def dateline(text: str, published: date | None, lexicon: Lexicon) -> date | None:
    """The day in the article's own dateline ("LUSAKA, Jan 15 (CNS) -"); None where it has none.

    A dateline without a year takes the year that brings it nearest to publication; without that it stays unknown.
    """
    found = _dateline_pattern(lexicon).search(text[:DATELINE_REACH])
    if found is None:
        return None
    try:
        period = calendar_period(found.group(1).casefold(), published, lexicon)
    except OUTSIDE:
        return None
    return period[0] if period is not None else None


def resolve(when: str | None, published: date | None, dated: date | None, lexicon: Lexicon) -> Period:
    """The period of the expression `when`, half-open in days.

    Without an expression it is the day of the dateline, else that of publication, each named as its basis; without any
    of them it is unknown. `published` and `dated` are the document's publication and dateline days.
    """
    anchor = dated if dated is not None else published
    try:
        if when is not None:
            return _stated(when.casefold(), anchor, lexicon)
        if anchor is None:
            return UNKNOWN
        return Period(anchor, anchor + DAY, Basis.DATELINE if dated is not None else Basis.PUBLICATION)
    except OUTSIDE:
        return UNKNOWN


def _stated(words: str, anchor: date | None, lexicon: Lexicon) -> Period:
    """The period of an expression in lower case. Raises ValueError, OverflowError for days outside of the calendar."""
    inner = calendar_period(words, anchor, lexicon) or (
        relative_period(words, anchor, lexicon) if anchor is not None else None
    )
    if inner is None:
        return UNKNOWN
    ending = ENDING.search(words)
    if ending is not None and inner[0].year > 1 and "to date" not in words:  # "in the year to June 30"
        return Period(_back(inner[1], ending, lexicon), inner[1], Basis.STATED)
    return _bounded(words, inner, anchor)


def _back(end: date, ending: re.Match[str], lexicon: Lexicon) -> date:
    """The first day of a stretch that ends at `end`: so many weeks or calendar months before it."""
    word = ending.group(1) or "a"
    count = int(numbers(lexicon).get(word, word[:3] if word.isascii() and word.isdigit() else "1"))
    if ending.group(2) == "week" or end.day > 28:
        return end - count * LENGTH[ending.group(2)] * DAY
    months = end.year * 12 + end.month - 1 - count * MONTHS[ending.group(2)]
    return end.replace(year=months // 12, month=months % 12 + 1) if months >= 12 else end


MONTHS = {"month": 1, "quarter": 3, "year": 12}


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
