"""Numbers that the text itself shows to be part of a name: "the Halo 7", said again and again.

No list holds the names of all ships, telephones and satellites. A capitalised word with one small number behind it is
such a name where the text says the pair more than once, and once with a determiner before it: nobody writes "the Kano
12" of twelve people in Kano.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.language.grammar.setting import Setting
from factcheck.lexicon.loader import Lexicon

_NAME = re.compile(r"(?<![\w'-])[A-Z][a-z]{2,14} $")
_NUMBER = re.compile(r"[0-9]{1,3}(?![0-9a-zA-Z%]|[.,:/-][0-9]|-[a-z])")
_BEFORE = re.compile(r"(?<![\w])(?:(?P<owner>\w+(?:'s|s'))|(?P<word>[A-Za-z]+)) (?:[A-Z][a-z]+ ){0,2}$")
_LOOKED_AT = 8  # times that a name is said
_REACH = 64  # code points before a name in which its determiner stands


def model_end(setting: Setting, start: int) -> int | None:
    """Behind the number at `start` where it is part of such a name; None where it may be a figure."""
    plain = setting.page.plain
    number = _NUMBER.match(plain, start)
    if number is None:
        return None
    word = _NAME.search(plain, max(0, start - 17), start)
    if word is None or word[0].endswith("s "):
        return None
    name = word[0] + number[0]
    if name not in setting.names:
        setting.names[name] = _is_name(setting, name)
    return number.end() if setting.names[name] else None


def _is_name(setting: Setting, name: str) -> bool:
    plain, determiners = setting.page.plain, _determiners(setting.lexicon)
    said, determined, at = 0, False, plain.find(name)
    while at >= 0 and said < _LOOKED_AT:
        if not plain[at + len(name) : at + len(name) + 1].isalnum():
            said += 1
            before = _BEFORE.search(plain, max(0, at - _REACH), at)
            determined = determined or (
                before is not None and (before["owner"] is not None or before["word"].lower() in determiners)
            )
        at = plain.find(name, at + 1)
    return said > 1 and determined


@cache
def _determiners(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.table("function_words").words("determiners"))
