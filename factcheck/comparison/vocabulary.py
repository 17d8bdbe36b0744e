"""The words of one set of claims, with what each tells: misspelt and variant words joined, and each word weighed.

Similar spelling is looked at once for each distinct word, never for pairs of claims: a word of six letters or more that
is one edit away from a commoner one, and begins with the same letter, is taken for it ("harbor", "harbour").
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from factcheck.comparison.words import light_words

SHORTEST = 6  # shorter words one edit apart are mostly different words: Iran, Iraq
LIGHT_WEIGHT = 0.35  # of a word such as "people", beside 1 to 3 of others


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`variants`: word -> the word that it is taken for. `weights`: how much each word of a measure tells, in nats.

    `near`: the same of words near figures, which tell more the fewer figures they stand by. `heads`: how rare each head
    noun is among the claims, in [0, 1].
    """

    variants: Mapping[str, str]
    weights: Mapping[str, float]
    near: Mapping[str, float]
    heads: Mapping[str, float]

    def spell(self, words: Iterable[str]) -> tuple[str, ...]:
        """The words with variants joined, each once, in order."""
        if isinstance(words, tuple) and self.variants.keys().isdisjoint(words):
            return words if len(words) < 2 else tuple(dict.fromkeys(words))
        return tuple(dict.fromkeys(self.variants.get(word, word) for word in words))

    def weight(self, word: str) -> float:
        """How much `word` tells; a word that was never seen tells most."""
        return self.weights.get(word, self.weights.get("", 1.0))

    def near_mass(self, words: Iterable[str]) -> float:
        """How much shared words near two figures tell together."""
        return math.fsum(sorted(self.near.get(word, 0.0) for word in words))

    def mass(self, words: Iterable[str]) -> float:
        """How much the words tell together."""
        return math.fsum(self.weight(word) for word in words)


def build(
    measures: Iterable[tuple[str, ...]],
    surroundings: Iterable[frozenset[str]] = (),
    heads: Iterable[str] = (),
) -> Vocabulary:
    """The vocabulary of the distinct measures given, each as its canonical words, of what stands near figures, and of
    the head nouns of all claims.

    A word's weight grows with its rarity among the measures, but slowly: five articles of one story use its main words
    in every measure, and those words still have to agree.
    """
    counts = Counter(word for words in measures for word in set(words))
    variants = _variants(counts)
    spread: Counter[str] = Counter()
    total = 0
    for word, count in counts.items():
        spread[variants.get(word, word)] += count
        total = max(total, count)
    weights = {word: _weight(word, count, total) for word, count in spread.items()}
    weights[""] = _weight("", 1, total)
    return Vocabulary(variants, weights, _near_weights(surroundings), _rarities(heads, variants))


def _rarities(heads: Iterable[str], variants: Mapping[str, str]) -> dict[str, float]:
    counts = Counter(variants.get(head, head) for head in heads)
    whole = math.log(1 + sum(counts.values()))
    return {head: 1 - math.log(count) / whole for head, count in counts.items()}


def _near_weights(surroundings: Iterable[frozenset[str]]) -> dict[str, float]:
    counts = Counter(word for words in surroundings for word in words)
    largest = max(counts.values(), default=0)
    return {word: math.log((1 + largest) / (1 + count)) for word, count in counts.items()}


def _weight(word: str, count: int, largest: int) -> float:
    if word in light_words():
        return LIGHT_WEIGHT
    return 1.0 + 0.4 * math.log((1 + largest) / (1 + count))


def _variants(counts: Counter[str]) -> dict[str, str]:
    """word -> commoner word one edit away. A word that is itself joined is never a target: no chains."""
    by_deletion: dict[str, list[str]] = defaultdict(list)
    joined: dict[str, str] = {}
    for word in sorted(counts, key=lambda w: (-counts[w], w)):
        if len(word) < SHORTEST or not word.isalpha():
            continue
        forms = {word, *(word[:i] + word[i + 1 :] for i in range(1, min(len(word), 40)))}
        near = [target for form in sorted(forms) for target in by_deletion.get(form, ())]
        target = next((t for t in near if OSA.distance(word, t, score_cutoff=1) <= 1), None)
        if target is not None:
            joined[word] = target
            continue
        for form in forms:
            by_deletion[form].append(word)
    return joined
