"""The one pattern that finds every expression that dates: built from the lexicon's words, compiled once.

The alternatives stand from the longest kind of expression to the shortest, since the first that fits is taken. What an
expression denotes is `periods`' work, and which figure it dates that of `dating`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from factcheck.lexicon.loader import Lexicon
from factcheck.lexicon.tables import Table

TABLE = "time_words"
NEAR = r"(?:mid-?|mid\s|early[ -]|late[ -]|end-)"
YEAR = r"(?:(?:19|20)\d\d(?:[/–-]\d{2,4})?)(?!\d|[,.]\d|\s?%)"
FAR_YEAR = r"(?:(?:1[5-8]|21)\d\d)(?!\d|[,.]\d|\s?%)"  # a year only where a preposition shows it to be one
NTH = r"(?:st|nd|rd|th)?"
CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|noon|midnight)|\d{2}:?\d\d\s?(?:hours|GMT|hrs|UTC|BST)|\d{1,2}:\d\d"
COUNTED = r"(?:about\s|nearly\s|almost\s|more\sthan\s|over\s|just\sover\s|just\sunder\s|some\s)?"
DETERMINER = r"(?:the|its|their|a|an|his|her|our|last\s\w+|this\s\w+|that)"
AFTER = r"(?:ago|earlier|later|before|previously|from\snow|on|in|after|prior)"


class Pieces(NamedTuple):
    """Parts of the pattern of time expressions, each a pattern of its own."""

    month: str
    weekday: str
    date: str
    month_year: str
    quarter: str
    fiscal: str
    span: str
    point: str
    named: str
    unit: str
    counted: str
    lead: str
    part_of: str


def _any(words: Iterable[str], suffix: str = "") -> str:
    """One of `words`, the longest first, with `suffix` behind it."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s") + suffix for word in ordered) + ")"


def _names(table: Table) -> tuple[str, str]:
    """The patterns of a month and of a weekday: with their capital, because "may" and "march" are verbs."""
    months = "|".join(m.capitalize() + "|" + m.upper() for m in table.words("months"))
    short = "|".join(m.capitalize() for m in (*table.words("month_abbreviations"), "sept"))
    days = "|".join(f"{d.capitalize()}|{d.upper()}" for d in table.words("weekdays"))
    return rf"(?:(?-i:{months})|(?-i:{short})\b\.?)", rf"(?:(?-i:{days}))"


def _pieces(table: Table) -> Pieces:
    month, weekday = _names(table)
    unit, count = _any(table.words("units"), "s?"), rf"(?:\d{{1,3}}|{_any(table.words('counts'))})"
    relative, day_part = (
        _any(table.words("relatives")),
        r"(?:\s(?:early\s)?(?:morning|afternoon|evening|night|lunchtime))?",
    )
    date = (
        rf"(?:\d{{1,2}}{NTH}(?:\s?(?:-|–|to|and)\s?\d{{1,2}}{NTH})?(?:\sof)?\s{month}(?:,?\s{YEAR})?|"
        rf"{month}\s\d{{1,2}}{NTH}(?:\s?(?:-|–|to|and)\s?\d{{1,2}}{NTH})?(?![\d.,]*\d)(?:,?\s{YEAR})?)"
    )
    month_year = rf"(?:{NEAR}?{month}(?:\s(?:of\s)?(?:{YEAR}|(?:last|this|next|the\sprevious|the\ssame)\syear))?)"
    halves = r"(?:quarter|half|trimester)"
    quarter = (
        rf"(?:(?:first|second|third|fourth|final|last|current|next|previous|same|{month})[ -]{halves}"
        rf"(?:\sof\s(?:the\s)?(?:{YEAR}|(?:fiscal|financial)\s(?:year\s)?{YEAR}|year|[\w-]+\syear))?(?:\s{YEAR})?)"
    )
    fiscal = (
        rf"(?:(?:Q[1-4]|H[12]|[1-4]Q|[12]H|[369]M)[ ’'-]?(?:\s?FY)?\s?(?:\d{{4}}|\d{{2}})?(?:/\d{{2}})?(?!\d)|"
        rf"FY\s?(?:{YEAR}|\d{{2}}(?:[/-]\d{{2}})?)(?!\d)|(?:fiscal|financial)\s(?:year\s)?{YEAR})"
    )
    span = (
        rf"(?:(?:the\s)?(?:{relative}\s)?(?:{count}[ -])?{unit}\s(?:to|ended|ending|through|up\sto)\s"
        rf"(?:the\send\sof\s)?"
        rf"(?:{date}|{month_year}|{YEAR}|{weekday}|date))"
    )
    point = (
        rf"(?:{date}(?:\s(?:to|and|until|-|–)\s{date})?|(?:{month}\s(?:to|and|-|–)\s)?{month_year}|"
        rf"{month}[-–]{month}(?:\s{YEAR}|\speriod)?|{YEAR}(?:\s(?:to|and|-|–)\s{YEAR})?|{FAR_YEAR}|"
        rf"{weekday}(?:\s(?:last|this|next)\sweek|\sof\s(?:last|this|next)\sweek|{day_part})|the\s\d{{4}}s|\d{{4}}s)"
    )
    named = (
        rf"(?:{relative}\s(?:{count}[ -]|(?!(?:the|a|an|of)\s)\w+\s)?{unit}|"
        rf"{relative}\s{weekday}{day_part}|{relative}\s{month})"
    )
    return Pieces(
        month, weekday + day_part, date, month_year, quarter, fiscal, span, point, named, unit, count,
        rf"(?:{_any(table.words('leads'))}\s(?:the\s)?)",
        rf"(?:the\s)?(?:very\s)?{_any(table.words('parts'))}\sof\s(?:the\s)?",
    )  # fmt: skip


