"""Amounts without a number: "dozens of", "tens of thousands", "several hundred", "a majority of"."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.language.grammar.number import Number, Spelling, skip_gap
from factcheck.language.grammar.vocabulary import Vocabulary
from factcheck.language.scan import Page

_WORD = re.compile(r"[a-z]+")
_MAJORITY = re.compile(
    r"(?:a|the)[ \n](?:(?:vast|large|overwhelming|slim|clear|big|great|narrow|small)[ \n])?majority(?=[ \n]of[ \n])"
)
_PLURAL_SCALE = re.compile(
    r"(?:tens|dozens|hundreds|scores)[ \n]of[ \n](?P<scale>thousands|millions|billions|trillions|lakhs|crores)(?![a-z])"
)
_NOT_VAGUE = re.compile(r"[ \n](?:apart|up)(?![a-z])")


def read_vague(page: Page, position: int, words: Vocabulary) -> Number | None:
    """The claimed vague amount that starts at `position`, or None."""
    low = page.low
    found = _PLURAL_SCALE.match(low, position)
    if found is not None:
        first = low[position : low.index(" of" if " of" in found[0] else "\nof", position)]
        times, scale = (
            words.vague[f"{first} of"] if f"{first} of" in words.vague else words.vague[first],
            words.vague[found["scale"]],
        )
        unit = scale[0] / 2
        low_end, high_end = times[0] * unit, (times[1] + 1) * unit - 1
        return Number(position, found.end(), None, unit, Spelling.VAGUE, "vague scale", low_end, high_end)
    word = _WORD.match(low, position)
    if word is None:
        return None
    if word[0] in words.vague:
        if word[0] == "scores" and not low.startswith(" of ", word.end()):
            return None
        interval = words.vague[word[0]]
        return Number(position, word.end(), None, interval[0] / 2, Spelling.VAGUE, "vague word", *interval)
    return _few_scales(page, position, words) or _majority(low, position)


def _few_scales(page: Page, position: int, words: Vocabulary) -> Number | None:
    """ "several hundred", "a few thousand", "a couple of dozen"."""
    low = page.low
    for opener in words.vague_multipliers:
        if not low.startswith(opener, position):
            continue
        scale = _WORD.match(low, skip_gap(page, position + len(opener)))
        if scale is None or scale.start() == position + len(opener):
            continue
        if scale[0] in words.scales:
            pair = words.vague_multipliers[opener]
            if "couple" in opener:
                times = words.scales[scale[0]]
                return Number(
                    position,
                    scale.end(),
                    None,
                    times,
                    Spelling.VAGUE,
                    "vague multiplier",
                    pair[0] * times,
                    pair[1] * times,
                )
            plural = _PLURALS.get(scale[0])
            if plural is not None and plural in words.vague:
                interval = words.vague[plural]
                return Number(
                    position, scale.end(), None, interval[0] / 2, Spelling.VAGUE, "vague multiplier", *interval
                )
    return None


_PLURALS = {
    "dozen": "dozens",
    "hundred": "hundreds",
    "thousand": "thousands",
    "million": "millions",
    "billion": "billions",
    "trillion": "trillions",
    "lakh": "lakhs",
    "crore": "crores",
}


def _majority(low: str, position: int) -> Number | None:
    found = _MAJORITY.match(low, position)
    if found is None:
        return None
    return Number(position, found.end(), None, Decimal(1), Spelling.VAGUE, "majority", Decimal(50), Decimal(100))


def read_small_vague(page: Page, position: int, words: Vocabulary) -> Number | None:
    """The vague amount that carries no news ("several", "a few", "both") at `position`, or None."""
    for opener, (low_end, high_end) in words.vague_optional.items():
        end = position + len(opener)
        if page.low.startswith(opener, position) and not page.low[end : end + 1].isalpha():
            return Number(position, end, None, Decimal(1), Spelling.VAGUE, "small vague word", low_end, high_end)
    return None
