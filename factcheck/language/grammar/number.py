"""The bare number that a run of characters spells, before scale, unit and hedge."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from factcheck.language.scan import Page


class Spelling(StrEnum):
    """How a number is written."""

    DIGITS = "digits"
    WORDS = "words"
    SHARE = "share"
    VAGUE = "vague"
    MULTIPLE = "multiple"


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `[start, end)` of a page. `value` is None where `low` and `high` are given; `step` is its precision.

    `settled` is True where nothing may multiply it any more: a share, a multiple.
    """

    start: int
    end: int
    value: Decimal | None
    step: Decimal
    spelling: Spelling
    rule: str
    low: Decimal | None = None
    high: Decimal | None = None

    def times(self, factor: Decimal, end: int, rule: str | None = None) -> Number:
        """The same number multiplied by a scale that ends at `end`."""
        return Number(
            self.start,
            end,
            None if self.value is None else self.value * factor,
            self.step * factor,
            self.spelling,
            self.rule if rule is None else rule,
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
        )


def skip_gap(page: Page, position: int) -> int:
    """The offset behind the white space at `position`: spaces, and at most one line break among them."""
    low = page.low
    size = len(low)
    end = position
    broken = False
    while end < size:
        if low[end] == "\n":
            if broken:
                return position
            broken = True
        elif low[end] != " " and low[end] != "\r":
            break
        end += 1
        if end - position > 40:  # a wide gap parts columns; it does not join words
            return position
    return end
