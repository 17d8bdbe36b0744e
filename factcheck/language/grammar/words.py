"""Numbers in words: "two hundred and fifty", "forty-two-and-a-half-thousand", "half a million", "zero point five"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.number import Number, Spelling, skip_gap
from factcheck.language.grammar.vocabulary import Vocabulary, any_of
from factcheck.language.scan import Page

_WORD = re.compile(r"[a-z]+")
_ONE, _HUNDRED = Decimal(1), Decimal(100)
_QUANTUM = Decimal("0.000001")
_NEAR = 40  # code points before a number in which hundreds are named
_MILLION = Decimal(1000000)
_MOST_DECIMALS = 6
_LONGEST = 24  # words of one number; no number needs more


@dataclass(slots=True)
class _Sum:
    """What has been read so far: `total` of closed scales, `current` of the open one, and the last word's kind."""

    total: Decimal = Decimal(0)
    current: Decimal = Decimal(0)
    ceiling: Decimal | None = None  # the last scale: the next must be smaller
    last: str = ""
    step: Decimal = Decimal(1)

    @property
    def value(self) -> Decimal:
        return self.total + self.current


def read_words(page: Page, position: int, words: Vocabulary, joined: bool = True) -> Number | None:
    """The number in words that starts at `position`, or None.

    `joined` False: an "and" parts two numbers ("between one hundred and two hundred").
    """
    special = _half_of_scale(page, position, words)
    if special is not None:
        return special
    low = page.low
    reading = _Sum()
    here = end = position
    for _ in range(_LONGEST):
        found = _WORD.match(low, here)
        if found is None:
            break
        word = found[0]
        if word in words.joints["and"]:
            if not joined or reading.last not in ("hundred", "scale"):
                break
            nearby = _WORD.match(low, skip_gap(page, found.end()))
            if (
                nearby is None
                or not (nearby[0] in words.ones or nearby[0] in words.tens)
                or _opens_scale(page, nearby, words, reading)
            ):
                break
        elif word in words.joints["point"] and reading.last in ("one", "tens"):
            tail = _read_point(page, found.end(), words, reading)
            if tail is None:
                break
            end = tail
        elif (
            reading.last == "one"
            and word in words.tens
            and _leaves_out_hundred(low, position, found.end(), words, reading)
        ):
            reading.current = reading.current * _HUNDRED + words.tens[word]  # "four hundred, maybe four fifty"
            reading.last, reading.step, end = "tens", Decimal(10), found.end()
        elif not _take(word, reading, words, here == position):
            break
        else:
            end = found.end()
            part = part_behind(low, end, words) if joined else None
            if part is not None:
                end = _add_part(reading, *part)
            if reading.last == "scale" and joined and _goes_on(page, end, words, reading):
                here = end + 2
                continue
        here = _next_word(page, found.end() if word in words.joints["and"] else end)
    if not reading.last or reading.last == "article":
        return None
    return Number(position, end, reading.value, reading.step, Spelling.WORDS, "number words")


def _goes_on(page: Page, end: int, words: Vocabulary, reading: _Sum) -> bool:
    """Whether a comma parts the thousands of one number: "four thousand, eight hundred and seventy"."""
    low = page.low
    if not low.startswith(", ", end):
        return False
    following = [found[0] for found in _WORD.finditer(low, end + 2, end + 2 + _NEXT_SCALE)][:5]
    if len(following) < 2 or not (following[0] in words.ones or following[0] in words.tens):
        return False
    scales = [words.scales[word] for word in following if word in words.scales]
    return bool(scales) and following[1] in words.scales and max(scales) < (reading.ceiling or 0)


_NEXT_SCALE = 48  # code points behind a comma in which the next scale must stand


def _read_point(page: Page, position: int, words: Vocabulary, reading: _Sum) -> int | None:
    """Read the digits spoken behind "point": "two point four", "zero point two five"; None where there are none."""
    place, digits, end = skip_gap(page, position), "", None
    for _ in range(_MOST_DECIMALS):
        found = _WORD.match(page.low, place)
        if found is None or words.ones.get(found[0], _HUNDRED) > 9:
            break
        digits += str(words.ones[found[0]])
        end = found.end()
        place = skip_gap(page, end)
    if end is None:
        return None
    reading.current += Decimal(f"0.{digits}")
    reading.step = Decimal(1).scaleb(-len(digits))
    reading.last = "half"
    return end


def _take(word: str, reading: _Sum, words: Vocabulary, first: bool) -> bool:
    """Add `word` to the reading; False where it cannot follow."""
    last = reading.last
    if word in words.joints["article"] and first:
        reading.last = "article"
    elif word in words.ones and last in ("", "tens", "hundred", "scale"):
        if last == "tens" and not 0 < words.ones[word] < 10:
            return False
        reading.current += words.ones[word]
        reading.last, reading.step = "one", Decimal(1)
    elif word in words.tens and last in ("", "hundred", "scale"):
        reading.current += words.tens[word]
        reading.last, reading.step = "tens", Decimal(1)
    elif words.scales.get(word) == _HUNDRED and (first or last in ("article", "one", "tens", "half")):
        reading.current = (reading.current or Decimal(1)) * _HUNDRED
        reading.last, reading.step = "hundred", (reading.step if last == "half" else Decimal(1)) * _HUNDRED
    elif (
        word in words.scales
        and words.scales[word] != _HUNDRED
        and last in ("article", "one", "tens", "hundred", "half")
    ):
        return _close(words.scales[word], reading)
    elif word in words.scales and last == "scale" and reading.ceiling is not None:
        return _multiply(words.scales[word], reading)
    else:
        return False
    return True


