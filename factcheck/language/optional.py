"""Numbers that carry no news: durations, ages, small counts of persons already known. Found, but not claimed."""

from __future__ import annotations

import re

from factcheck.language.grammar.amounts import Amount
from factcheck.language.scan import Page
from factcheck.language.units import DURATIONS

_AGED = re.compile(
    r"(?<![a-z])(?:aged|age|ages|age of|aged between|aged from|age group|over the age of|under the age of)[ \n]$"
)
_NAME_COMMA = re.compile(r"[A-Z][\w'.-]*,[ \n]$")
_DENOMINATOR = re.compile(r"(?<![a-z])(?:per|for every|in every|out of every)[ \n]$")
_AGE_BEHIND = re.compile(r"[,.;)]")
_OWNED = re.compile(r"(?<![a-z])(?:the|these|those|his|her|its|their|our|my|your|both)[ \n]$")


def carries_no_news(page: Page, start: int, end: int, amount: Amount) -> str | None:
    """Why the figure at `[start, end)` carries no news, in a word or two; None where it does."""
    low = page.low
    if amount.unit in DURATIONS:
        return "duration"
    number = amount.number
    before = low[max(0, start - 24) : start]
    if amount.unit is None and amount.scale is None:
        if _AGED.search(before):
            return "age"
        if number.value is not None and 0 < number.value < 111 and number.end - number.start <= 3:
            digits = low[number.start].isdigit()
            if digits and _AGE_BEHIND.match(low, end) and _NAME_COMMA.search(page.plain, max(0, start - 40), start):
                return "age"
        if _DENOMINATOR.search(before):
            return "denominator"
        if low[number.start : number.end] == "one":
            return None if _is_counted_one(low, start, end) else "one"
        if number.value == 0:
            return "none"
        if number.value == 2 and low[number.start : number.end] == "two" and _OWNED.search(before):
            return "known pair"
    return None


_ONLY_ONE = re.compile(r"(?<![a-z])(?:only|just)[ \n]$")
_ONE_OF = re.compile(
    r"[ \n]of[ \n](?:the|its|their|his|her|our)[ \n](?:[0-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_HARMED = re.compile(
    r"[ \n](?:[a-z-]+[ \n]){0,3}(?:died|dead|killed|missing|injured|wounded|hurt|arrested|shot|drowned|kidnapped|hospitalised|hospitalized|"
    r"detained|rescued|remains missing)(?![a-z])"
)


def _is_counted_one(low: str, start: int, end: int) -> bool:
    """A "one" that is news: "only one of the 15 lists", "one person died"."""
    if _ONLY_ONE.search(low, max(0, start - 8), start) and _ONE_OF.match(low, end):
        return True
    return _HARMED.match(low, end) is not None
