"""Figures that one text gives in two units: "400,000 rupees ($4,600)", "62 miles (100 km)".

Only what a text itself converts counts: no rate is looked up. The second figure stands in brackets right behind the
first, or behind it with a comma or "or"; the units differ, and both are units.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.comparison.subjects import Subject

# Between the two figures: an opening bracket, "or", or a comma; and words that open a conversion.
_BETWEEN = re.compile(
    r"^(?:\s+[a-z]+)?\s*(?:[(\[]|,?\s+or\b|,\s+equivalent\s+to\b)\s*"
    r"(?:or|about|around|roughly|equivalent to|worth|=|≈)?\s*$",
    re.IGNORECASE,
)
REACH = 40  # characters between a figure and its conversion


def conversions(subjects: Sequence[Subject], texts: Mapping[str, str]) -> list[tuple[int, int]]:
    """Positions of neighbouring figures of which the second is the first in another unit. Subjects are in order."""
    found: list[tuple[int, int]] = []
    for i, (first, second) in enumerate(pairwise(subjects)):
        text = texts.get(first.document.id, "")
        if first.document.id == second.document.id and _converts(first, second, text):
            found.append((i, i + 1))
    return found


def with_conversions(subjects: Sequence[Subject], pairs: Sequence[tuple[int, int]]) -> tuple[Subject, ...]:
    """The subjects, each knowing the amounts that its text gives in other units."""
    others: dict[int, list[int]] = defaultdict(list)
    for left, right in pairs:
        if subjects[left].dimension != subjects[right].dimension:
            others[left].append(right)
            others[right].append(left)
    return tuple(
        replace(subject, converted=tuple((subjects[j].dimension, subjects[j].window) for j in others[i]))
        if i in others
        else subject
        for i, subject in enumerate(subjects)
    )


def _converts(first: Subject, second: Subject, text: str) -> bool:
    units = first.claim.quantity.unit, second.claim.quantity.unit
    start, end = first.claim.span.end, second.claim.span.start
    if None in units or units[0] == units[1] or "%" in units or not start <= end <= start + REACH or end > len(text):
        return False
    return _BETWEEN.match(text[start:end]) is not None
