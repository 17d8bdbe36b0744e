"""Finds where a number could stand in raw text, without tokenising the rest.

One compiled alternation walks a page: a run of digits, a fraction character, or a word that can open a figure. All that
reads numbers works on a *page*: two views of the text with the same offsets, in which every kind of space is a space,
every apostrophe and hyphen a plain one and, in `low`, ASCII letters are small. Invisible characters (soft hyphens,
zero-width spaces) are left out of the views, and `origin` maps an offset back to the untouched text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]+")

_SAME = dict.fromkeys(SPACES, " ") | {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "‐": "-",
    "‑": "-",
    "‒": "–",
    "−": "-",
}
_LOW = {code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}


@dataclass(frozen=True, slots=True)
class Page:
    """A text and its views. `raw` is the text less its invisible characters; `plain` and `low` are as long as `raw`."""

    raw: str
    plain: str
    low: str
    gaps: tuple[tuple[int, ...], tuple[int, ...]] | None = None

    def origin(self, offset: int) -> int:
        """The offset in the untouched text of the character at `offset` of the views."""
        if self.gaps is None:
            return offset
        places, shifts = self.gaps
        found = bisect_right(places, offset) - 1
        return offset + shifts[found] if found >= 0 else offset

    def origin_end(self, end: int) -> int:
        """As `origin`, for the exclusive end of a run: right behind its last character."""
        return self.origin(end - 1) + 1 if end else 0


def open_page(text: str) -> Page:
    """The page of `text`."""
    gaps = None
    raw = text
    if INVISIBLE.search(text):
        places: list[int] = []
        shifts: list[int] = []
        lost = 0
        for found in INVISIBLE.finditer(text):
            places.append(found.start() - lost)
            lost += found.end() - found.start()
            shifts.append(lost)
        raw = INVISIBLE.sub("", text)
        gaps = (tuple(places), tuple(shifts))
    plain = raw
    for char, same in _SAME.items():  # few of them stand in any one text: many times as fast as str.translate
        if char in plain:
            plain = plain.replace(char, same)
    low = plain.lower()
    if len(low) != len(plain):  # a few letters outside of ASCII have longer small forms
        low = plain.translate(_LOW)
    return Page(raw, plain, low, gaps)
