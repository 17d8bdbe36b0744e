"""Reads the unit behind a number: "%", "km", "million tonnes", "mm a year", "US cents". Scales are read elsewhere.

Returns exact symbols of the lexicon's units table, or an ISO currency code. What a text leaves open ("degrees") is
settled by its other words.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.number import skip_gap
from factcheck.language.grammar.setting import Setting
from factcheck.language.grammar.vocabulary import UnitWord, Vocabulary, any_of, vocabulary

_ONE, _HUNDREDTH, _THOUSAND, _MILLION = Decimal(1), Decimal("0.01"), Decimal(1000), Decimal(1000000)
_TIMES = {"yr": "year", "hr": "hour", "d": "day", "h": "hour", "s": "s"}  # symbols of time behind a stroke
DURATIONS = frozenset(("second", "minute", "hour", "day", "week", "month", "year", "decade", "century"))
_NO_RATES = DURATIONS | {
    "%",
    "percentage point",
    "basis point",
    "°C",
    "°F",
    "Mw",
    "ppm",
    "ppb",
    "km/h",
    "mph",
    "m/s",
    "bbl/day",
}
_SUM_OF_ITS_OWN = re.compile(r"[ ]?[0-9]")
_US = re.compile(r"US(?![A-Za-z.-])")


class _Patterns(NamedTuple):
    degrees: re.Pattern[str]
    rate: re.Pattern[str]
    noun_behind: re.Pattern[str]  # "10 stone houses" are of stone; "10 stone and fit" is a weight


@cache
def _patterns(words: Vocabulary) -> _Patterns:
    c = words.context
    times = any_of(word for word, unit in words.unit_words.items() if unit.unit in DURATIONS and unit.times == 1)
    return _Patterns(
        re.compile(rf"{c['degrees']}(?![a-z])|°"),
        re.compile(
            rf"(?:[ \n]{c['a_time']}[ \n](?P<time>{times})|[ ]?/[ ]?(?P<symbol>{times}|{any_of(_TIMES)}))(?![a-z])"
            rf"(?![ \n]{c['time_goes_on']})"
        ),
        re.compile(rf"[ \n](?!{c['weight_goes_on']}(?![a-z]))[a-z]"),
    )


class UnitFound(NamedTuple):
    """The unit that ends at `end`: its symbol, how many of it one is, and the rule that read it."""

    unit: str
    times: Decimal
    end: int
    rule: str
    alternatives: tuple[str, ...] = ()  # every unit that the word could mean, where the text leaves it open


def read_unit(setting: Setting, position: int, scaled: bool) -> UnitFound | None:
    """The unit that stands behind a number ending at `position`, with or without a gap or hyphen, or None.

    `scaled`: a scale stands between the number and the unit, so that "US" can be a currency.
    """
    page = setting.page
    gap = skip_gap(page, position)
    places: tuple[int, ...] = (gap,)  # no unit starts with a space
    if page.low[position : position + 1] == "-":
        places = (position + 1, position)
    for place in places:
        found = _physical(setting, place) or _money(setting, place, place == position, scaled)
        if found is not None:
            return _with_rate(setting, found)
    return None


def _physical(setting: Setting, place: int) -> UnitFound | None:
    page, words = setting.page, vocabulary(setting.lexicon)
    symbol = words.unit_symbol_pattern.match(page.plain, place)
    word = words.unit_word_pattern.match(page.low, place)
    if symbol is not None and (word is None or symbol.end() >= word.end()):
        entry = words.unit_symbols[symbol[0].replace("\n", " ")]
        return UnitFound(entry.unit, entry.times, symbol.end(), "unit symbol")
    made_of = word is not None and word[0] in words.joints["materials"]
    if word is not None and not (made_of and _patterns(words).noun_behind.match(page.low, word.end())):
        entry = words.unit_words[word[0].replace("\n", " ")]
        return UnitFound(entry.unit, entry.times, word.end(), "unit word", _open_readings(setting, entry))
    degrees = (
        _patterns(words).degrees.match(page.low, place) if page.low[place : place + 1] in words.degree_signs else None
    )
    if degrees is not None and setting.degrees():
        return UnitFound(setting.degrees(), _ONE, degrees.end(), "degrees")
    return None


def _open_readings(setting: Setting, entry: UnitWord) -> tuple[str, ...]:
    """The units that the word could mean in this text; none where other words of the text settle it."""
    if not entry.alternatives or any(setting.holds(word) for word in entry.settled):
        return ()
    return entry.alternatives


def _money(setting: Setting, place: int, attached: bool, scaled: bool) -> UnitFound | None:
    page, words = setting.page, vocabulary(setting.lexicon)
    found = words.money_after_pattern.match(page.low, place)
    if found is None:
        sign = words.money_signs_after_pattern.match(page.plain, place)
        if sign is not None:
            code = words.money_signs_after[sign[0]]
            if _SUM_OF_ITS_OWN.match(page.plain, sign.end()):
                return None  # "10 $30 shirts"
            code = setting.settle(words.money_shared[code]) if code in words.money_shared else code
            return UnitFound(code, _ONE, sign.end(), "currency sign after")
        if page.plain.startswith("¢", place) and attached:
            return UnitFound(setting.settle(words.money_shared["cents"]), _HUNDREDTH, place + 1, "part of a currency")
        if scaled and _US.match(page.plain, place):
            return UnitFound("USD", _ONE, place + 2, "currency after")
        return None
    word = found[0].replace("\n", " ")
    written = page.plain[place : found.end()]
    if word in words.money_minor:
        if len(word) == 1 and (not attached or written.isupper()):
            return None
        to = words.money_minor[word]
        code = setting.settle(words.money_shared[to]) if to in words.money_shared else to
        return UnitFound(code, _HUNDREDTH, found.end(), "part of a currency")
    if word in words.joints["thousands_of_money"]:
        return UnitFound(setting.settle(words.money_shared[word]), _THOUSAND, found.end(), "shared currency word")
    if word in words.money_shared:
        return UnitFound(_shared(setting, word, scaled), _ONE, found.end(), "shared currency word")
    if word.upper() in words.money_codes and word not in words.money_after:
        known = written.isupper() or word in words.money_codes_small
        return UnitFound(word.upper(), _ONE, found.end(), "currency code") if known else None
    if word.upper() in words.money_in_millions:
        code = words.money_in_millions[word.upper()]
        return UnitFound(code, _MILLION, found.end(), "currency code") if written.isupper() else None
    if word == "nt" and not written.isupper():
        return None
    return UnitFound(words.money_after[word], _ONE, found.end(), "currency after")


def _shared(setting: Setting, word: str, scaled: bool) -> str:
    """A shared word's currency. A pound is a weight in a text of American setting that names no British money."""
    words = vocabulary(setting.lexicon)
    code = setting.settle(words.money_shared[word])
    if word in words.joints["weights_of_money"] and code == "GBP" and not scaled and not setting.holds("£"):
        counts = setting.country()
        if counts.get("USD", 0) > counts.get("GBP", 0):
            return "lb"
    return code


def _with_rate(setting: Setting, found: UnitFound) -> UnitFound:
    """A physical unit with its time: "4.9 mm a year". Money, shares and durations keep theirs in the measure."""
    if found.unit in _NO_RATES or found.rule.startswith(("currency", "shared currency", "part of")):
        return found
    words = vocabulary(setting.lexicon)
    rate = _patterns(words).rate.match(setting.page.low, found.end)
    if rate is None:
        return found
    name = rate["time"] or rate["symbol"]
    time = _TIMES.get(name) or words.unit_words[name].unit
    alternatives = tuple(f"{unit}/{time}" for unit in found.alternatives)
    return UnitFound(f"{found.unit}/{time}", found.times, rate.end(), "physical rate", alternatives)
