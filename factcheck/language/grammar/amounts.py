"""An amount: a sign of money, a number, its scale and unit. "US$6.3 BLN" · "nine hundred tonnes" · "half a metre"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.digits import read_digits, with_power_and_margin
from factcheck.language.grammar.money import sign_before
from factcheck.language.grammar.number import Number, Spelling, skip_gap
from factcheck.language.grammar.setting import Setting
from factcheck.language.grammar.shares import read_share
from factcheck.language.grammar.vocabulary import Vocabulary, any_of, vocabulary
from factcheck.language.grammar.words import part_behind, read_words
from factcheck.language.units import DURATIONS, UnitFound, read_unit

_SHARES = ("%", "percentage point", "basis point")  # what falls by so much is a change, not below nought
_HUNDRED, _MILLION = Decimal(100), Decimal(1000000)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what is written around it. `scale` is the factor written behind it, None where there is none.

    `signed`: a sign of money stands before it; `united`: a unit stands behind it. `start` and `end` hold them all.
    """

    number: Number
    start: int
    end: int
    unit: str | None
    scale: Decimal | None
    signed: bool
    united: bool
    rules: tuple[str, ...]
    per: Decimal = Decimal(1)  # how many of the unit one written unit is: 0.01 for cents
    alternatives: tuple[str, ...] = ()  # every unit that the words could mean, where the text leaves it open

    @property
    def value(self) -> Decimal | None:
        """The number in the unit; None for a range or a vague amount."""
        return self.number.value


def read_amount(setting: Setting, position: int, joined: bool = True) -> Amount | None:
    """The amount whose number starts at `position`, or None. A sign of money may stand before `position`."""
    words = vocabulary(setting.lexicon)
    char = setting.page.low[position]
    if char.isdigit() or char in words.fraction_characters:
        share = read_share(setting.page, position, words)
        number = share or read_digits(setting.page, position, words, setting.spaced(), setting.comma())
    else:
        number = (
            _half_scale_first(setting, position, words, joined)
            or read_share(setting.page, position, words)
            or read_words(setting.page, position, words, joined)
        )
    if number is not None and number.spelling is Spelling.DIGITS:
        number = with_power_and_margin(setting.page.low, number)
        part = part_behind(setting.page.low, number.end, words)
        if part is not None and number.value is not None:
            number = replace(number, value=number.value + part[0], step=min(number.step, part[0]), end=part[1])
    return None if number is None else complete(setting, number)


def _half_scale_first(setting: Setting, position: int, words: Vocabulary, joined: bool) -> Number | None:
    number = read_words(setting.page, position, words, joined)
    return number if number is not None and number.rule == "half a scale" else None


def complete(setting: Setting, number: Number) -> Amount | None:
    """The amount of `number` with its sign, scale and unit; None where letters that are neither cling to it."""
    page, words = setting.page, vocabulary(setting.lexicon)
    if number.spelling is Spelling.DIGITS and number.value is not None and number.value < 1:
        part = _of_unit(setting, number.times(_HUNDRED, number.end))  # "0.5 of a percentage point"
        if part is not None:
            return part
    if number.spelling is Spelling.VAGUE:
        return _vague_of_unit(setting, number)
    rules = [number.rule]
    start, code = number.start, None
    if number.spelling is Spelling.SHARE:
        return _of_unit(setting, number) or Amount(number, start, number.end, "%", None, False, False, (number.rule,))
    loss = _in_brackets(setting, number)
    if loss is not None:
        return loss
    if number.spelling is Spelling.DIGITS or number.start:
        sign = sign_before(setting, number.start)
        if sign is not None:
            start, code = sign
            rules.append("currency sign")
    negative = _minus(setting, start)
    scale = None
    scaled = _read_scale(setting, number, words, code is not None)
    if scaled is None and code is not None and page.plain[start : start + 4] in words.money_in_millions:
        scale = _MILLION
        number = number.times(scale, number.end)
    elif scaled is not None:
        scale, end = scaled
        number = number.times(scale, end)
        number = _with_rest(setting, number, scale)
        rules.append("scale")
    found = _unit_behind(setting, number, code, scale) or _temperature(setting, number, code)
    end = number.end
    per = Decimal(1)
    if found is not None:
        number, per = number.times(found.times, number.end), found.times
        end = found.end
        rules.append(found.rule)
    elif end < len(page.low) and number.spelling is Spelling.DIGITS and _clings(page.plain, end):
        return None
    measured = code is not None or (found is not None and found.unit not in _SHARES)
    if negative is not None and (measured or _is_level(setting, negative)):
        start, number = negative, number.times(Decimal(-1), number.end)
        number = replace(number, step=-number.step)
        rules.append("negative")
    unit = code or (found.unit if found is not None else None)
    readings = () if found is None else found.alternatives
    return Amount(number, start, end, unit, scale, code is not None, found is not None, tuple(rules), per, readings)


