"""The lexicon's number words, scales, units and money, in the shape that the grammar looks them up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.lexicon.loader import Lexicon
from factcheck.lexicon.tables import Table

Interval = tuple[Decimal, Decimal]


class UnitWord(NamedTuple):
    """What a word or symbol behind a number says: the unit, and how many of it one is.

    `alternatives`: every unit that the word could mean, where it is not `settled` by other words of the text.
    """

    unit: str
    times: Decimal
    alternatives: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()


class Lists(dict[str, str]):
    """Expressions for the lists of one table, by name; each is made when it is first asked for."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.table = table

    def __missing__(self, name: str) -> str:
        """The expression for any word of the list. Raises LexiconProblem where there is no such list."""
        self[name] = f"(?:{any_of(self.table.words(name))})"
        return self[name]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """All that the number grammar looks up. Keys are lower case, except signs of money and unit symbols."""

    ones: Mapping[str, Decimal]
    tens: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    short_scales: Mapping[str, Decimal]
    denominators: Mapping[str, Decimal]
    fraction_characters: Mapping[str, Interval]
    vague: Mapping[str, Interval]
    vague_multipliers: Mapping[str, Interval]
    vague_optional: Mapping[str, Interval]
    vague_with_of: frozenset[str]
    multiples: Mapping[str, Decimal]
    unit_words: Mapping[str, UnitWord]
    unit_symbols: Mapping[str, UnitWord]
    money_before: Mapping[str, str]
    money_letters: Mapping[str, tuple[str, ...]]
    money_shared: Mapping[str, tuple[str, ...]]
    money_after: Mapping[str, str]
    money_minor: Mapping[str, str]
    money_signs_after: Mapping[str, str]
    money_codes: frozenset[str]
    money_codes_apart: frozenset[str]
    money_codes_small: frozenset[str]
    money_codes_with_sums: frozenset[str]
    money_in_millions: Mapping[str, str]  # "MEUR" -> EUR
    money_before_words: Mapping[str, str]
    none_nouns: tuple[str, ...]
    unit_word_pattern: re.Pattern[str]
    unit_symbol_pattern: re.Pattern[str]
    money_after_pattern: re.Pattern[str]
    money_signs_after_pattern: re.Pattern[str]
    scale_pattern: re.Pattern[str]
    openers: tuple[str, ...]
    hundreds: tuple[str, ...]
    degree_signs: frozenset[str]  # what a name or sign of degrees starts with
    context: Lists  # name of a list in figure_context -> an expression for any of its words
    joints: Mapping[str, frozenset[str]]  # the same lists as sets


_Tree = dict[str, "_Tree"]
_END = ""


def any_of(words: Iterable[str]) -> str:
    """An expression for any of `words`, the longest that fits, in which a space stands for any single gap.

    It branches letter by letter: tried at every word of a text, a flat list of alternatives costs ten times as much.
    """
    root: _Tree = {}
    for word in sorted(set(words)):
        here = root
        for letter in word:
            here = here.setdefault(letter, {})
        here[_END] = {}
    return _branch(root)


def _branch(tree: _Tree) -> str:
    arms = [_letter(letter) + _branch(tree[letter]) for letter in tree if letter != _END]
    if not arms:
        return ""
    joined = arms[0] if len(arms) == 1 and _END not in tree else f"(?:{'|'.join(arms)})"
    return f"{joined}?" if _END in tree else joined


@cache
def _letter(letter: str) -> str:
    return r"[ \n]" if letter == " " else re.escape(letter)


