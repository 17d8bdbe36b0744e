"""Numbers written in digits: 1,984 · 4,15,000 · 31 000 · 1.2 · 9,6 (decimal comma) · 9½ · ¾."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from factcheck.language.grammar.number import Number, Spelling
from factcheck.language.grammar.vocabulary import Vocabulary
from factcheck.language.scan import Page

# Longest readings first. A run of more than 15 digits is an identifier, not a count, and matches nothing here.
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?![0-9])")
_APOSTROPHES = re.compile(r"[0-9]{1,3}(?:'[0-9]{3}){1,5}(?![0-9])")
_POINTS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,5}(?![0-9])")
_SPACED = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,5}(?![0-9]|,[0-9])")
_PLAIN = re.compile(r"[0-9]{1,15}(?![0-9])")
_RUN = re.compile(r"[0-9]{1,15}(?![0-9])")
_MARKS = frozenset(",.' -/")
_MIXED = re.compile(r"(?P<whole>[0-9]{1,3})[ -](?P<top>[1-9]|1[135])/(?P<bottom>[2-9]|1[06]|32|64)(?![0-9/])")
_STROKES = re.compile(r"(?P<top>[1-9])/(?P<bottom>[2-9])(?![0-9/])")
_LEADING_POINT = re.compile(r"(?:^|[ \n($£€])\.$")
_FRACTION = re.compile(r"\.[0-9]{1,9}(?![0-9])")
_DECIMAL_COMMA = re.compile(r"[0-9]{1,3},[0-9]{1,2}(?![0-9])(?!,[0-9])")
# Prices of grain and shares: "$12.34-3/4" is three quarters of a cent more.
_PART_OF_CENT = re.compile(r"(?<=[0-9]\.[0-9]{2})[ -](?P<top>[1-7])/(?P<bottom>[248])(?![0-9/])")
# "1.3x10^6", "2.4 × 10⁵", "5.5x10-3" (a power that has lost its height), "1.3e6"
_POWER = re.compile(
    r"[ ]?[x×][ ]?10(?:\^(?P<plain>-?[0-9]{1,2})(?![0-9])|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))|"
    r"(?:[ ]?[x×][ ]?10(?=-)|(?<=\.[0-9])e|(?<=\.[0-9]{2})e|e(?=[+-]))(?P<exponent>[+-]?[0-9]{1,2})(?![0-9a-z])"
)
_MARGIN = re.compile(r"[ ]?(?:±|\+/-)[ ]?[0-9]{1,6}(?:\.[0-9]{1,6})?(?![0-9])")
_POWER_MARKS, _MARGIN_MARKS = ("x", "×", "e"), ("±", "+")
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_QUANTUM = Decimal("0.000001")
_ONE = Decimal(1)


def read_digits(page: Page, position: int, words: Vocabulary, spaced: bool, comma: bool) -> Number | None:
    """The number in digits that starts at `position`, or None.

    `spaced`: the text groups thousands with plain spaces ("31 000"); no-break and thin spaces always group.
    `comma`: the text writes decimal commas ("9,6").
    """
    low = page.low
    if low[position] in words.fraction_characters:
        top, bottom = words.fraction_characters[low[position]]
        return Number(position, position + 1, top / bottom, _ONE / bottom, Spelling.DIGITS, "fraction character")
    run = _RUN.match(low, position)
    if run is not None and low[position - 1 : position] != "." and not _goes_on(low, run.end(), words):
        return Number(position, run.end(), Decimal(run[0]), _ONE, Spelling.DIGITS, "digits")
    strokes = _STROKES.match(low, position)
    if strokes is not None and strokes["top"] < strokes["bottom"]:
        top, bottom = Decimal(strokes["top"]), Decimal(strokes["bottom"])
        return Number(position, strokes.end(), top / bottom, _ONE / bottom, Spelling.DIGITS, "fraction with a stroke")
    mixed = _MIXED.match(low, position)
    if mixed is not None:
        whole, top, bottom = (Decimal(mixed[name]) for name in ("whole", "top", "bottom"))
        if top < bottom:
            value = whole + (top / bottom).quantize(_QUANTUM)
            return Number(position, mixed.end(), value, _ONE / bottom, Spelling.DIGITS, "mixed fraction")
    if _LEADING_POINT.search(low, max(0, position - 2), position):
        found = _PLAIN.match(low, position)
        if found is not None and len(found[0]) < 10:
            return Number(
                position - 1,
                found.end(),
                Decimal(f"0.{found[0]}"),
                _step(found[0], "."),
                Spelling.DIGITS,
                "leading point",
            )
    for pattern, marks, rule in ((_GROUPED, ",", "grouped digits"), (_POINTS, ".", "grouped digits")):
        found = pattern.match(low, position)
        if found is not None:
            return _with_fraction(page, position, found.end(), found[0].replace(marks, ""), rule)
    found = _SPACED.match(low, position)
    if found is not None:
        gaps = {page.raw[place] for place in range(position, found.end()) if low[place] == " "}
        if spaced or not gaps & {" ", "\t"} or " 0" in found[0]:  # no number of its own starts with a zero
            return _with_fraction(page, position, found.end(), found[0].replace(" ", ""), "spaced digits")
    found = _APOSTROPHES.match(low, position)
    if found is not None:
        return _with_fraction(page, position, found.end(), found[0].replace("'", ""), "grouped digits")
    found = _DECIMAL_COMMA.match(low, position) if comma else None
    if found is not None:
        value = Decimal(found[0].replace(",", "."))
        return Number(position, found.end(), value, _step(found[0], ","), Spelling.DIGITS, "decimal comma")
    found = _PLAIN.match(low, position)
    if found is None:
        return None
    end = found.end()
    if end < len(low) and low[end] in words.fraction_characters:
        top, bottom = words.fraction_characters[low[end]]
        value = Decimal(found[0]) + top / bottom
        return Number(position, end + 1, value, _ONE / bottom, Spelling.DIGITS, "mixed fraction")
    return _with_fraction(page, position, end, found[0], "digits")


def with_power_and_margin(low: str, number: Number) -> Number:
    """The number with a power of ten ("1.3x10^6", "2.4 × 10⁵") and a margin of error ("3.2±0.4 percent") behind it."""
    end = number.end
    mark = low[end : end + 1]
    if mark == " ":
        mark = low[end + 1 : end + 2]
    if mark in _POWER_MARKS:
        power = _POWER.match(low, end)
        if power is not None:
            exponent = int(power["plain"] or power["exponent"] or power["raised"].translate(_RAISED))
            return number.times(_ONE.scaleb(exponent), power.end(), "power of ten")
    elif mark in _MARGIN_MARKS:
        margin = _MARGIN.match(low, end)
        if margin is not None:
            return replace(number, end=margin.end())
    return number


def _goes_on(low: str, end: int, words: Vocabulary) -> bool:
    """Whether what stands behind a run of digits may belong to its number: a mark and a digit, or a fraction."""
    mark = low[end : end + 1]
    return (mark in _MARKS and low[end + 1 : end + 2].isdigit()) or mark in words.fraction_characters


def _with_fraction(page: Page, start: int, end: int, digits: str, rule: str) -> Number:
    found = _FRACTION.match(page.low, end)
    if found is None:
        return Number(start, end, Decimal(digits), _ONE, Spelling.DIGITS, rule)
    value, step, end = Decimal(digits + found[0]), _step(found[0], "."), found.end()
    part = _PART_OF_CENT.match(page.low, end)
    if part is not None and part["top"] < part["bottom"]:
        step /= int(part["bottom"])
        value += int(part["top"]) * step
        end = part.end()
    return Number(start, end, value, step, Spelling.DIGITS, rule)


def _step(digits: str, mark: str) -> Decimal:
    return _ONE.scaleb(-len(digits.split(mark)[-1]))
