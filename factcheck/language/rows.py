"""Figures in tables and labelled lines: "Houses damaged: 40", "Pier 1 / 31 / 9 / 640" under a line of headings.

A row takes its measure from its label and from the heading above the column; a labelled line from the words before the
colon. Only the lines at hand are read: a table's headings are the nearest line above with as many cells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.core.documents import Span

CELL = re.compile(r"\s+[/|]\s+|\t+|\s{2,}|\s*\|\s*")
PARTED = re.compile(r"[\t|]|\s(?:\s|/\s)")  # there wherever CELL is: says three times as fast that a line is no row
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
YEAR_LIKE = re.compile(
    rf"^(?:(?:FY|Q[1-4]|H[12])\s?(?:(?:19|20)?\d\d(?:/\d\d)?)?|(?:\d{{1,2}}\s)?{MONTH}(?:\s(?:19|20)?\d\d)?|"
    r"(?:19|20)\d\d(?:[/-]\d{2,4})?)$"
)
LABEL = re.compile(r"([^:;]{2,90}?)\s*:\s*$")
BULLET = re.compile(r"^[\s•·▪‣◦*–—-]+|^\(?[0-9a-z]{1,2}[.)]\s+")
LOOK_BACK = 240  # code points before a figure in which its label begins
LONGEST = 1200  # code points: a longer line is no row of a table
MOST_CELLS = 40  # cells or figures: a longer row is not one that people read, and comparing all with all would cost
LOOK_UP = 40  # lines above a row among which its headings are looked for


class Cell(NamedTuple):
    """The measure of a figure in a row, the date its column is headed with, and the row's label."""

    measure: str
    when: str | None
    label: str


@lru_cache(maxsize=LOOK_UP * 2)  # asked for again by each figure of a row, and by each row below
def cells(line: str) -> tuple[tuple[int, str], ...]:
    """The cells of a line with their offsets in it; a line that is no row has one."""
    found, at = [], 0
    for gap in CELL.finditer(line):
        if line[at : gap.start()].strip():
            found.append((at, line[at : gap.start()].strip()))
        at = gap.end()
    if line[at:].strip():
        found.append((at, line[at:].strip()))
    return tuple(found)


def read_row(lines: Sequence[str], row: int, column_at: int, figures: Sequence[Span]) -> Cell | None:
    """The cell of the figure that stands at offset `column_at` of line `row`; None where the line is no table row.

    `figures` are the spans of the row's figures, counted from the start of the line.
    """
    parts = cells(lines[row])
    if max(len(parts), len(figures)) > MOST_CELLS:
        return None
    if len(parts) < 2 or not figures or (figures[0].start < len(parts[0][1]) and len(parts) < 3):
        return None
    holding = [place for place, (start, words) in enumerate(parts) if start <= column_at < start + len(words) + 1]
    if not holding or holding[0] == 0 or not _mostly_figures(parts, figures):
        return None
    label = BULLET.sub("", parts[0][1]).strip()
    if not label:
        return None
    heading = _heading(lines, row, len(parts), holding[0])
    if heading is None:
        return Cell(label, None, label)
    if YEAR_LIKE.match(heading):
        return Cell(label, heading, label)
    if heading.strip() in ("%", "$", "€", "£"):
        return Cell(f"share of {label}", None, label)
    return Cell(f"{heading}, {label}", None, label)


def _mostly_figures(parts: Sequence[tuple[int, str]], figures: Sequence[Span]) -> bool:
    """Whether the cells after the label hold figures and little else."""
    filled = 0
    for start, words in parts[1:]:
        covered = sum(
            min(f.end, start + len(words)) - max(f.start, start)
            for f in figures
            if f.start < start + len(words) and start < f.end
        )
        filled += covered * 2 >= len(words) or words in ("–", "-", "—", "n/a")
    return filled * 2 > len(parts) - 1


def _heading(lines: Sequence[str], row: int, count: int, column: int) -> str | None:
    for above in range(row - 1, max(-1, row - LOOK_UP), -1):
        parts = cells(lines[above])
        if len(parts) == count and not any(_is_value(words) for _, words in parts[1:]):
            return parts[column][1]
        if len(parts) == count - 1 and not any(_is_value(words) for _, words in parts):
            return parts[column - 1][1]
        if len(parts) == 1 and len(lines[above]) > 90:
            return None
    return None


def _is_value(words: str) -> bool:
    return (
        bool(re.match(r"^[^\w\s]{0,3}\d", words))
        and not YEAR_LIKE.match(words)
        and not re.search(r"[A-Za-z]{3}", words)
    )


def label_before(line: str, at: int) -> str | None:
    """The label of a figure: the words before the colon right before it, from the last stop, semicolon or bullet."""
    if not line[:at].rstrip().endswith(":"):
        return None
    head = re.split(r"(?<=[.;•])\s|[;•]", line[:at])[-1]
    found = LABEL.search(head)
    if found is None or head.rfind("(") > head.rfind(")"):  # "(18 June: 40)" repeats the measure before it
        return None
    label = BULLET.sub("", found.group(1)).strip(" –—-•,")
    label = re.sub(r"\s*\([^)]*\)$", "", label)
    return label or None