def _alternatives(table: Table) -> list[str]:
    """Every kind of expression, the longest first."""
    part = _pieces(table)
    lead, unit, count, point = part.lead, part.unit, part.counted, part.point
    events, named_events = _any(table.words("events")), _any(table.words("named_events"))
    holidays = _any(table.words("holidays"))
    time_of = rf"(?:{point}|{part.quarter}|{part.fiscal}|{part.named}|{unit}|{events})"
    return [
        rf"{lead}?{part.span}",
        rf"{lead}?{part.part_of}{time_of}",
        rf"{lead}?(?:{part.quarter}|{part.fiscal})",
        rf"(?:at|over|in|during|for)\sthe\ssame\s(?:point|time|stage|stretch|spell|period|{unit})\s"
        rf"(?:{part.named}|an?\s{unit}\s(?:ago|earlier|before)|(?:of|in)\s{YEAR})",
        rf"{lead}?{part.named}(?:\sof\s(?:the\s)?(?:{YEAR}|{part.month_year}|\w+\syear))?(?:{part.weekday})?",
        rf"{lead}?{NEAR}{YEAR}",
        rf"between\s\d{{1,2}}\sand\s{part.date}",
        rf"from\s\d{{1,2}}\sto\s{part.date}",
        rf"{lead}(?:the\s)?{point}",
        rf"{part.date}|{part.month_year}\s?{YEAR}|{part.weekday}",
        rf"{part.month_year}\s(?:to|and|-|–)\s{part.month_year}",
        rf"{COUNTED}{count}\s{unit}\s(?:ago|earlier|later|before|previously|from\snow|after\s{DETERMINER}\s{events})(?:\s(?:today|yesterday|tomorrow))?",
        rf"{count}\s{unit}\s(?:in|on)(?=\s?,)",
        rf"(?:the\s)?{unit}\s(?:before|earlier|after|ago)",
        rf"{lead}(?:next\s|last\s|past\s|first\s|under\s|just\s|nearly\s|about\s|around\s|more\sthan\s|less\sthan\s|barely\s|only\s|each\sof\sthe\s)*"
        rf"{count}[\s-](?:(?!(?:an?|the|per|last|this|next|past)\s)\w+\s)?{unit}(?![\w-])",
        rf"{lead}(?:the\s)?(?:year|quarter|half|month|week|period|season|decade|day|time)\s(?:before|to\sdate|as\sa\swhole|end|that\s\w+\s\w+\s\w+)",
        r"(?:in|for|over|during|at|by)\s(?:the|its|their|his|her)\s(?!(?:[a-z-]+\s)?(?:last|this|next)\b)(?:[a-z-]+\s){0,2}"
        r"(?:year|period|quarter|season|weekend|week|month|decade|day)(?:[ -]end)?",
        rf"that\s(?:day|night|week|month|year|season)|on\s(?:the\s)?{unit}",
        r"(?:since|before|after|until)\s(?:the|its|their|a|his|her|it|they)\s(?:[\w'’-]+\s){0,5}?(?:began|started|opened|broke\sout|gave\sway|took\s\w+|"
        rf"ended|closed|was\s\w+(?:\son\s\d{{1,2}}\w*\s\w+,?\s\d{{4}}|\s(?:on|in)\s{point})?)",
        rf"since\s{DETERMINER}\s(?:[\w'’-]+\s){{0,2}}?(?:start\sof\sthe\s\w+|start|end)",
        rf"(?:just\s|shortly\s|soon\s|right\s)?(?:before|after|during|since|until|by|ahead\sof|throughout|following|prior\sto|at\sthe\stime\sof|in\sthe\swake\sof)\s"
        rf"{DETERMINER}\s(?:(?!of\s|in\s|and\s)[\w'’-]+\s){{0,2}}?{events}(?![\w-])",
        rf"(?:by|until)\s(?:midnight|noon)\son\s(?:the\s\d{{1,2}}(?:st|nd|rd|th)|{part.weekday}|{part.date})",
        rf"(?:before|after|during|since|until|by|from|from\sbefore|at|for|on|upon|over)\s(?:the\s)?(?:{named_events}|{holidays})(?:\sand\s{named_events})?",
        rf"(?:just\s|shortly\s|soon\s)?(?:by|at|until|before|after|as\sof|since|around|about|from)\s(?:{CLOCK})(?:\s(?:local\stime|GMT))?(?:\s(?:on\s)?(?:today|yesterday|{part.weekday}))?",
        rf"between\s(?:{CLOCK}|midnight|noon)\sand\s(?:{CLOCK})(?:\son\s(?:the\s)?{part.weekday})?",
        rf"in\s(?:the\s)?(?:summer|winter|spring|autumn|fall)(?:\sof\s{YEAR}|\s{YEAR})?|this\s(?:morning|afternoon|evening)",
        rf"(?:by|at|until|up\sto|since)\s{count}\s(?:in\sthe\s(?:morning|afternoon|evening)|this\s(?:morning|evening)|tonight)",
        r"(?:since|by|on|until|before|after|from)\sthe\s\d{1,2}(?:st|nd|rd|th)",
        r"(?:by|until|since|from|as\sof)\s(?:yesterday|today|tomorrow|now)",
        r"(?:late\s|early\s)?(?:yesterday|tomorrow)(?:\s(?:morning|afternoon|evening|night|lunchtime))?|today",
        _any(table.words("adverbs")),
        rf"(?:{lead})?{NEAR}{part.month}|{YEAR}|{part.month}",
    ]  # fmt: skip


