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

from factcheck.language.grammar.money import sign_before
from factcheck.language.grammar.setting import Setting
from factcheck.language.grammar.vocabulary import Vocabulary, vocabulary
from factcheck.language.units import DURATIONS, read_unit

_PARTING = re.compile(r"[ ]/[ ]|[ ]?\|[ ]?|[ ]{2,}")
_PARTING_MARKS = (" / ", "|", "  ")  # a text without any of them has no rows
_LINE_END = re.compile(r"\n")
_NUMBER_CELL = re.compile(r"[-–+(]?[^0-9a-z\s]?[ ]?[0-9][0-9., ]*[%)]?[a-z*†]?")
_YEAR_CELL = re.compile(r"[ ]*(?:19|20)[0-9]{2}[ ]*")
_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]\n]{1,16})[)\]]")
_HEADING_REACH = 30  # rows below its heading that a table may have
_LONGEST_LINE = 2000  # a line beyond this is prose, or hostile


@dataclass(frozen=True, slots=True)
class StatedUnit:
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
        low = self.setting.page.low
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
            if len(row.cells) == width and not any(self._is_figure(cell) for cell in row.cells[1:]):
                return self._stated(row.cells[place], heading=True) or self._stated(row.cells[0])
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
        setting, words = self.setting, vocabulary(self.setting.lexicon)
        low = setting.page.low
        for behind in range(min(end, start + 4), start, -1):  # the longest sign first: "us$" before "u"
            sign = sign_before(setting, behind)
            if sign is not None and sign[0] == start:
                return StatedUnit(sign[1], self._scale_at(behind + (low[behind : behind + 1] == " "), end))
        scale = words.scale_pattern.match(low, start, end)
        if scale is not None and scale.end() - start == 1 and setting.page.plain[start].isupper():
            return None  # "Kaduna (B)" is a side, not billions
        unit_start = start if scale is None else scale.end()
        unit = read_unit(setting, unit_start, scale is not None)
        if unit is not None and unit.end <= end and unit.unit not in DURATIONS:
            times = Decimal(1) if scale is None else self._scale_at(start, end)
            return StatedUnit(unit.unit, unit.times * times)
        if low[start:end].strip("'") in ("000", "000s", "thousands") or scale is not None:
            return StatedUnit(None, self._scale_at(start, end))
        return None

    def _scale_at(self, start: int, end: int) -> Decimal:
        words = vocabulary(self.setting.lexicon)
        low = self.setting.page.low
        if low[start:end].strip("' ").startswith("000"):
            return Decimal(1000)
        found = words.scale_pattern.match(low, start, end)
        if found is None:
            return Decimal(1)
        return words.scales.get(found[0]) or words.short_scales[found[0]]


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
