"""Plain tables for people: aligned columns, the last one cut to the width of the terminal."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Sequence

GAP = "  "
LIMIT = 44  # cells of any column but the last: a measure longer than this is read better in `show`


def columns(text: str) -> int:
    """How many terminal columns `text` takes: two for a wide character, none for a combining one."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def cut(text: str, width: int) -> str:
    """`text` on one line of at most `width` columns, with an ellipsis where something was left out."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if columns(line) <= width:
        return line
    while line and columns(line) > width - 1:
        line = line[:-1]
    return line.rstrip() + "…"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = (), width: int = 0) -> str:
    """The rows under their heads, in aligned columns, one line each, ending in a newline.

    Args: right – the columns set flush right; width – of the whole in terminal columns, 0 for the terminal's own.
    """
    width = width or max(60, shutil.get_terminal_size((120, 24)).columns)
    lines = [[cut(cell, LIMIT) for cell in row[:-1]] + [row[-1]] for row in [list(heads), *rows]]
    widths = [max(columns(line[at]) for line in lines) for at in range(len(heads) - 1)]
    room = max(16, width - sum(widths) - len(GAP) * len(widths))
    return "".join(GAP.join(_set(line, widths, right, room)).rstrip() + "\n" for line in lines)


def _set(line: Sequence[str], widths: Sequence[int], right: Sequence[int], room: int) -> list[str]:
    """One line's cells at their widths; the last takes the room that is left."""
    cells = []
    for at, (cell, wide) in enumerate(zip(line, widths, strict=False)):
        blank = " " * (wide - columns(cell))
        cells.append(blank + cell if at in right else cell + blank)
    return [*cells, cut(line[-1], room)]


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 claim", "2,000 claims"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