WORD = re.compile(r"(?<![\w-])(?<!\d[.,])[^\W_]+")


class Pattern(NamedTuple):
    """The pattern of every time expression, and the words (in lower case) with which one can begin."""

    expression: re.Pattern[str]
    openers: frozenset[str]

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first expression that begins in `[start, end)`; None where there is none.

        Most words are passed over by a look-up, which costs far less than to try the pattern at each of them.
        """
        for word in WORD.finditer(text, start, end):
            first = word.group()
            if (
                first[0].isdigit()
                or first.casefold() in self.openers
                or first[:2].upper() in ("FY", "Q1", "Q2", "Q3", "Q4", "H1", "H2")
            ):
                found = self.expression.match(text, word.start(), end)
                if found is not None:
                    return found
        return None


@cache
def pattern(lexicon: Lexicon) -> Pattern:
    """The pattern of `lexicon`, compiled once; either case but for months and weekdays."""
    table = lexicon.table(TABLE)
    body = "|".join(f"(?:{alternative})" for alternative in _alternatives(table))
    return Pattern(re.compile(rf"(?:{body})(?![\w-])", re.IGNORECASE), frozenset(_openers(table)))


def _openers(table: Table) -> Iterator[str]:
    for name in OPENING:
        for words in table.words(name):
            first = re.split(r"[\s-]", words.casefold())[0]
            yield first
            if name == "units":
                yield first + "s"


OPENING = (
    "units", "counts", "relatives", "parts", "leads", "adverbs", "openers", "months", "month_abbreviations", "weekdays",
)  # fmt: skip