def _close(scale: Decimal, reading: _Sum) -> bool:
    if reading.ceiling is not None and scale >= reading.ceiling:
        return False
    if scale == 12 and reading.last == "hundred":
        return False
    reading.total += (reading.current or Decimal(1)) * scale
    reading.step = (reading.step if reading.last == "half" else Decimal(1)) * (Decimal(1) if scale == 12 else scale)
    reading.current, reading.ceiling, reading.last = Decimal(0), scale, "scale"
    return True


def part_behind(low: str, end: int, words: Vocabulary) -> tuple[Decimal, int] | None:
    """The part of one that is added behind a number, and its end: "… and a half", "… and three-quarters"."""
    found = _patterns(words).and_part.match(low, end)
    if found is None:
        return None
    part = words.ones.get(found["top"], _ONE) / words.denominators[found["bottom"]]
    return (part.quantize(_QUANTUM), found.end()) if part < 1 else None


def _multiply(scale: Decimal, reading: _Sum) -> bool:
    """ "two thousand crore", "three lakh crore": a scale behind a smaller one multiplies all before it."""
    if reading.ceiling is None or scale <= reading.ceiling or reading.ceiling == 12:
        return False
    reading.total *= scale
    reading.step *= scale
    reading.ceiling *= scale
    return True


def _add_part(reading: _Sum, part: Decimal, end: int) -> int:
    """ "two and a half", "a million and a half": a part of what was last counted."""
    step = Decimal("0.25") if part == Decimal("0.75") else part
    if reading.last == "scale" and reading.ceiling is not None:
        reading.total += part * reading.ceiling
        reading.step = step * reading.ceiling
    else:
        reading.current += part
        reading.step = step
    reading.last = "half"
    return end


def _opens_scale(page: Page, nearby: re.Match[str], words: Vocabulary, reading: _Sum) -> bool:
    """Whether the number behind "and" has a scale of its own as large as the last: "a thousand and two thousand"."""
    after = _WORD.match(page.low, skip_gap(page, nearby.end()))
    if after is None or after[0] not in words.scales:
        return False
    if reading.last == "hundred":
        return words.scales[after[0]] == _HUNDRED  # "two hundred and ten million" is one number
    return reading.ceiling is not None and words.scales[after[0]] >= reading.ceiling


def _leaves_out_hundred(low: str, position: int, end: int, words: Vocabulary, reading: _Sum) -> bool:
    """Whether hundreds are named just before, or a scale follows, so that "four fifty" is 450."""
    if reading.total or not 0 < reading.current < 10:
        return False
    behind = [found[0] for found in _WORD.finditer(low, end, end + 2 * _NEAR)][:2]  # "five-eighty thousand"
    if any(words.scales.get(word, _ONE) >= 1000 for word in behind if word in words.scales or word not in words.ones):
        return True
    return any(low.rfind(word, max(0, position - _NEAR), position) >= 0 for word in words.hundreds)


def _next_word(page: Page, end: int) -> int:
    if end < len(page.low) and page.low[end] == "-":
        return end + 1
    return skip_gap(page, end)


class _Patterns(NamedTuple):
    """The shapes of parts, built once from the number words."""

    and_part: re.Pattern[str]
    of_scale: re.Pattern[str]


@cache
def _patterns(words: Vocabulary) -> _Patterns:
    context, ones = words.context, any_of(words.ones)
    article, of = context["article"], context["of"]
    bottoms = any_of(words.denominators)
    top = rf"(?:(?P<top>{article}|{ones})[ -])?"
    return _Patterns(
        re.compile(
            rf"[ \n-]{context['and']}[ \n-](?P<top>{article}|{ones})[ \n-](?P<bottom>{bottoms})"
            rf"(?![a-z])(?![ \n]{of}[ \n])"
        ),
        re.compile(
            rf"{top}(?P<bottom>{bottoms})(?P<of>[ -]{of})?[ -](?:{article} )?(?P<scale>{any_of(words.scales)})(?![a-z])"
        ),
    )


def _half_of_scale(page: Page, position: int, words: Vocabulary) -> Number | None:
    """ "half a million", "half-million", "a quarter of a million", "half a dozen", "three-quarters of a million"."""
    found = _patterns(words).of_scale.match(page.low, position)
    if found is None:
        return None
    scale, bottom = words.scales[found["scale"]], words.denominators[found["bottom"]]
    top = words.ones.get(found["top"] or "", _ONE)
    if top >= bottom:
        return None
    direct = page.low[found.start("scale") - 1] == "-" or scale >= _MILLION
    if bottom != 2 and found["of"] is None and not direct:
        return None
    step = _ONE if scale == 12 else scale / bottom
    value = (scale * top / bottom).quantize(_QUANTUM)
    return Number(position, found.end(), value, step, Spelling.WORDS, "half a scale")
