"""Numbers in words: "two hundred and fifty", "forty-two-and-a-half-thousand", "half a million", "zero point five"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from factcheck.language.grammar.number import Number, Spelling, skip_gap
from factcheck.language.grammar.vocabulary import Vocabulary
from factcheck.language.scan import Page

_WORD = re.compile(r"[a-z]+")
_AND_PART = re.compile(
    r"[ \n-]and[ \n-](?P<part>(?:a|one)[ \n-](?:half|quarter|fourth|third|fifth)|"
    r"three[ \n-]quarters?|two[ \n-]thirds)(?![a-z])(?![ \n]of[ \n])"
)
_PARTS = {
    "half": Decimal("0.5"),
    "quarter": Decimal("0.25"),
    "fourth": Decimal("0.25"),
    "fifth": Decimal("0.2"),
    "third": Decimal("0.333333"),
    "three": Decimal("0.75"),
    "two": Decimal("0.666667"),
}
_HUNDRED = Decimal(100)
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
        if word == "and":
            if not joined or reading.last not in ("hundred", "scale"):
                break
            nearby = _WORD.match(low, skip_gap(page, found.end()))
            if (
                nearby is None
                or not (nearby[0] in words.ones or nearby[0] in words.tens)
                or _opens_scale(page, nearby, words, reading)
            ):
                break
        elif word == "point" and reading.last in ("one", "tens"):
            tail = _read_point(page, found.end(), words, reading)
            if tail is None:
                break
            end = tail
        elif not _take(word, reading, words, low, found.end(), here == position):
            break
        else:
            end = found.end()
            part = part_behind(low, end) if joined else None
            if part is not None:
                end = _add_part(reading, *part)
        here = _next_word(page, end if word != "and" else found.end())
    if not reading.last or reading.last == "article":
        return None
    return Number(position, end, reading.value, reading.step, Spelling.WORDS, "number words")


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


def _take(word: str, reading: _Sum, words: Vocabulary, low: str, end: int, first: bool) -> bool:
    """Add `word` to the reading; False where it cannot follow."""
    last = reading.last
    if word in ("a", "an") and first:
        reading.last = "article"
    elif word in words.ones and last in ("", "tens", "hundred", "scale"):
        if last == "tens" and not 0 < words.ones[word] < 10:
            return False
        reading.current += words.ones[word]
        reading.last, reading.step = "one", Decimal(1)
    elif word in words.tens and last in ("", "hundred", "scale"):
        reading.current += words.tens[word]
        reading.last, reading.step = "tens", Decimal(1)
    elif word == "hundred" and last in ("article", "one", "tens", "half"):
        reading.current = (reading.current or Decimal(1)) * _HUNDRED
        reading.last, reading.step = "hundred", (reading.step if last == "half" else Decimal(1)) * _HUNDRED
    elif word in words.scales and word != "hundred" and last in ("article", "one", "tens", "hundred", "half"):
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


def part_behind(low: str, end: int) -> tuple[Decimal, int] | None:
    """The part of one that is added behind a number, and its end: "… and a half", "… and three-quarters"."""
    found = _AND_PART.match(low, end)
    if found is None:
        return None
    words = re.split(r"[ \n-]", found["part"])
    return _PARTS[words[1] if words[0] in ("a", "one") else words[0]], found.end()


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
        return after[0] == "hundred"  # "two hundred and ten million" is one number
    return reading.ceiling is not None and words.scales[after[0]] >= reading.ceiling


def _next_word(page: Page, end: int) -> int:
    if end < len(page.low) and page.low[end] == "-":
        return end + 1
    return skip_gap(page, end)


_HALF_SCALE = re.compile(
    r"(?P<top>half|(?:a |one |three )?quarters?|three-quarters|a third|"
    r"two[ -]thirds)(?P<of>[ -]of)?[ -](?:an? )?(?P<scale>[a-z]+)(?![a-z])"
)
_TOPS = {"half": ("1", "2"), "quarter": ("1", "4"), "three": ("3", "4"), "two": ("2", "3"), "third": ("1", "3")}


def _half_of_scale(page: Page, position: int, words: Vocabulary) -> Number | None:
    """ "half a million", "half-million", "a quarter of a million", "half a dozen"."""
    start = position + 2 if page.low.startswith("a half", position) else position
    found = _HALF_SCALE.match(page.low, start)
    if found is None or found["scale"] not in words.scales:
        return None
    key = next(key for key in ("half", "three", "two", "third", "quarter") if key in found["top"])
    direct = page.low[found.start("scale") - 1] == "-" or words.scales[found["scale"]] >= _MILLION
    if key != "half" and found["of"] is None and not direct:
        return None
    top, bottom = (Decimal(number) for number in _TOPS[key])
    scale = words.scales[found["scale"]]
    value = scale * top / bottom
    return Number(
        position, found.end(), value, Decimal(1) if scale == 12 else scale / bottom, Spelling.WORDS, "half a scale"
    )