def _with_rest(setting: Setting, number: Number, scale: Decimal) -> Number:
    """The scaled number with what is added to it: "3 million and a half", "2 crore 30 lakh"."""
    words, low = vocabulary(setting.lexicon), setting.page.low
    part = part_behind(low, number.end, words)
    if part is not None and number.value is not None:
        return replace(number, value=number.value + scale * part[0], step=scale * part[0], end=part[1])
    rest = _lower_scale(words).match(low, number.end)
    if rest is None or number.value is None or number.step < scale:
        return number
    lower = words.scales[rest["scale"].replace("\n", " ")]
    more = Decimal(rest["digits"]) * lower
    return number if more >= scale else replace(number, value=number.value + more, step=lower, end=rest.end())


@cache
def _lower_scale(words: Vocabulary) -> re.Pattern[str]:
    joint = rf"(?:,?[ \n](?:{words.context['and']}[ \n])?)"
    return re.compile(rf"{joint}(?P<digits>[0-9]{{1,3}})[ \n](?P<scale>{any_of(words.scales)})(?![a-z])")


def _is_level(setting: Setting, negative: int) -> bool:
    """Whether a number with a minus is a level below nought: "yields at -0.4%". A share that falls is a change."""
    before = _before_level(vocabulary(setting.lexicon))
    return before.search(setting.page.low, max(0, negative - 24), negative) is not None


@cache
def _before_level(words: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z]){words.context['below_nought']}[ \n]$")


def _in_brackets(setting: Setting, number: Number) -> Amount | None:
    """ "€(12.3)m", "$(4.5) million": accounts put a loss in brackets behind the sign of money."""
    low, words = setting.page.low, vocabulary(setting.lexicon)
    if (
        number.spelling is not Spelling.DIGITS
        or low[number.start - 1 : number.start] != "("
        or low[number.end : number.end + 1] != ")"
    ):
        return None
    if low.startswith("%", number.end + 1):  # "(6)%": a fall, which has a positive number
        rules = (number.rule, "unit symbol", "loss in brackets")
        return Amount(number, number.start - 1, number.end + 2, "%", None, False, True, rules)
    sign = sign_before(setting, number.start - 1)
    if sign is None:
        return None
    inner = number.times(Decimal(-1), number.end + 1)
    scaled = _read_scale(setting, inner, words, signed=True)
    if scaled is not None:
        inner = inner.times(*scaled)
    rules = (number.rule, "currency sign", "loss in brackets")
    return Amount(inner, sign[0], inner.end, sign[1], None if scaled is None else scaled[0], True, False, rules)


def _clings(plain: str, end: int) -> bool:
    if plain[end] in "x×" and not plain[end + 1 : end + 2].isalnum():
        return False  # "40x"
    return plain[end].isalnum() or plain[end] == "_"


@cache
def _minus_pattern(words: Vocabulary) -> re.Pattern[str]:
    c = words.context
    return re.compile(rf"(?:(?<!{c['or']} ){c['minus']}[ -]|(?<![a-z0-9)%°/])-)$")


def _minus(setting: Setting, start: int) -> int | None:
    found = _minus_pattern(vocabulary(setting.lexicon)).search(setting.page.low, max(0, start - 13), start)
    return None if found is None else found.start()


# ── scales ──


class _Metres(NamedTuple):
    """What stands near an "m" of length."""

    behind: re.Pattern[str]
    thing: re.Pattern[str]
    before: re.Pattern[str]
    near: re.Pattern[str]


