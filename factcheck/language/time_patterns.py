"""Finds the expressions that date in a text: at each word those kinds are tried that it can open.

What the kinds are stands in `time_kinds`; what an expression denotes is `periods`' work, and which figure it dates that
of `dating`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.core.documents import Span
from factcheck.language.time_kinds import Kind, compiled, first_word, kinds
from factcheck.language.time_pieces import DIGIT, PERIOD, any_word, first_words, opener
from factcheck.lexicon.loader import Lexicon
from factcheck.lexicon.tables import Table

TABLE = "time_words"
WORD = re.compile(r"(?<![\w-])(?<!\d[.,])(?!\d++(?:[.,]\d|\s?%))[^\W_]+")  # none begins with "10,000", "2.5" or "4%"
ARTICLE = re.compile(r"the\s", re.IGNORECASE)
OPENING = (
    "units", "counts", "relatives", "parts", "leads", "adverbs", "openers", "months", "month_abbreviations", "weekdays",
)  # fmt: skip


class Pattern(NamedTuple):
    """The kinds of expressions in their order, and for each opener the numbers of those that it can open."""

    kinds: tuple[Kind, ...]
    openers: frozenset[str]
    alone: Mapping[str, tuple[int, ...]]  # at the start of an expression
    behind: Mapping[str, tuple[int, ...]]  # behind a lead
    leads: frozenset[str]
    lead: re.Pattern[str]  # a word before an expression that belongs to it

    def find(self, text: str, start: int, end: int) -> Span | None:
        """The first expression that begins in `[start, end)`; None where there is none."""
        for word in WORD.finditer(text, start, end):
            first = opener(word.group())
            if first in self.openers:
                stop = self._end(text, word.start(), end, first)
                if stop is not None:
                    return Span(word.start(), stop)
        return None

    def _end(self, text: str, at: int, end: int, first: str) -> int | None:
        """The end of the expression that begins at `at` with the word `first`."""
        for number, begin in self._trials(text, at, end, first):
            stop = self.kinds[number].end(text, begin, end)
            if stop is not None:
                return stop
        return None

    def _trials(self, text: str, at: int, end: int, first: str) -> Sequence[tuple[int, int]]:
        """The numbers of the kinds to try, each with the offset behind the lead: with its article, without, no lead."""
        trials = [(number, at) for number in self.alone.get(first, ())]
        lead = self.lead.match(text, at, end) if first in self.leads else None
        if lead is None:
            return trials
        begins = [lead.end()]
        article = ARTICLE.match(text, lead.end(), end)
        if article is not None:
            begins.append(article.end())
        led = [(number, begin) for begin in begins for number in self.behind.get(first_word(text, begin, end), ())]
        return sorted((*trials, *led), key=_order) if led else trials


def _order(trial: tuple[int, int]) -> tuple[int, int]:
    return trial[0], -trial[1]


@cache
def pattern(lexicon: Lexicon) -> Pattern:
    """The patterns of `lexicon`, built once."""
    table = lexicon.table(TABLE)
    listed, leads = kinds(table), table.words("leads")
    return Pattern(
        kinds=listed,
        openers=_openers(table),
        alone=_by_opener(listed, [number for number, kind in enumerate(listed) if kind.alone]),
        behind=_by_opener(listed, [number for number, kind in enumerate(listed) if kind.led]),
        leads=first_words(leads),
        lead=compiled(rf"{any_word(leads)}\s"),
    )


def _by_opener(listed: Sequence[Kind], numbers: Iterable[int]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for number in numbers:
        for word in listed[number].openers:
            found.setdefault(word, []).append(number)
    return {word: tuple(those) for word, those in found.items()}


def _openers(table: Table) -> frozenset[str]:
    """The openers of all expressions: at other words nothing is tried."""
    units = [f"{unit}s" for unit in table.words("units")]
    return first_words([*(word for name in OPENING for word in table.words(name)), *units]) | {DIGIT, PERIOD}
