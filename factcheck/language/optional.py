"""Numbers that carry no news: durations, ages, small counts of persons already known. Found, but not claimed."""

from __future__ import annotations

import re

from factcheck.language.grammar.amounts import Amount
from factcheck.language.grammar.ones import is_counted_one
from factcheck.language.scan import Page
from factcheck.language.units import DURATIONS

_AGED = re.compile(
    r"(?<![a-z])(?:aged|age|ages|age of|aged between|aged from|age group|over the age of|under the age of)[ \n]$"
)
_PERSON_IS = re.compile(
    r"(?<![a-z])(?:(?:he|she|i|who)(?:'s|'m|[ \n](?:is|was|am))(?:[ \n]now)?|turned|turns|turning|died[ \n]at)[ \n]$"
)
_NAME_COMMA = re.compile(r"[A-Z][\w'.-]*,[ \n]$")
_DENOMINATOR = re.compile(r"(?<![a-z])(?:per|for every|in every|out of every)[ \n]$")
_COMPOUND = re.compile(r"-(?!strong|nation|member|country|seat|bed|judge|vessel|ship|odd|plus|or-)[a-z]")
_TOP = re.compile(r"(?<![a-z])top[ \n-]$")
_LIMITED_PERSONS = re.compile(
    r"(?<![a-z])(?:were|was|are|is|those|people|children|adults|anyone|everyone|women|men|patients|users|girls|"
    r"boys|pupils|teenagers|voters|"
    r"drivers|workers|everybody|anybody|one|residents|of them|child|infants|babies)[ \n](?:under|over|below|"
    r"above)[ \n]$"
)
_CLAUSE_END = re.compile(
    r"(?:[.,;:!?)\"'–—-]|$|\n|[ \n](?:and|or|who|are|is|was|were|have|has|had|will|would|can|in|at|made|make|"
    r"account|the|say|said)(?![a-z]))"
)
_AGE_ENDS = re.compile(r"$|\n|[.,;)]|[ \n](?:and|when|but|at the time|this|last|next|years)(?![a-z])")
_AGE_BEHIND = re.compile(r"[,.;)]")
_SHARED_DURATION = re.compile(  # "terms of 15 and 20 years"
    r"[ \n](?:and|or)[ \n][0-9]{1,3}[ \n-](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)(?![a-z])"
)
_OWNED = re.compile(r"(?<![a-z])(?:the|these|those|his|her|its|their|our|my|your|both)[ \n]$")


def carries_no_news(page: Page, start: int, end: int, amount: Amount) -> str | None:
    """Why the figure at `[start, end)` carries no news, in a word or two; None where it does."""
    low = page.low
    if amount.unit in DURATIONS:
        return "duration"
    number = amount.number
    if amount.unit is None and amount.scale is None and _SHARED_DURATION.match(low, end):
        return "duration"
    before = low[max(0, start - 24) : start]
    if amount.unit is None and amount.scale is None:
        if _AGED.search(before) or _is_age_limit(low, end, amount):
            return "age"
        if _TOP.search(before) and low[number.start].isdigit():
            return "list"
        if number.value is not None and 0 < number.value < 111 and number.end - number.start <= 3:
            digits = low[number.start].isdigit()
            if _PERSON_IS.search(before) and _AGE_ENDS.match(low, end):
                return "age"
            if digits and _AGE_BEHIND.match(low, end) and _NAME_COMMA.search(page.plain, max(0, start - 40), start):
                return "age"
        if _DENOMINATOR.search(before):
            return "denominator"
        if low[number.start : number.end] == "one":
            return None if is_counted_one(low, start, end) else "one"
        if (
            low[number.start].isalpha()
            and number.value is not None
            and number.value <= 10
            and _COMPOUND.match(low, end)
        ):
            return "compound"
        if number.value == 0:
            return "none"
        if number.value == 2 and low[number.start : number.end] == "two" and _OWNED.search(before):
            return "known pair"
    return None


def _is_age_limit(low: str, end: int, amount: Amount) -> bool:
    """ "children under five", "were over 65": an age where persons stand before and nothing counted behind."""
    value = amount.number.value
    if value is None or value >= 111 or _CLAUSE_END.match(low, end) is None:
        return False
    return _LIMITED_PERSONS.search(low, max(0, amount.start - 32), amount.start) is not None
