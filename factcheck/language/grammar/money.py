"""The sign of money before a number: "US$", "Rs", "R" of a South African text, "EUR"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.language.grammar.setting import Setting
from factcheck.language.grammar.vocabulary import Vocabulary, any_of, vocabulary
from factcheck.lexicon.loader import Lexicon


@cache
def _before_pattern(lexicon: Lexicon) -> tuple[re.Pattern[str], frozenset[str]]:
    """The pattern of a sign that ends where a number starts, and the characters that a sign can end in."""
    words = vocabulary(lexicon)
    signs = {
        *words.money_before,
        *words.money_letters,
        *words.money_codes,
        *words.money_codes_small,
        *words.money_in_millions,
        *words.money_before_words,
        *(s for s in words.money_shared if not s.islower()),
    }
    return re.compile(rf"(?:{any_of(signs)})[ ]?$"), frozenset(sign[-1] for sign in signs)


LONGEST_SIGN = 8


def sign_before(setting: Setting, position: int) -> tuple[int, str] | None:
    """Where the sign of money directly before `position` starts, and its code; None where there is none."""
    if setting.sign[0] != position:  # each number is asked for its sign more than once
        setting.sign = (position, _read_sign(setting, position))
    return setting.sign[1]


def _read_sign(setting: Setting, position: int) -> tuple[int, str] | None:
    page = setting.page
    plain = page.plain
    last = plain[position - 1 : position]
    if last == " ":
        last = plain[position - 2 : position - 1]
    pattern, ends = _before_pattern(setting.lexicon)
    if last not in ends:
        return None
    words = vocabulary(setting.lexicon)
    found = pattern.search(plain, max(0, position - LONGEST_SIGN), position)
    if found is None:
        return None
    start = found.start()
    sign = found[0].rstrip()
    if sign[0].isalpha() and start and (plain[start - 1].isalnum() or plain[start - 1] in "_/"):
        return None
    if sign in words.money_before_words and _sums(words)[0].search(page.low, max(0, start - 16), start):
        return None  # "500 rupees five times"
    if " " in sign and page.low.endswith("the ", 0, start):
        start, sign = found.start() + sign.rindex(" ") + 1, sign[sign.rindex(" ") + 1 :]  # "in the US $45 million"
    code = _code_of(sign, setting, words, found[0] != sign, position)
    return None if code is None else (start, code)


@cache
def _sums(words: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A number that stands before a word of money (which then stands behind it), and a sum behind a code."""
    c = words.context
    numbers = any_of((*words.ones, *words.tens, *words.scales))
    scales = any_of((*words.scales, *words.short_scales))
    return (
        re.compile(rf"(?:[0-9][kmb]?n?|{numbers}|{c['in']}|{c['of']})[ \n]$"),
        re.compile(rf"[0-9]{{4}}|[0-9]{{1,3}}[,. ][0-9]|[0-9]+[ ]?(?:{scales})(?![a-z])"),
    )


def _code_of(sign: str, setting: Setting, words: Vocabulary, apart: bool, position: int) -> str | None:
    if sign in words.money_letters:
        return None if apart and len(sign) == 1 else setting.letter(sign, words.money_letters[sign])
    if sign in words.money_before:
        return words.money_before[sign]
    if sign in words.money_shared:
        return setting.settle(words.money_shared[sign])
    if sign in words.money_before_words:
        key = words.money_before_words[sign]
        return setting.settle(words.money_shared[key]) if key in words.money_shared else key
    if sign in words.money_codes_small:
        return sign.upper()
    if sign in words.money_codes_apart and not apart and _sums(words)[1].match(setting.page.low, position) is None:
        return None  # "COP30" is a meeting
    if sign in words.money_codes_with_sums and _sums(words)[1].match(setting.page.low, position) is None:
        return None  # "SDG 13" is a goal
    return sign if sign in words.money_codes else words.money_in_millions.get(sign)
