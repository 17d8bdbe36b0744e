"""The periods that an expression counts from the day of the article: "yesterday", "last week", "in the past year"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from factcheck.language.calendar_periods import DAY, Days, months_from
from factcheck.lexicon.loader import Lexicon

UNIT = r"(hour|day|week|month|quarter|year|decade|century)"
AGO = re.compile(r"\b(\w+) (day|week|month|year|decade)s? (ago|earlier|before|previously|later|from now)\b")
RELATIVE = re.compile(rf"\b(last|past|previous|this|current|next|coming) (?:(\w+) )?{UNIT}s?\b")
SO_FAR = re.compile(rf"\bso far this {UNIT}\b|\b{UNIT} (?:so far|to date)\b")
END_OF = re.compile(rf"\bend of the {UNIT}\b")
OF_WEEK = re.compile(r"\b(?:of )?(last|next) week\b")
LENGTH = {"hour": 1, "day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365, "decade": 3652, "century": 36524}
DIRECTION = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}


def relative_period(words: str, anchor: date, lexicon: Lexicon) -> Days | None:
    """The days that the expression `words` (lower case) counts from `anchor`; None where it counts none.

    Raises ValueError, OverflowError for days outside of the calendar.
    """
    return _named_day(words, anchor, lexicon) or _counted(words, anchor, lexicon)


def _named_day(words: str, anchor: date, lexicon: Lexicon) -> Days | None:
    for name, shift in (("yesterday", -1), ("last night", -1), ("tomorrow", 1)):
        if name in words:
            return anchor + shift * DAY, anchor + (shift + 1) * DAY
    running = SO_FAR.search(words)
    if running is not None:
        return _whole_unit(running.group(1) or running.group(2), 0, anchor)[0], anchor + DAY
    if re.search(
        r"\b(?:today|now|tonight|currently|overnight|so far|to date|present|this (?:morning|afternoon|evening))\b",
        words,
    ):
        return anchor, anchor + DAY
    for place, name in enumerate(_weekdays(lexicon)):
        if name in words:
            back = (anchor.weekday() - place) % 7
            ahead = words.startswith(("before", "until", "till", "next"))
            day = anchor + timedelta(days=(7 - back)) if ahead else anchor - timedelta(days=back)
            moved = OF_WEEK.search(words)
            if moved is not None:
                day = anchor - anchor.weekday() * DAY + (7 * DIRECTION[moved.group(1)] + place) * DAY
            return day, day + DAY
    return None


@cache
def _weekdays(lexicon: Lexicon) -> tuple[str, ...]:
    return lexicon.table("time_words").words("weekdays")


@cache
def numbers(lexicon: Lexicon) -> Mapping[str, str]:
    """The value of each word that counts units of time, in digits."""
    return lexicon.table("time_words").texts("numbers")


def _counted(words: str, anchor: date, lexicon: Lexicon) -> Days | None:
    known = numbers(lexicon)
    ago = AGO.search(words)
    if ago is not None:
        count = int(known.get(ago.group(1), ago.group(1) if ago.group(1).isascii() and ago.group(1).isdigit() else "1"))
        sign = 1 if ago.group(3) in ("later", "from now") else -1
        if ago.group(2) in ("year", "decade"):
            return months_from(anchor.year + sign * count * (10 if ago.group(2) == "decade" else 1), 1, 12)
        day = anchor + sign * count * LENGTH[ago.group(2)] * DAY
        return day, day + DAY
    ended = END_OF.search(words)
    if ended is not None:
        return _whole_unit(ended.group(1), 0, anchor)
    found = RELATIVE.search(words)
    if found is None:
        return None
    direction, count_word, unit = found.groups()
    if count_word is not None:
        count = int(known.get(count_word, count_word if count_word.isascii() and count_word.isdigit() else "0"))
        if count:
            days = max(1, count * LENGTH[unit] // (24 if unit == "hour" else 1)) * DAY
            return (anchor, anchor + days) if direction in ("next", "coming") else (anchor - days, anchor + DAY)
    if direction == "past" and unit != "hour":  # "over the past year" runs up to now; "last year" does not
        return anchor - LENGTH[unit] * DAY, anchor + DAY
    return _whole_unit(unit, DIRECTION.get(direction, 0), anchor)


def _whole_unit(unit: str, shift: int, anchor: date) -> Days:
    """The calendar day, week, month, quarter, year or decade `shift` units away from that of `anchor`."""
    if unit in ("hour", "day"):
        return anchor + shift * DAY, anchor + (shift + 1) * DAY
    if unit == "week":
        monday = anchor - anchor.weekday() * DAY + 7 * shift * DAY
        return monday, monday + 7 * DAY
    if unit == "century":
        return months_from(anchor.year // 100 * 100 + 100 * shift, 1, 1200)
    if unit == "decade":
        return months_from(anchor.year // 10 * 10 + 10 * shift, 1, 120)
    if unit == "year":
        return months_from(anchor.year + shift, 1, 12)
    size = 3 if unit == "quarter" else 1
    index = anchor.year * 12 + (anchor.month - 1) // size * size + shift * size
    return months_from(index // 12, index % 12 + 1, size)
