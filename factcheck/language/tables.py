"""Units that a table flattened to text states once: in a column's heading or in the label of a row.

A row is a line of cells parted by " / ", a bar, a tab or a run of spaces. A bare number that fills a cell takes the
unit (and the scale) of its row's label, else of its column in the heading above: "Staffing (%)", "Deficit ($bn)".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.money import sign_before
from factcheck.language.grammar.setting import Setting
from factcheck.language.grammar.vocabulary import Vocabulary, any_of, vocabulary
from factcheck.language.units import DURATIONS, read_unit

_PARTING = re.compile(r"[ ]/[ ]|[ ]?\|[ ]?|[ ]?\t[ ]?|[ ]{2,}")
_PARTING_MARKS = (" / ", "|", "\t", "  ")  # a text without any of them has no rows
_LINE_END = re.compile(r"\n")
_NUMBER_CELL = re.compile(r"[-–+(]?[^0-9a-z\s]?[ ]?[0-9][0-9., ]*[%)]?[a-z*†]?")
_YEAR_CELL = re.compile(r"[ ]*(?:19|20)[0-9]{2}[ ]*")
_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]\n]{1,28})[)\]]")
_HEADING_REACH = 30  # rows below its heading that a table may have
_LARGE = 1000  # headings state scales from a thousand on
_LONGEST_TITLE = 160
_LONGEST_LINE = 2000  # a line beyond this is prose, or hostile


class StatedUnit(NamedTuple):
    """The unit and scale that a heading or label states; either may be absent."""

    unit: str | None
    times: Decimal


@dataclass(frozen=True, slots=True)
class _Row:
    start: int
    cells: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Tables:
    """The rows of a page, read when a bare number first asks for its unit."""

    setting: Setting
    rows: dict[int, _Row] = field(default_factory=dict)
    lines: list[int] = field(default_factory=list)

    def unit_at(self, start: int, end: int) -> StatedUnit | None:
        """What the table around the bare number at `[start, end)` states for it; None outside of tables."""
        if not self.lines:
            self._read_lines()
        line = bisect_right(self.lines, start) - 1
        row = self.rows.get(line)
        if row is None:
            return self._label_unit(self.lines[line], start)
        place = next((i for i, (left, right) in enumerate(row.cells) if left <= start and end <= right), 0)
        if not place or not self._is_number(row.cells[place]):
            return None
        return self._stated(row.cells[0]) or self._of_heading(line, place, len(row.cells))

    def _read_lines(self) -> None:
        low = self._parted()
        self.lines = [0, *(found.end() for found in _LINE_END.finditer(low))]
        if not any(mark in low for mark in _PARTING_MARKS):
            return
        parted = {bisect_right(self.lines, found.start()) - 1 for found in _PARTING.finditer(low)}
        for number in sorted(parted):
            place = self.lines[number]
            end = self.lines[number + 1] - 1 if number + 1 < len(self.lines) else len(low)
            if 3 <= end - place <= _LONGEST_LINE:
                cells = _cells(low[place:end], place)
                if len(cells) > 1:
                    self.rows[number] = _Row(place, cells)

    def _parted(self) -> str:
        """The page in small letters, with the tabs that its view shows as spaces."""
        page = self.setting.page
        if "\t" not in page.raw:
            return page.low
        return "".join("\t" if raw == "\t" else low for raw, low in zip(page.raw, page.low, strict=True))

    def _label_unit(self, line: int, start: int) -> StatedUnit | None:
        """ "Turnout (%): 56.3": the label before a colon on the same line."""
        low = self.setting.page.low
        if start - line > 80 or not low[line:start].rstrip(" ").endswith("):"):
            return None
        return self._stated((line, start))

    def _is_number(self, cell: tuple[int, int]) -> bool:
        return _NUMBER_CELL.fullmatch(self.setting.page.low[cell[0] : cell[1]].strip()) is not None

    def _is_figure(self, cell: tuple[int, int]) -> bool:
        """Whether a number fills the cell that is no year: years head columns."""
        return self._is_number(cell) and _YEAR_CELL.fullmatch(self.setting.page.low, *cell) is None

    def _of_heading(self, line: int, place: int, width: int) -> StatedUnit | None:
        for above in range(line - 1, max(-1, line - _HEADING_REACH), -1):
            row = self.rows.get(above)
            if row is None:
                return None
            bare = width - len(row.cells)  # the heading of the labels may be left out
            if bare not in (0, 1) or (bare and row.cells[0][0] == row.start):
                continue
            if not any(self._is_figure(cell) for cell in row.cells[1 - bare :]):
                stated = self._stated(row.cells[place - bare], heading=True)
                return stated or self._of_table(line, row.start)
        return None

    def _of_table(self, line: int, row: int) -> StatedUnit | None:
        """The unit in brackets that holds for a whole table: in its heading's first cell, or in the line above.

        A row that counts things ("Number of employees") does not take it.
        """
        low = self.setting.page.low
        if _counts_things(vocabulary(self.setting.lexicon)).match(low, self.lines[line]):
            return None
        above = bisect_right(self.lines, row) - 2
        first = self.rows[above + 1].cells[0] if self.rows[above + 1].cells[0][0] == row else (row, row)
        title = (self.lines[above], row - 1) if above >= 0 and above not in self.rows else (row, row)
        for cell in (first, title):
            brackets = _BRACKETS.search(low, *cell) if cell[1] - cell[0] <= _LONGEST_TITLE else None
            found = None if brackets is None else self._unit_of(brackets.start("inside"), brackets.end("inside"))
            if found is not None:
                return found
        return None

    def _stated(self, cell: tuple[int, int], heading: bool = False) -> StatedUnit | None:
        """The unit that a label or heading states: in brackets, as "%", or (a heading) as its first or only word."""
        low = self.setting.page.low
        brackets = _BRACKETS.search(low, *cell)
        if brackets is not None:
            found = self._unit_of(brackets.start("inside"), brackets.end("inside"))
            if found is not None:
                return found
        if _percent(vocabulary(self.setting.lexicon)).search(low, *cell):
            return StatedUnit("%", Decimal(1))
        comma = low.rfind(", ", *cell)
        if comma >= 0 and not heading:  # "Earnings per share, DKK"
            return self._unit_of(comma + 2, cell[1])
        return (
            self._unit_of(cell[0] + len(low[cell[0] : cell[1]]) - len(low[cell[0] : cell[1]].lstrip()), cell[1])
            if heading
            else None
        )

    def _unit_of(self, start: int, end: int) -> StatedUnit | None:
        setting, low = self.setting, self.setting.page.low
        words = vocabulary(setting.lexicon)
        opening = _opening(words).match(low, start, end)
        start = start if opening is None else opening.end()
        for behind in range(min(end, start + 4), start, -1):  # the longest sign first: "us$" before "u"
            sign = sign_before(setting, behind)
            if sign is not None and sign[0] == start:
                scale = self._scale(behind + (low[behind : behind + 1] == " "), end)
                return StatedUnit(sign[1], Decimal(1) if scale is None else scale[0])
        scale = self._scale(start, end)
        if scale is not None and scale[1] - start == 1 and setting.page.plain[start].isupper():
            return None  # "Kaduna (B)" is a side, not billions
        unit = read_unit(setting, start if scale is None else scale[1], scale is not None)
        times = Decimal(1) if scale is None else scale[0]
        if unit is not None and unit.end <= end and unit.unit not in DURATIONS:
            return StatedUnit(unit.unit, unit.times * times)
        return None if scale is None else StatedUnit(None, times)

    def _scale(self, start: int, end: int) -> tuple[Decimal, int] | None:
        """The scale that a heading states at `start` and where it ends: "m", "millions of", "'000"."""
        words, low = vocabulary(self.setting.lexicon), self.setting.page.low
        thousands = _THOUSANDS.match(low, start, end)
        if thousands is not None:
            return Decimal(1000), thousands.end()
        found = _scales(words).match(low, start, end)
        if found is None:
            return None
        word = found["scale"]
        if word in words.vague:  # "millions"
            return words.vague[word][0] / 2, found.end()
        return words.scales.get(word) or words.short_scales[word], found.end()


_THOUSANDS = re.compile(r"'?000s?(?![0-9a-z])")


@cache
def _opening(words: Vocabulary) -> re.Pattern[str]:
    """ "in", before the unit of a whole table: "(in millions of dollars)"."""
    return re.compile(rf"{words.context['in']} ")


@cache
def _scales(words: Vocabulary) -> re.Pattern[str]:
    plurals = (word for word, interval in words.vague.items() if " " not in word and interval[0] >= _LARGE)
    named = any_of((*words.scales, *words.short_scales, *plurals))
    return re.compile(rf"(?P<scale>{named})(?![a-z0-9])(?: {words.context['of']}(?= ))?")


@cache
def _counts_things(words: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"[ ]*{words.context['counted_rows']}(?![a-z])")


@cache
def _percent(words: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9])%|(?<![a-z]){words.context['percent']}(?![a-z])")


def _cells(line: str, place: int) -> tuple[tuple[int, int], ...]:
    cells: list[tuple[int, int]] = []
    start = 0
    for found in _PARTING.finditer(line):
        if found.start() > start:
            cells.append((place + start, place + found.start()))
        start = found.end()
    if start < len(line):
        cells.append((place + start, place + len(line)))
    return tuple(cell for cell in cells if line[cell[0] - place : cell[1] - place].strip())
