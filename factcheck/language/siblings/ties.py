"""The words of one language that tie figures to each other, and the words that stand between two figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.core.claims import Claim
from factcheck.core.siblings import Direction
from factcheck.language.words import WordClasses, classes
from factcheck.lexicon.loader import Lexicon

WORD = re.compile(r"[^\W_]+|[,:;()–—]")
REACH = 160  # code points between two figures, from which on nothing ties them
NEAR = 24  # code points before a figure that hold the word that governs it
SPLITS = frozenset(";")


class Ties(NamedTuple):
    """The words of one language that tie figures."""

    before_from: frozenset[str]
    before_to: frozenset[str]
    compared: frozenset[str]
    up: frozenset[str]
    down: frozenset[str]
    consists: frozenset[str]
    includes: tuple[tuple[str, ...], ...]
    of_them: tuple[tuple[str, ...], ...]
    sums: tuple[tuple[str, ...], ...]
    totals: tuple[tuple[str, ...], ...]
    out_of: tuple[tuple[str, ...], ...]
    determiners: frozenset[str]
    words: WordClasses


@cache
def ties_of(lexicon: Lexicon) -> Ties:
    """The words of `lexicon`, read once."""
    table = lexicon.table("siblings")

    def phrases(name: str) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(phrase.split()) for phrase in table.words(name))

    return Ties(
        before_from=frozenset(table.words("from")),
        before_to=frozenset(table.words("to")),
        compared=frozenset(table.words("compared")),
        up=frozenset(table.words("up")),
        down=frozenset(table.words("down")),
        consists=frozenset(table.words("consists")),
        includes=phrases("includes"),
        of_them=phrases("of_them"),
        sums=phrases("sums"),
        totals=phrases("totals"),
        out_of=phrases("out_of"),
        determiners=frozenset(lexicon.table("function_words").words("determiners")),
        words=classes(lexicon),
    )


def words_between(text: str, start: int, end: int) -> list[str]:
    """The words and dividing marks of `text[start:end]`, in lower case."""
    return WORD.findall(text[start:end].casefold())


def gap(text: str, left: Claim, right: Claim) -> list[str] | None:
    """The words between two figures; None where they stand too far apart or a semicolon parts them."""
    if right.span.start - left.span.end > REACH:
        return None
    words = words_between(text, left.span.end, right.span.start)
    return None if SPLITS & set(words) else words


def towards(words: Iterable[str], ties: Ties) -> Direction | None:
    """The direction that the last of `words` with one gives."""
    for word in reversed(tuple(words)):
        base = ties.words.base(word)
        if word in ties.up or base in ties.up:
            return Direction.UP
        if word in ties.down or base in ties.down:
            return Direction.DOWN
    return None


def preceded(text: str, claim: Claim, words: frozenset[str]) -> bool:
    """Whether one of `words` stands right before a figure in its sentence."""
    before = words_between(text, max(claim.sentence.start, claim.span.start - NEAR), claim.span.start)
    return bool(before) and before[-1] in words


def holds(words: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether `phrase` stands somewhere in `words`."""
    return any(tuple(words[at : at + len(phrase)]) == tuple(phrase) for at in range(len(words)))