@cache
def _metres(words: Vocabulary) -> _Metres:
    c = words.context
    return _Metres(
        re.compile(rf"[ \n-](?:{c['metres_behind']})(?![a-z])|[ ]?[x×][ ]?[0-9.]{{1,6}}[ ]?m(?![a-z])"),
        re.compile(rf"[ \n-](?:[a-z-]{{1,16}}[ \n]){{0,2}}{c['long_things']}(?![a-z])"),
        re.compile(rf"(?<![a-z])(?:{c['metres_before']})(?:(?!(?<!up) {c['to']} )[a-z ]){{0,24}}$|[0-9]m[ ]?[x×][ ]?$"),
        re.compile(rf"[0-9](?:c?m|[ ](?:c?m|metres|meters))(?![a-z])[^.]{{0,60}}{c['metres_named']}[^.]*$"),
    )


_SPACED_LETTERS = frozenset(("k", "b", "t", "m", "mm", "mil"))


def _read_scale(setting: Setting, number: Number, words: Vocabulary, signed: bool) -> tuple[Decimal, int] | None:
    """The factor behind a number in digits and where it ends. Words carry their scales within them."""
    if number.spelling is not Spelling.DIGITS:
        return None
    page = setting.page
    total, end = Decimal(1), number.end
    for _ in range(2):  # "2 thousand crore"
        place = end + 1 if page.low[end : end + 1] == "-" else skip_gap(page, end)
        found = words.scale_pattern.match(page.low, place)
        if found is None:
            break
        word = found[0].replace("\n", " ")
        if word not in words.scales and not _is_short_scale(setting, number, word, place, signed):
            break
        if page.low[end : end + 1] == "-" and word not in words.scales:
            break
        total *= words.scales.get(word) or words.short_scales[word]
        end = found.end()
    return None if end == number.end else (total, end)


def _is_short_scale(setting: Setting, number: Number, word: str, place: int, signed: bool) -> bool:
    """Whether letters behind a number are a scale, not a unit: "5m tonnes", "$1.2T", but "5m deep" and "6,900t"."""
    page = setting.page
    end = place + len(word)
    attached = place == number.end
    if word in ("t", "mm"):
        return signed
    if word == "k" and page.plain[place] == "K" and not attached:
        return False
    if word == "m" and not signed:
        if not attached:
            return page.plain[place] == "M"
        near = page.low[max(0, number.start - 80) : number.start].replace("\n", " ")
        metres = _metres(vocabulary(setting.lexicon))
        if metres.behind.match(page.low, end) or metres.before.search(near):
            return False
        single = near.rstrip(" ").rpartition(" ")[2] in vocabulary(setting.lexicon).joints["article"]
        if single and metres.thing.match(page.low, end):
            return False  # "a 46m steel walkway"
        # A second "m" of one sentence means what the first did: "takes 4.5m off the height of the roof, now 31m".
        return metres.near.search(near) is None
    return attached or word not in _SPACED_LETTERS


# ── units ──


def _unit_behind(setting: Setting, number: Number, code: str | None, scale: Decimal | None) -> UnitFound | None:
    found = read_unit(setting, number.end, scale is not None or number.step >= 1000)
    if found is None or code is None:
        return found
    money = found.rule.startswith(("currency", "shared currency"))  # "US$5 million dollars"
    return found._replace(unit=code) if money and found.times == 1 else None


_TEMPERATURE = re.compile(r"[ ]?(?P<letter>[CF])(?![A-Za-z0-9])")


def _temperature(setting: Setting, number: Number, code: str | None) -> UnitFound | None:
    """ "38C", "100F" in a text about warmth; elsewhere a letter there is part of a name."""
    page = setting.page
    found = _TEMPERATURE.match(page.plain, number.end)
    if found is None or code is not None or number.spelling is not Spelling.DIGITS or not setting.degrees():
        return None
    return UnitFound("°C" if found["letter"] == "C" else "°F", Decimal(1), found.end(), "letter of a temperature")