@cache
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of `lexicon`. Raises LexiconProblem where a table is wrong."""
    numbers, money = lexicon.table("numbers"), lexicon.table("currencies")
    around = lexicon.table("figure_context")
    unit_words, unit_symbols = _units(lexicon.table("units"))
    after, shared, minor = money.texts("after"), money.lists("shared"), money.texts("minor")
    scales, short = numbers.numbers("scales"), numbers.numbers("abbreviated_scales")
    vague, multiples = _intervals(numbers, "vague"), numbers.numbers("multiples")
    optional = _intervals(numbers, "vague_optional")
    codes = money.words("codes")
    millions = {f"M{code}": code for code in money.strings("codes", "in_millions")}
    openers = (
        *(word for word in numbers.numbers("ones")),
        *numbers.numbers("tens"),
        *(word for word in multiples),
        *(word for word in vague if " " not in word),
        *("a", "an", "half", "tens", "several", "few", "both"),
    )
    spoken = [word for word in (*after, *shared, *minor) if word[0].isalpha() and word not in ("Rs", "Rs.", "Re")]
    return Vocabulary(
        ones=numbers.numbers("ones"),
        tens=numbers.numbers("tens"),
        scales=scales,
        short_scales=short,
        denominators=numbers.numbers("denominators"),
        fraction_characters=_intervals(numbers, "fraction_characters"),
        vague=vague,
        vague_multipliers=_intervals(numbers, "vague_multipliers"),
        vague_optional=optional,
        vague_with_of=frozenset(numbers.words("vague_with_of")),
        multiples=multiples,
        unit_words=unit_words,
        unit_symbols=unit_symbols,
        money_before=money.texts("before"),
        money_letters=money.lists("letters"),
        money_shared=shared,
        money_after=after,
        money_minor=minor,
        money_signs_after=money.texts("signs_after"),
        money_codes=frozenset(codes),
        money_codes_apart=frozenset(money.strings("codes", "written_apart")),
        money_codes_small=frozenset(money.strings("codes", "small")),
        money_codes_with_sums=frozenset(money.strings("codes", "with_sums")),
        money_in_millions=millions,
        money_before_words=money.texts("before_words"),
        none_nouns=numbers.words("none"),
        unit_word_pattern=re.compile(rf"(?:{any_of(unit_words)})(?![a-z0-9²³])"),
        unit_symbol_pattern=re.compile(rf"(?:{any_of(unit_symbols)})(?![A-Za-z0-9²³])"),
        money_after_pattern=re.compile(rf"(?:{any_of((*spoken, *map(str.lower, (*codes, *millions))))})(?![a-z0-9])"),
        money_signs_after_pattern=re.compile(rf"(?:{any_of(money.texts('signs_after'))})(?![^\W_])"),
        scale_pattern=re.compile(rf"(?:{any_of((*scales, *short))})(?![a-z0-9])"),
        openers=tuple(dict.fromkeys(openers)),
        degree_signs=frozenset(word[0] for word in (*around.words("degrees"), "°")),
        hundreds=tuple(word for word, scale in scales.items() if scale == 100),
        joints={name: frozenset(around.words(name)) for name in around.section()},
        context=Lists(around),
    )


def _intervals(table: Table, section: str) -> dict[str, Interval]:
    found: dict[str, Interval] = {}
    for word, pair in table.section(section).items():
        low, high = pair if isinstance(pair, tuple) else (0, 0)
        found[word] = (Decimal(str(low)), Decimal(str(high)))
    return found


def _units(table: Table) -> tuple[dict[str, UnitWord], dict[str, UnitWord]]:
    words: dict[str, UnitWord] = {}
    symbols: dict[str, UnitWord] = {}
    named: list[tuple[str, Decimal, tuple[str, ...]]] = [
        (symbol, Decimal(1), (symbol,)) for symbol in table.section() if symbol not in ("multiple", "ambiguous")
    ]
    for key in table.section("multiple"):
        section = table.section("multiple", key)
        named.append((str(section["unit"]), Decimal(str(section["times"])), ("multiple", key)))
    for unit, times, path in named:
        entry = UnitWord(unit, times)
        words |= dict.fromkeys(table.strings(*path, "words"), entry)
        symbols |= dict.fromkeys(table.strings(*path, "symbols"), entry)
    for key in table.section("ambiguous"):
        lists = {name: table.strings("ambiguous", key, name) for name in ("alternatives", "settled", "words")}
        unit = str(table.section("ambiguous", key)["unit"])
        open_word = UnitWord(unit, Decimal(1), lists["alternatives"], lists["settled"])
        words |= dict.fromkeys(lists["words"], open_word)
    return words, symbols
