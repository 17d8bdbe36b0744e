"""Splits a text into sentences, and says of each what kind of line it stands in.

Paragraphs first (a line, or several where a line was wrapped in mid-sentence), then sentences inside each. Offsets are
those of the untouched text; nothing is changed, and no sentence begins or ends in white space. What a sentence means is
read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from factcheck.core.documents import Span

LINE = re.compile(r"[^\n\r\u2028\u2029]+")
BREAK = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)")
WORD_BEFORE = re.compile(r"(?:[^\W\d_]|[.&])+$")
OPENER = re.compile(r"[\s\"'“‘«(\[•\-–—]*")
ITEM = re.compile(r"\s*(?:[•·▪‣◦*]|[-–—]\s|\(?[0-9]{1,2}[.)]\s|\(?[a-z]\)\s)")
FURNITURE = re.compile(
    r"\s*(?:advertisement|skip to|share this|read more|read also|most viewed|related|see also|subscribe|cookies?|"
    r"sign up|click here|follow us|home\s*[>›»/|]|page \d|copyright|©|all rights reserved|newsletter)\b",
    re.IGNORECASE,
)
ENDINGS = ".!?…:;\"'”’»)"
INDENT = 3  # spaces before a line that set it off as an item of a list
HEADLINE_LIMIT = 140  # code points: longer lines without a full stop are prose whose end was lost
LOOK_BACK = 24  # code points of the longest abbreviation looked for before a full stop

ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "jr",
        "sr",
        "gen",
        "col",
        "lt",
        "maj",
        "capt",
        "sgt",
        "gov",
        "sen",
        "rep",
        "hon",
        "rev",
        "fr",
        "no",
        "nos",
        "vs",
        "etc",
        "inc",
        "ltd",
        "co",
        "corp",
        "cf",
        "approx",
        "est",
        "dept",
        "fig",
        "vol",
        "ed",
        "al",
        "p",
        "pp",
        "art",
        "sec",
        "ch",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "mt",
        "ft",
        "eg",
        "ie",
        "viz",
        "messrs",
        "adm",
        "cmdr",
        "insp",
        "supt",
    ]
)

BEFORE_NUMBER = frozenset({"no", "nos", "art", "sec", "fig", "p", "pp", "vol", "ch"})
CLOSING = frozenset({"a.m", "p.m"})  # as often the last word of a sentence as not; a capital after them decides


class LineKind(StrEnum):
    """What kind of line a sentence stands in."""

    PROSE = "prose"
    HEADLINE = "headline"
    ITEM = "item"
    FURNITURE = "furniture"


class Sentence(NamedTuple):
    """One sentence: where it stands, the number of its paragraph (from 0), its line, whether a quote is open there."""

    span: Span
    paragraph: int
    kind: LineKind = LineKind.PROSE
    quoted: bool = False


def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text` in order, in time linear in its length."""
    return tuple(_iter_sentences(text))


def _iter_sentences(text: str) -> Iterator[Sentence]:
    for number, (start, end) in enumerate(_paragraphs(text)):
        kind = _kind(text, start, end)
        depth, straight, at = 0, False, start
        for left, right in _pieces(text, start, end):
            for mark in _QUOTE.finditer(text, at, left):
                depth, straight = _turn(mark.group(), depth, straight)
            at = left
            yield Sentence(Span(left, right), number, kind, depth > 0 or straight)


_QUOTE = re.compile('[“”"«»]')


def _turn(mark: str, depth: int, straight: bool) -> tuple[int, bool]:
    if mark == '"':
        return depth, not straight
    return (depth + 1 if mark in "“«" else max(0, depth - 1)), straight


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Lines, joined where one runs on: "…the level of the\\nriver rose" is one paragraph."""
    start = end = -1
    for line in LINE.finditer(text):
        left, right = line.span()
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        if left == right:
            continue
        wrapped = (
            start >= 0 and text[left].islower() and text[end - 1] not in ENDINGS and text.count("\n", end, left) == 1
        )
        if wrapped:
            end = right
            continue
        if start >= 0:
            yield start, end
        start, end = left, right
    if start >= 0:
        yield start, end


def _kind(text: str, start: int, end: int) -> LineKind:
    if FURNITURE.match(text, start, end):
        return LineKind.FURNITURE
    if ITEM.match(text, start, end) or text[max(0, start - INDENT) : start] == " " * INDENT:
        return LineKind.ITEM
    if end - start <= HEADLINE_LIMIT and text[end - 1] not in ENDINGS:
        return LineKind.HEADLINE
    return LineKind.PROSE


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    left = start
    for stop in BREAK.finditer(text, start, end):
        if not _ends_sentence(text, stop.start(), stop.end(), end):
            continue
        yield left, stop.end()
        left = stop.end()
        while left < end and text[left].isspace():
            left += 1
    if left < end:
        yield left, end


def _ends_sentence(text: str, stop: int, after: int, end: int) -> bool:
    opener = OPENER.match(text, after, end)
    following = opener.end() if opener else after
    if following >= end:
        return True
    if text[following].islower():
        return False
    if text[stop] != "." or after - stop > 1:  # "?" "!" "…", or a full stop with a closing quote
        return True
    word = WORD_BEFORE.search(text, max(0, stop - LOOK_BACK), stop)
    if word is None:
        return True
    bare = word.group().casefold()
    if bare in BEFORE_NUMBER:  # "Report No. 4", but "He said no. The …"
        return not text[following].isdigit()
    if bare in ABBREVIATIONS:
        return False
    if word.start() > 0 and text[word.start() - 1].isdigit():  # "… to $604m. Health"
        return True
    return not (len(bare) == 1 or "." in bare) or bare in CLOSING