@cache
def _of_unit_patterns(words: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """ "of a" behind a part, the point it may be of, and the "of" behind a vague number."""
    c = words.context
    one = any_of(word for word, value in words.ones.items() if value == 1)
    return (
        re.compile(rf"(?P<of>[ \n]{c['of']})?[ \n](?:{c['article']}|{one})[ \n]"),
        re.compile(rf"{c['points']}(?![a-z])"),
        re.compile(rf"[ \n](?:{c['of']}[ \n])?"),
    )


def _of_unit(setting: Setting, number: Number) -> Amount | None:
    """ "half a metre", "a tenth of a percentage point", "a third of a cent": so much of one unit.

    Behind digits only "of" says so: "$0.87 a barrel" is a price.
    """
    patterns = _of_unit_patterns(vocabulary(setting.lexicon))
    found = patterns[0].match(setting.page.low, number.end)
    if found is None or number.value is None or (number.spelling is Spelling.DIGITS and found["of"] is None):
        return None
    point = patterns[1].match(setting.page.low, found.end())
    if point is not None:  # "two-tenths of a point"
        unit: UnitFound | None = UnitFound("percentage point", Decimal(1), point.end(), "unit word")
    else:
        unit = read_unit(setting, found.end(), False)
    if unit is None or unit.end == found.end():
        return None
    if setting.page.low[found.end()] in "-\n ":
        return None
    part = number.times(unit.times / _HUNDRED, number.end, "part of a unit")
    part = replace(part, spelling=Spelling.WORDS)
    return Amount(part, number.start, unit.end, unit.unit, None, False, True, (number.rule, "part of a unit"))


def _vague_of_unit(setting: Setting, number: Number) -> Amount:
    """ "hundreds of millions of dollars", "thousands of tonnes": a vague number of units."""
    bare = Amount(number, number.start, number.end, None, None, False, False, (number.rule,))
    found = _of_unit_patterns(vocabulary(setting.lexicon))[2].match(setting.page.low, number.end)
    if found is None or number.rule == "majority":
        return bare
    unit = read_unit(setting, found.end(), scaled=False)
    if unit is None or unit.rule == "unit symbol" or setting.page.low[found.end()] in "- \n":
        return bare
    return replace(
        bare,
        number=number.times(unit.times, number.end),
        end=unit.end,
        unit=unit.unit,
        united=True,
        rules=(number.rule, unit.rule),
        alternatives=unit.alternatives,
    )


class _Articles(NamedTuple):
    part_of_point: re.Pattern[str]
    unit: re.Pattern[str]


@cache
def _articles(words: Vocabulary) -> _Articles:
    c = words.context
    parts = any_of(word for word, bottom in words.denominators.items() if bottom in (2, 4) and not word.endswith("s"))
    article = rf"(?:{c['article']}[ \n-])?"
    return _Articles(
        re.compile(
            rf"(?:{c['article']}[ \n])?(?P<part>{parts})[ \n-]{article}"
            rf"(?:{c['of_points']}[ \n-])?{c['points']}(?![a-z])"
        ),
        re.compile(
            rf"{c['article']}[ \n](?P<whole>(?P<of>{c['of_points']}|{c['of_basis']})|{c['whole_unit']}(?![a-z])[ \n]?)?"
        ),
    )


def read_part_of_point(setting: Setting, position: int) -> Amount | None:
    """ "a half-point cut", "a quarter-point": so much of a percentage point."""
    words = vocabulary(setting.lexicon)
    found = _articles(words).part_of_point.match(setting.page.low, position)
    if found is None:
        return None
    value = 1 / words.denominators[found["part"]]
    number = Number(position, found.end(), value, value, Spelling.WORDS, "part of a point")
    return Amount(number, position, found.end(), "percentage point", None, False, True, ("part of a point",))


def read_article_unit(setting: Setting, position: int) -> Amount | None:
    """ "a full percentage point", "almost a ton": an article that counts one unit."""
    found = _articles(vocabulary(setting.lexicon)).unit.match(setting.page.low, position)
    if found is None:
        return None
    whole = found["whole"] is not None
    unit = read_unit(setting, found.start("of") if found["of"] is not None else found.end(), False)
    if unit is None or unit.unit in DURATIONS or unit.rule == "unit symbol":
        return None
    number = Number(position, found.end(), unit.times, Decimal(1), Spelling.WORDS, "article and unit")
    part = part_behind(setting.page.low, unit.end, vocabulary(setting.lexicon))
    if part is not None:  # "a mile and a half"
        number = replace(number, value=unit.times * (1 + part[0]), step=unit.times * part[0], rule="number words")
    rules = ("article and unit", "whole" if whole else "one")
    return Amount(number, position, unit.end if part is None else part[1], unit.unit, None, False, True, rules)
