"""The kinds of expressions that date: "since the end of May", "three weeks ago", "after the strike", "by 6pm".

The longest stand first, since the first that fits is taken. Each is compiled when it is first tried: a text asks for a
part of them, and a start should not pay for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.language.time_pieces import (
    DIGIT,
    YEAR,
    Piece,
    Pieces,
    any_word,
    first_words,
    one_of,
    opener,
    piece,
    pieces,
)
from factcheck.lexicon.tables import Table

CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|noon|midnight)|\d{2}:?\d\d\s?(?:hours|GMT|hrs|UTC|BST)|\d{1,2}:\d\d"
DETERMINER = r"(?:the|its|their|a|an|his|her|our|last\s\w+|this\s\w+|that)"
DIGITS = frozenset({DIGIT})
ANY: frozenset[str] = frozenset()  # openers of what can begin with any word
LETTERS = re.compile(r"[^\W_]+")


class Kind(NamedTuple):
    """A kind of expression. One of `tails` must follow where there are any. A word such as "since" may come before
    one that is `led`, and must where it does not stand `alone`."""

    source: str
    openers: frozenset[str]
    tails: tuple[Piece, ...] = ()
    led: bool = False
    alone: bool = True

    def end(self, text: str, start: int, end: int) -> int | None:
        """The end of the expression of this kind that begins at `start`; None where there is none."""
        if not self.tails:
            return _end(self.source, text, start, end)
        head = compiled(self.source).match(text, start, end)
        if head is None:
            return None
        first = first_word(text, head.end(), end)
        for tail in self.tails:
            if not tail.openers or first in tail.openers:
                found = _end(tail.source, text, head.end(), end)
                if found is not None:
                    return found
        return None


def _end(source: str, text: str, start: int, end: int) -> int | None:
    """The end of what `source` matches at `start` as a whole expression."""
    found = _whole(source).match(text, start, end)
    return None if found is None else found.end()


@cache
def compiled(source: str) -> re.Pattern[str]:
    """The pattern of `source`; either case but for months and weekdays."""
    return re.compile(source, re.IGNORECASE)


@cache
def _whole(source: str) -> re.Pattern[str]:
    return compiled(rf"(?:{source})(?![\w-])")


def first_word(text: str, start: int, end: int) -> str:
    """What the word at `start` is called in sets of openers; "" where there is none."""
    found = LETTERS.match(text, start, end)
    return "" if found is None else opener(found.group())


def _after(words: str, source: str, *tails: Piece) -> Kind:
    """An expression that begins with one of `words`, each of which may be several joined by "_"."""
    listed = [word.replace("_", " ") for word in words.split()]
    return Kind(rf"{any_word(listed)}\s{source}", first_words(listed), tails)


def _led(part: Piece, alone: bool = True) -> Kind:
    return Kind(part.source, part.openers, led=True, alone=alone)


def _points(table: Table, part: Pieces) -> Iterator[Kind]:
    """Expressions around a point in time, its part or a stretch up to it; the longest first."""
    relative, unit, count, near = part.relative, part.unit, part.counted, part.near
    parts, the = piece(table.words("parts")), frozenset({"the"})
    yield Kind(
        rf"(?:the\s)?(?:{relative.source}\s)?(?:{count.source}[ -])?{unit.source}\s(?:to|ended|ending|through|up\sto)\s"
        r"(?:the\send\sof\s)?",
        the | relative.openers | count.openers | unit.openers,
        (*part.dates, part.month_year, Piece(YEAR, DIGITS), part.weekday, Piece("date", frozenset({"date"}))),
        led=True,
    )
    named = (part.quarter, part.fiscal, part.named)
    whole = rf"(?:the\s)?(?:very\s)?{parts.source}\sof\s"
    for article in (r"the\s", ""):
        yield Kind(
            whole + article, the | parts.openers | {"very"},
            (*part.point, *named, unit, piece(table.words("events"))), led=True,
        )  # fmt: skip
    yield _led(part.quarter)
    yield _led(part.fiscal)
    yield _after(
        "at over in during for",
        rf"the\ssame\s(?:point|time|stage|stretch|spell|period|{unit.source})\s",
        part.named,
        Piece(rf"an?\s{unit.source}\s(?:ago|earlier|before)", frozenset({"a", "an"})),
        Piece(rf"(?:of|in)\s{YEAR}", frozenset({"of", "in"})),
    )
    later = rf"(?:\sof\s(?:the\s)?(?:{YEAR}|{part.month_year.source}|\w+\syear))?"
    yield Kind(part.named.source + later, part.named.openers, led=True)
    yield Kind(near.source + YEAR, near.openers, led=True)
    for words in (r"between\s\d{1,2}\sand\s", r"from\s\d{1,2}\sto\s"):
        yield Kind(words, first_words([words.partition("\\")[0]]), part.dates)
    for point in part.point:
        yield _led(point, alone=False)
    yield from (Kind(date.source, date.openers) for date in part.dates)
    yield Kind(part.month_year.source + r"\s?" + YEAR, part.month_year.openers)
    yield Kind(part.weekday.source + part.day_part, part.weekday.openers)
    yield Kind(part.month_year.source + r"\s(?:to|and|-|–)\s", part.month_year.openers, (part.month_year,))


def _counted(table: Table, part: Pieces) -> Iterator[Kind]:
    """Expressions that count units of time: "three weeks ago", "for the first two years"."""
    unit, count, events = part.unit.source, part.counted.source, piece(table.words("events"))
    about = ("about", "nearly", "almost", "more than", "over", "just over", "just under", "some")
    counted = rf"(?:{any_word(about)}\s)?{count}\s{unit}"
    openers, day = first_words(about) | part.counted.openers, r"(?:\s(?:today|yesterday|tomorrow))?"
    yield Kind(rf"{counted}\s(?:ago|earlier|later|before|previously|from\snow){day}", openers)
    yield Kind(rf"{counted}\safter\s{DETERMINER}\s", openers, (Piece(events.source + day, events.openers),))
    yield Kind(rf"{count}\s{unit}\s(?:in|on)(?=\s?,)", part.counted.openers)
    yield Kind(rf"(?:the\s)?{unit}\s(?:before|earlier|after|ago)", part.unit.openers | {"the"})
    limits = (
        "next", "last", "past", "first", "under", "just", "nearly", "about", "around", "more than", "less than",
        "barely", "only", "each of the",
    )  # fmt: skip
    yield Kind(
        rf"(?:{any_word(limits)}\s)*{count}[\s-](?:(?!(?:an?|the|per|last|this|next|past)\s)\w+\s)?{unit}",
        first_words(limits) | part.counted.openers,
        led=True,
        alone=False,
    )
    spans = ("year", "quarter", "half", "month", "week", "period", "season", "decade", "day", "time")
    yield Kind(
        rf"(?:the\s)?{any_word(spans)}\s(?:before|to\sdate|as\sa\swhole|end|that\s\w+\s\w+\s\w+)",
        first_words(spans) | {"the"},
        led=True,
        alone=False,
    )
    yield _after(
        "in for over during at by",
        r"(?:the|its|their|his|her)\s(?!(?:[a-z-]+\s)?(?:last|this|next)\b)(?:[a-z-]+\s){0,2}"
        r"(?:year|period|quarter|season|weekend|week|month|decade|day)(?:[ -]end)?",
    )
    yield _after("that", r"(?:day|night|week|month|year|season)")
    yield _after("on", rf"(?:the\s)?{unit}")


def _events(table: Table, part: Pieces) -> Iterator[Kind]:
    """Expressions that count from an event: "since the outbreak began", "after the strike", "at Easter"."""
    events = any_word(table.words("events"))
    was = rf"was\s\w+(?:\son\s\d{{1,2}}\w*\s\w+,?\s\d{{4}}|\s(?:on|in)\s{one_of(part.point)})?"
    begun = rf"(?:[\w'’-]+\s){{0,5}}?(?:began|started|opened|broke\sout|gave\sway|took\s\w+|ended|closed|{was})"
    yield _after(
        "since before after until",
        r"(?:the|its|their|a|his|her|it|they)\s(?=(?:[\w'’-]+\s){0,5}?"
        r"(?:began|started|opened|broke|gave|took|ended|closed|was)\b)",
        Piece(begun, ANY),
    )
    yield _after("since", rf"{DETERMINER}\s(?:[\w'’-]+\s){{0,2}}?(?:start\sof\sthe\s\w+|start|end)")
    soon, prepositions = ("just", "shortly", "soon", "right"), (
        "before", "after", "during", "since", "until", "by", "ahead of", "throughout", "following", "prior to",
        "at the time of", "in the wake of",
    )  # fmt: skip
    yield Kind(
        rf"(?:{any_word(soon)}\s)?{any_word(prepositions)}\s"
        rf"{DETERMINER}\s(?:(?!of\s|in\s|and\s)[\w'’-]+\s){{0,2}}?{events}",
        first_words((*soon, *prepositions)),
    )
    nth = Piece(r"the\s\d{1,2}(?:st|nd|rd|th)", frozenset({"the"}))
    until = _after("by until", r"(?:midnight|noon)\son\s")
    yield until._replace(tails=(nth, Piece(part.weekday.source + part.day_part, part.weekday.openers), *part.dates))
    named = any_word(name.casefold() for name in table.words("named_events"))
    yield _after(
        "before after during since until by from from_before at for on upon over",
        rf"(?:the\s)?(?:{named}|{any_word(table.words('holidays'))})(?:\sand\s{named})?",
    )


def _clocks(table: Table, part: Pieces) -> Iterator[Kind]:
    """Times of the day and the shortest expressions: "by 6pm on Monday", "yesterday", "so far", "May"."""
    weekday = part.weekday.source + part.day_part
    soon = r"(?:just\s|shortly\s|soon\s)?"
    by = _after("by at until before after as_of since around about from", rf"(?:{CLOCK})")
    yield Kind(
        rf"{soon}{by.source}(?:\s(?:local\stime|GMT))?(?:\s(?:on\s)?(?:today|yesterday|{weekday}))?",
        by.openers | {"just", "shortly", "soon"},
    )
    yield _after("between", rf"(?:{CLOCK}|midnight|noon)\sand\s(?:{CLOCK})(?:\son\s(?:the\s)?{weekday})?")
    yield _after("in", rf"(?:the\s)?(?:summer|winter|spring|autumn|fall)(?:\sof\s{YEAR}|\s{YEAR})?")
    yield _after("this", r"(?:morning|afternoon|evening)")
    yield _after(
        "by at until up_to since",
        rf"{part.counted.source}\s(?:in\sthe\s(?:morning|afternoon|evening)|this\s(?:morning|evening)|tonight)",
    )
    yield _after("since by on until before after from", r"the\s\d{1,2}(?:st|nd|rd|th)")
    yield _after("by until since from as_of", "(?:yesterday|today|tomorrow|now)")
    yield Kind(
        r"(?:late\s|early\s)?(?:yesterday|tomorrow)(?:\s(?:morning|afternoon|evening|night|lunchtime))?|today",
        frozenset({"late", "early", "yesterday", "tomorrow", "today"}),
    )
    yield Kind(*piece(table.words("adverbs")))
    yield Kind(part.near.source + part.month.source, part.near.openers, led=True)
    yield Kind(YEAR, DIGITS)
    yield Kind(*part.month)


def kinds(table: Table) -> tuple[Kind, ...]:
    """Every kind of expression, the longest first: the first that fits is taken."""
    part = pieces(table)
    return (*_points(table, part), *_counted(table, part), *_events(table, part), *_clocks(table, part))
