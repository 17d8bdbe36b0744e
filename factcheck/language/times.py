"""Finds the expressions that date a figure or a statement; `dating` chooses which of them belongs to which figure.

Where an expression stands is `time_patterns`' work, and what an expression denotes is `periods`' work.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.core.documents import Span
from factcheck.language.time_patterns import pattern
from factcheck.language.tokens import Token
from factcheck.lexicon.loader import Lexicon


class TimeExpression(NamedTuple):
    """An expression that dates, as written. `reported` marks the date of a statement ("said on Monday")."""

    start: int
    end: int
    text: str
    reported: bool = False


DATELINE = re.compile(r"[^a-z\n]{3,40}[^\n]{0,60}?\d{1,2}[^\n.]{0,40}?(?:\)\s*[-–—]|\s[-–—])\s")
PLAIN = re.compile(
    r"(?:on |late on |early on |late |yesterday|today|now|this |last |Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
)  # what dates a statement
SAYING_REACH = 4  # tokens between the verb of saying and the date of the statement: "told a news conference on Monday"


def find(text: str, span: Span, figures: Sequence[Span], lexicon: Lexicon) -> tuple[TimeExpression, ...]:
    """The time expressions of a sentence, in order, none of them inside a figure. `figures` are in order, disjoint."""
    found = []
    starts = [figure.start for figure in figures]
    headed = DATELINE.match(text, span.start, span.end)  # its date is the article's, not the figure's
    start_at = headed.end() if headed else span.start
    search = pattern(lexicon).find
    match = search(text, start_at, span.end)
    while match is not None:
        start, end = match.start, match.end
        place = bisect_right(starts, end - 1) - 1
        if place < 0 or figures[place].end <= start:
            found.append(TimeExpression(start, end, " ".join(text[start:end].split())))
            match = search(text, end, span.end)
        else:  # part of a figure: an expression may still begin behind it ("stood at 171 last night")
            match = search(text, max(start + 1, figures[place].end), span.end)
    return tuple(found)


def mark_reported(
    times: Sequence[TimeExpression], tokens: Sequence[Token], saying: frozenset[int]
) -> tuple[TimeExpression, ...]:
    """`times` with those marked that date a statement: right after a verb of saying (positions in `saying`)."""
    if not times or not saying:
        return tuple(times)
    stretches = [(tokens[at].end, tokens[min(at + SAYING_REACH, len(tokens) - 1)].end) for at in saying]
    begins = [tokens[at].start for at in saying]
    marked = []
    for time in times:
        reported = any(start <= time.start <= end for start, end in stretches)
        reported = reported or any(0 <= begin - time.end <= 1 for begin in begins)  # "now says"
        marked.append(time._replace(reported=True) if reported and PLAIN.match(time.text) else time)
    return tuple(marked)


RECORDS = frozenset(
    ["lowest", "highest", "best", "worst", "biggest", "largest", "smallest", "first", "deepest", "steepest", "fastest",
     "weakest", "strongest", "lows", "highs", "low", "high"]
)  # fmt: skip


def of_record(tokens: Sequence[Token], time: TimeExpression) -> bool:
    """Whether an expression only says since when there was no such thing: "its lowest since 2020"."""
    if not time.text.casefold().startswith("since"):
        return False
    at = bisect_left(tokens, time.start, key=_start)
    return any(token.lower in RECORDS for token in tokens[max(0, at - 3) : at])


def _start(token: Token) -> int:
    return token.start
