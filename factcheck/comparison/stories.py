"""How alike two documents are as stories: the names and the telling words that they share.

"Three workers" of a mine and "three workers" of a school are worded alike, and an archive holds both. Neither figure
says which story it is of; the articles around them do. This is a likeness of whole documents, so it is evidence only.
Measured on 18 labelled dossiers: articles on one story have a likeness of 0.36 (median; one in twenty below 0.13),
articles on two stories 0.05 (one in twenty above 0.12).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from factcheck.lexicon.loader import load

ALIKE = 0.16  # likeness from which two articles may well tell of one story
STRANGE = 0.06  # likeness under which they hardly do: two in three pairs of articles on different stories
# A word that all of a small archive holds may be what its one story is about. So the counts are taken as if this many
# further articles, holding none of the words, stood beside: measured alike for 1, 2 and 18 stories in one archive.
BACKGROUND = 20
TEXT_LIMIT = 100_000  # characters of a document that are looked at: more says nothing new of its story

NAME = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z]{2,}")  # a capital inside a sentence: at its start it says nothing
WORD = re.compile(r"\b[a-z]+\b")
LETTERS = 5  # letters from which a word in lower case may be telling
FEW = 40  # words under which a text says too little of its story to be held against it in full


class Stories:
    """The likeness of any two of a set of documents. Each pair is worked out once, when first asked for."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._names = {document: _names(text[:TEXT_LIMIT]) for document, text in texts.items()}
        self._words = {document: _words(text[:TEXT_LIMIT]) for document, text in texts.items()}
        self._name_mass = _masses(self._names.values())
        self._word_mass = _masses(self._words.values())
        self._known: dict[tuple[str, str], float] = {}

    def apart(self, left: str, right: str) -> float:
        """How much speaks for two stories, in [0, 1]: 0 for one document, and where a text is not known."""
        if left == right or left not in self._names or right not in self._names:
            return 0.0
        pair = (left, right) if left < right else (right, left)
        if pair not in self._known:
            strangeness = (ALIKE - self._likeness(*pair)) / (ALIKE - STRANGE)
            self._known[pair] = min(1.0, max(0.0, strangeness)) * min(self._size(left), self._size(right))
        return self._known[pair]

    def _size(self, document: str) -> float:
        return min(1.0, (len(self._names[document]) + len(self._words[document])) / FEW)

    def _likeness(self, left: str, right: str) -> float:
        names = _shared(self._names[left], self._names[right], self._name_mass)
        return names + _shared(self._words[left], self._words[right], self._word_mass)


def _names(text: str) -> frozenset[str]:
    """Words that the text writes with a capital and never without: names, in the main."""
    small = set(WORD.findall(text))
    return frozenset(name for word in NAME.findall(text) if (name := word.lower()) not in small) - _calendar()


@cache
def _calendar() -> frozenset[str]:
    table = load().table("time_words")
    return frozenset((*table.words("weekdays"), *table.words("months")))


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in WORD.findall(text.lower()) if len(word) >= LETTERS)


def _masses(sets: Iterable[frozenset[str]]) -> Mapping[str, float]:
    """How much a word tells: the rarer, the more (inverse document frequency, in nats)."""
    held = list(sets)
    counts = Counter(word for own in held for word in own)
    return {word: math.log((len(held) + BACKGROUND) / count) for word, count in counts.items()}


def _shared(left: frozenset[str], right: frozenset[str], mass: Mapping[str, float]) -> float:
    """The share of the smaller set, by mass, that the larger holds too."""
    smaller = min(_sum(left, mass), _sum(right, mass))
    return _sum(left & right, mass) / smaller if smaller else 0.0


def _sum(words: frozenset[str], mass: Mapping[str, float]) -> float:
    return math.fsum(mass[word] for word in words)  # fsum: the same sum in any order of a set
