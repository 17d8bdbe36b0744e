"""The parts that expressions that date are made of: a month, a date, a quarter, "last week"; built from the lexicon.

Each is a pattern, with the words that can open it: a look-up of the word tells which patterns are worth a try.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.language.grammar.vocabulary import any_of
from factcheck.lexicon.tables import Table

NEAR = r"(?:mid-?|mid\s|early[ -]|late[ -]|end-)"
YEAR = r"(?:(?:19|20)\d\d(?:[/–-]\d{2,4})?)(?!\d|[,.]\d|\s?%)"
FAR_YEAR = r"(?:(?:1[5-8]|21)\d\d)(?!\d|[,.]\d|\s?%)"  # a year only where a preposition shows it to be one
NTH = r"(?:st|nd|rd|th)?"
DIGIT, PERIOD = "#", "Q"  # stand for all words that begin with a digit, and for "Q3", "H1", "FY24" in sets of openers
PERIODS = ("fy", "q1", "q2", "q3", "q4", "h1", "h2")


class Piece(NamedTuple):
    """A pattern and the words (see `opener`) that can open what it matches."""

    source: str
    openers: frozenset[str]


class Pieces(NamedTuple):
    """The pieces that several kinds of expressions share; those of `point` are tried in their order."""

    month: Piece
    weekday: Piece
    day_part: str
    dates: tuple[Piece, ...]
    month_year: Piece
    near: Piece
    quarter: Piece
    fiscal: Piece
    point: tuple[Piece, ...]
    named: Piece
    unit: Piece
    counted: Piece
    relative: Piece


def opener(word: str) -> str:
    """What stands for `word` in sets of openers: itself in lower case, or the sign of its class."""
    low = word.casefold()
    if low[0].isdigit():
        return DIGIT
    return PERIOD if low[:2] in PERIODS else low


def first_words(words: Iterable[str]) -> frozenset[str]:
    """The openers of expressions in words: "twenty-four" and "a few" are opened by "twenty" and "a"."""
    return frozenset(opener(word.replace("-", " ").split()[0]) for word in words)


def any_word(words: Iterable[str]) -> str:
    """A pattern for one of `words`, the longest that fits; any white space parts the words of one."""
    return f"(?:{any_of(words)})".replace(r"[ \n]", r"\s")


def piece(words: Iterable[str]) -> Piece:
    """The piece of a plain list of words."""
    listed = tuple(words)
    return Piece(any_word(listed), first_words(listed))


def one_of(pieces: Iterable[Piece]) -> str:
    """A pattern for any of `pieces`, the first that fits."""
    return f"(?:{'|'.join(one.source for one in pieces)})"


def _names(table: Table) -> tuple[Piece, Piece]:
    """A month and a weekday: with their capital, because "may" and "march" are verbs."""
    months, short = table.words("months"), (*table.words("month_abbreviations"), "sept")
    days = table.words("weekdays")
    whole = any_word([*(name.capitalize() for name in months), *(name.upper() for name in months)])
    brief = any_word(name.capitalize() for name in short)
    return (
        Piece(rf"(?-i:{whole}|{brief}\b\.?)", frozenset((*months, *short))),
        Piece(
            f"(?-i:{any_word([*(day.capitalize() for day in days), *(day.upper() for day in days)])})", frozenset(days)
        ),
    )


def pieces(table: Table) -> Pieces:
    """The pieces of the lexicon's table of words that date."""
    month, weekday = _names(table)
    units, digits = table.words("units"), frozenset((DIGIT,))
    unit = Piece(rf"{any_word(units)}s?", first_words([*units, *(f"{one}s" for one in units)]))
    counts = piece(table.words("counts"))
    count = Piece(rf"(?:\d{{1,3}}|{counts.source})", counts.openers | digits)
    relative = piece(table.words("relatives"))
    day_part = r"(?:\s(?:early\s)?(?:morning|afternoon|evening|night|lunchtime))?"
    days = rf"\d{{1,2}}{NTH}(?:\s?(?:-|–|to|and)\s?\d{{1,2}}{NTH})?"
    near = Piece(NEAR, frozenset(("mid", "early", "late", "end")))
    dates = (
        Piece(rf"{days}(?:\sof)?\s{month.source}(?:,?\s{YEAR})?", digits),
        Piece(rf"{month.source}\s{days}(?![\d.,]*\d)(?:,?\s{YEAR})?", month.openers),
    )
    month_year = Piece(
        rf"(?:{NEAR}?{month.source}(?:\s(?:of\s)?(?:{YEAR}|(?:last|this|next|the\sprevious|the\ssame)\syear))?)",
        month.openers | near.openers,
    )
    date = one_of(dates)
    point = (
        *(Piece(rf"{one.source}(?:\s(?:to|and|until|-|–)\s{date})?", one.openers) for one in dates),
        Piece(rf"(?:{month.source}\s(?:to|and|-|–)\s)?{month_year.source}", month_year.openers),
        Piece(rf"{month.source}[-–]{month.source}(?:\s{YEAR}|\speriod)?", month.openers),
        Piece(rf"(?:{YEAR}(?:\s(?:to|and|-|–)\s{YEAR})?|{FAR_YEAR})", digits),
        Piece(
            rf"{weekday.source}(?:\s(?:last|this|next)\sweek|\sof\s(?:last|this|next)\sweek|{day_part})",
            weekday.openers,
        ),
        Piece(r"(?:the\s)?\d{4}s", digits | {"the"}),
    )
    named = Piece(
        rf"(?:{relative.source}\s(?:(?:{count.source}[ -]|(?!(?:the|a|an|of)\s)\w+\s)?{unit.source}|"
        rf"{weekday.source}{day_part}|{month.source}))",
        relative.openers,
    )
    return Pieces(
        month,
        weekday,
        day_part,
        dates,
        month_year,
        near,
        _quarter(month),
        _fiscal(),
        point,
        named,
        unit,
        count,
        relative,
    )


def _quarter(month: Piece) -> Piece:
    """A quarter or half by its number or its month: "the third quarter of 2024", "the June quarter"."""
    order = ("first", "second", "third", "fourth", "final", "last", "current", "next", "previous", "same")
    return Piece(
        rf"(?:(?:{'|'.join(order)}|{month.source})[ -](?:quarter|half|trimester)"
        rf"(?:\sof\s(?:the\s)?(?:{YEAR}|(?:fiscal|financial)\s(?:year\s)?{YEAR}|year|[\w-]+\syear))?(?:\s{YEAR})?)",
        frozenset(order) | month.openers,
    )


def _fiscal() -> Piece:
    """A part of a year, or a fiscal one, in short: "Q3 2024", "FY24", "fiscal 2024"."""
    return Piece(
        rf"(?:(?:Q[1-4]|H[12]|[1-4]Q|[12]H|[369]M)[ ’'-]?(?:\s?FY)?\s?(?:\d{{4}}|\d{{2}})?(?:/\d{{2}})?(?!\d)|"
        rf"FY\s?(?:{YEAR}|\d{{2}}(?:[/-]\d{{2}})?)(?!\d)|(?:fiscal|financial)\s(?:year\s)?{YEAR})",
        frozenset((DIGIT, PERIOD, "fiscal", "financial")),
    )
