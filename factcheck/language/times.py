"""Finds the expressions that date a figure, and chooses which of a sentence's expressions belongs to which figure.

One pattern finds every expression of a sentence; `choose` then looks right of the figure inside its clause, left of it
inside its clause, and at last for an expression that opens the sentence. What an expression denotes is `periods`' work.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.core.documents import Span
from factcheck.language.tokens import Token
from factcheck.language.words import Tag
from factcheck.lexicon.loader import Lexicon

UNIT = (
    r"(?:second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|century|season|summer|winter|"
    r"spring|autumn|term)s?"
)
COUNT = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|"
    r"(?:a )?few|many|recent)"
)
PART = r"(?:\s(?:morning|afternoon|evening|night|lunchtime))?"
LEAD = (
    r"(?:(?:since|by|until|till|before|after|from|in|on|during|at|as\sof|as\sat|up\sto|over|through|throughout|for|"
    r"between|within|around|late\son|early\son|late|early|to|ending|ended|dated)\s(?:the\s)?)"
)
GO_ON = r"(?:the\s)?(?:end|start|beginning|middle|close|eve|turn|height|peak)\sof\s(?:the\s)?"


class TimeExpression(NamedTuple):
    """An expression that dates, as written. `reported` marks the date of a statement ("said on Monday")."""

    start: int
    end: int
    text: str
    reported: bool = False


class Pieces(NamedTuple):
    """Parts of the pattern of time expressions, each a pattern of its own."""

    year: str
    near: str
    date: str
    month_year: str
    quarter: str
    fiscal: str
    span: str
    point: str
    named: str
    weekday: str


def _pieces(lexicon: Lexicon) -> Pieces:
    table = lexicon.table("time_words")
    months = "|".join(m.capitalize() + "|" + m.upper() for m in table.words("months"))
    short = "|".join(m.capitalize() for m in (*table.words("month_abbreviations"), "sept"))
    month = rf"(?:{months}|(?:{short})\b\.?)"
    weekday = "(?:" + "|".join(f"{d.capitalize()}|{d.upper()}" for d in table.words("weekdays")) + ")"
    year = r"(?:(?:19|20)\d\d(?:[/–-]\d{2,4})?)(?!\d|[,.]\d|\s?%)"
    near = r"(?:mid-?|early[ -]|late[ -]|end-)"
    relative = r"(?:last|this|next|past|previous|coming|current|same|final|first|second|third|fourth)"
    nth = r"(?:st|nd|rd|th)?"
    date = (
        rf"(?:\d{{1,2}}{nth}(?:\sof)?\s{month}(?:,?\s{year})?|"
        rf"{month}\s\d{{1,2}}{nth}(?![\d.,]*\d)(?:,?\s{year})?)"
    )
    month_year = rf"(?:{near}?{month}(?:\s(?:of\s)?(?:{year}|(?:last|this|next)\syear))?)"
    quarter = (
        rf"(?:(?:first|second|third|fourth|final|last|current|next|previous|{month})[ -](?:quarter|half)"
        rf"(?:\sof\s(?:the\s)?(?:{year}|year|[\w-]+\syear))?)"
    )
    fiscal = (
        rf"(?:(?:Q[1-4]|H[12]|[1-4]Q)(?:\s?(?:FY)?\s?\d{{2,4}})?|FY\s?\d{{2,4}}(?:/\d{{2}})?|"
        rf"(?:fiscal|financial)\s(?:year\s)?{year})"
    )
    span = (
        rf"(?:(?:the\s)?(?:{relative}\s)?(?:{COUNT}[ -])?{UNIT}\s(?:to|ended|ending|through)\s(?:the\send\sof\s)?"
        rf"(?:{date}|{month_year}|{year}))"
    )
    point = (
        rf"(?:{date}(?:\s(?:to|and|-|–)\s{date})?|(?:{month}\s(?:to|and|-|–)\s)?{month_year}|"
        rf"{month}[-–]{month}\speriod|{year}|{weekday}{PART}|the\s\d{{4}}s|\d{{4}}s)"
    )
    named = (
        rf"(?:{relative}\s(?:{COUNT}\s|\w+\s)?{UNIT}|{relative}\s{weekday}{PART}|{relative}\s{month}|"
        r"this\s(?:morning|afternoon|evening))"
    )
    return Pieces(year, near, date, month_year, quarter, fiscal, span, point, named, weekday)


@cache
def pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """The pattern of every time expression, compiled once for each lexicon."""
    year, near, date, month_year, quarter, fiscal, span, point, named, weekday = _pieces(lexicon)
    alternatives = [
        rf"{LEAD}?{span}",
        rf"{LEAD}?{GO_ON}(?:{point}|{quarter}|{fiscal}|{named}|year|month|week|season|decade|period|outbreak|century)",
        rf"{LEAD}?(?:{quarter}|{fiscal})",
        rf"{LEAD}?{named}(?:\sof\s(?:the\s)?(?:{year}|{month_year}|\w+\syear))?",
        rf"{LEAD}?{near}{year}",
        rf"{LEAD}(?:the\s)?{point}",
        rf"{date}|{month_year}\s?{year}|{weekday}{PART}",
        rf"{month_year}\s(?:to|and|-|–)\s{month_year}",
        rf"(?:about\s|nearly\s|almost\s|more\sthan\s|over\s)?{COUNT}\s{UNIT}\s(?:ago|earlier|later|before|previously|from\snow)",
        rf"the\s{UNIT}\s(?:before|earlier|after)",
        rf"{LEAD}(?:next\s|last\s|past\s|first\s|under\s|just\s|nearly\s|about\s|more\sthan\s)*{COUNT}\s"
        rf"(?:(?!an?\s|the\s|per\s)\w+\s)?{UNIT}",
        r"(?:in|for)\sthe\s(?:quarter|year|half|month|week|period|season)(?:\s(?:before|to\sdate|as\sa\swhole))?",
        r"(?:between|from)\s\d{1,2}\s(?:and|to)\s" + date,
        r"that\s(?:day|night|week|month|year|season)",
        r"(?:in|over|during|at|by)\sthe\s(?!(?:[a-z-]+\s)?(?:last|this|next)\b)(?:[a-z-]+\s){0,2}"
        r"(?:year|period|quarter|season|weekend|week|month|decade)(?:[ -]end)?",
        r"since\s(?:the|its|their|a|his|her)\s(?:[\w'’-]+\s){1,5}?(?:began|started|opened|broke\sout|gave\sway|took\s\w+|"
        r"was\s\w+(?:\son\s\d{1,2}\w*\s\w+,?\s\d{4})?)",
        r"since\s(?:then|(?:the|its|their|a|his|her)\s(?:[\w'’-]+\s){0,2}?(?:start\sof\sthe\s\w+|launch|outbreak|election|war|start))",
        r"(?:by|until|before|after|from\sbefore|since)\s(?:dawn|dusk|midday|noon|midnight|teatime|Christmas|Easter|Ramadan)",
        r"(?:by|at|until|before|as\sof|since)\s\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|hours|GMT|hrs)(?:\s(?:on\s)?(?:today|"
        + weekday
        + "))?",
        r"so\sfar(?:\sthis\s\w+)?|to\sdate|until\snow|up\sto\snow|at\spresent|as\sof\s(?:today|now|yesterday)|up\sto\sthis\smorning",
        r"(?:by|until|since|from|as\sof)\s(?:yesterday|today|tomorrow)",
        r"yesterday" + PART + r"|today|tomorrow" + PART + r"|tonight|overnight|currently|now",
        r"annually|(?:in|over)\sthe\slong\sterm|year-on-year|fourth-quarter|third-quarter|second-quarter|first-quarter|full-year",
    ]
    # months and weekdays need their capital ("may", "march" are verbs); all other words may have either case
    body = "|".join(f"(?:{alternative})" for alternative in alternatives)
    return re.compile(rf"(?<![\w-]){_opening(lexicon)}(?:{_either_case(body)})(?![\w-])")


OPENERS = (
    "since by until till before after from in on during at as up over through throughout for between within "
    "around late early to ending ended dated the an a one two three four five six seven eight nine ten eleven "
    "twelve fifteen twenty thirty several few many recent second minute hour day night week fortnight weekend "
    "month quarter year decade century season summer winter spring autumn term last this next past previous "
    "coming current same final first third fourth mid end about nearly almost more that so yesterday today "
    "tomorrow tonight overnight currently now annually year-on-year full-year fiscal financial "
)


def _opening(lexicon: Lexicon) -> str:
    """A look ahead at the first letters of an expression, so that most words are passed over at once.

    The letters are tried as a tree ("[Tt]h(?:e|is|at|…)"), because a long list of words costs more than the search.
    """
    table = lexicon.table("time_words")
    names = (*table.words("months"), *table.words("month_abbreviations"), "sept", *table.words("weekdays"))
    starts = sorted({word[:3] for word in (*OPENERS.split(), *names)})
    tree: dict[str, list[str]] = {}
    for start in starts:
        tree.setdefault(start[0], []).append(start[1:])
    branches = [
        f"[{letter}{letter.upper()}](?:{'|'.join(_cased(rest) for rest in rests)})" for letter, rests in tree.items()
    ]
    return rf"(?=\d|Q\d|H\d|FY|{'|'.join(branches)})"


def _cased(letters: str) -> str:
    """Letters in either case: "ov" -> "[oO][vV]"."""
    return "".join(f"[{letter}{letter.upper()}]" for letter in letters)


def _either_case(body: str) -> str:
    """Lets the first letter of an expression be a capital, as it is when it opens a sentence: "(?:s|S)ince"."""
    return re.sub(
        r"(?<![\\\[\w(?A-Z-])([a-z])(?=[a-z]+(?:\\s|[|)(\s]|$))", lambda m: f"[{m.group(1)}{m.group(1).upper()}]", body
    )


DATELINE = re.compile(r"[^a-z\n]{3,40}[^\n]{0,60}?\d{1,2}[^\n.]{0,40}?(?:\)\s*[-–—]|\s[-–—])\s")
SAYING_REACH = 4  # tokens between the verb of saying and the date of the statement: "told a news conference on Monday"


def find(text: str, span: Span, figures: Sequence[Span], lexicon: Lexicon) -> tuple[TimeExpression, ...]:
    """The time expressions of a sentence, in order, none of them inside a figure. `figures` are in order, disjoint."""
    found = []
    starts = [figure.start for figure in figures]
    headed = DATELINE.match(text, span.start, span.end)  # its date is the article's, not the figure's
    start_at = headed.end() if headed else span.start
    for match in pattern(lexicon).finditer(text, start_at, span.end):
        start, end = match.span()
        place = bisect_right(starts, end - 1) - 1
        if place < 0 or figures[place].end <= start:
            found.append(TimeExpression(start, end, " ".join(match.group().split())))
    return tuple(found)


def mark_reported(
    times: Sequence[TimeExpression], tokens: Sequence[Token], saying: frozenset[int]
) -> tuple[TimeExpression, ...]:
    """`times` with those marked that date a statement: right after a verb of saying (positions in `saying`)."""
    ends = sorted(tokens[min(position + SAYING_REACH, len(tokens) - 1)].end for position in saying)
    starts = sorted(tokens[position].end for position in saying)
    marked = []
    for time in times:
        reported = any(start <= time.start and time.start <= end for start, end in zip(starts, ends, strict=True))
        plain = re.match(
            r"(?:on |late on |early on |late |yesterday|today|now|this |last |Mon|Tue|Wed|Thu|Fri|Sat|Sun)", time.text
        )
        reported = reported or any(0 <= tokens[position].start - time.end <= 1 for position in saying)  # "now says"
        marked.append(time._replace(reported=bool(reported and plain)))
    return tuple(marked)


CONTRAST = frozenset({"compared", "against", "versus", "vs", "than", "from", "while", "but", "although", "whereas"})


def choose(times: Sequence[TimeExpression], tokens: Sequence[Token], position: int) -> TimeExpression | None:
    """The expression that dates the figure at `position`; None where the sentence gives none for it."""
    usable = [time for time in times if not time.reported and not _of_record(tokens, time)]
    if not usable:
        return None
    right_edge, left_edge = _right_edge(tokens, position), _left_edge(tokens, position)
    figure = tokens[position]
    right = [time for time in usable if figure.end <= time.start < right_edge]
    if right:
        return right[0]
    left = [time for time in usable if left_edge <= time.start and time.end <= figure.start]
    if left:
        return left[-1]
    opening = [time for time in usable if time.start <= tokens[0].start + 40 and time.end <= figure.start]
    if contrasted(tokens, position):
        return None
    if opening:
        return opening[0]
    return None


RECORDS = frozenset(
    ["lowest", "highest", "best", "worst", "biggest", "largest", "smallest", "first", "deepest", "steepest", "fastest",
     "weakest", "strongest", "lows", "highs", "low", "high"]
)  # fmt: skip


def _of_record(tokens: Sequence[Token], time: TimeExpression) -> bool:
    """Whether an expression only says since when there was no such thing: "its lowest since 2020"."""
    if not time.text.casefold().startswith("since"):
        return False
    at = bisect_left(tokens, time.start, key=_start)
    return any(token.lower in RECORDS for token in tokens[max(0, at - 3) : at])


def _start(token: Token) -> int:
    return token.start


def _right_edge(tokens: Sequence[Token], position: int) -> int:
    for at in range(position + 1, len(tokens)):
        token = tokens[at]
        if token.tag in (Tag.BREAK, Tag.QUOTE, Tag.DASH) or token.lower in CONTRAST:
            return token.start
        if token.tag is Tag.COMMA and not _date_comma(tokens, at):
            return token.start
        if token.tag is Tag.CONJUNCTION and _new_clause(tokens, at):
            return token.start
    return tokens[-1].end + 1


def _date_comma(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].tag is Tag.NUMBER


def _new_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb follows the conjunction before the next figure: "… and rose to 5 in May"."""
    for token in tokens[at + 1 : at + 7]:
        if token.tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.MODAL):
            return True
        if token.tag in (Tag.FIGURE, Tag.COMMA):
            return False
    return False


def _left_edge(tokens: Sequence[Token], position: int) -> int:
    for at in range(position - 1, -1, -1):
        token = tokens[at]
        if token.tag in (Tag.BREAK, Tag.QUOTE) or token.tag is Tag.FIGURE:
            return token.end
        if token.lower in CONTRAST:
            return token.start
    return tokens[0].start


def contrasted(tokens: Sequence[Token], position: int) -> bool:
    """Whether the figure is the other side of a comparison: "…, compared with 12", "up from 12"."""
    return any(token.lower in CONTRAST - {"while", "but"} for token in tokens[max(0, position - 3) : position])
