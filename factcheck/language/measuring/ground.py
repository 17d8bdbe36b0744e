"""What a choice between measures looks at in one sentence, surveyed once: its noun phrases, what stands between them.

`Past` remembers the measures of one document; `Ground` is one sentence of it, seen with that memory.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from factcheck.core.quantities import Quantity
from factcheck.language.context import NOT_MONEY, SHARES, Context
from factcheck.language.phrases import PHRASE, Range, complement, noun_phrase, words_of
from factcheck.language.tokens import Token
from factcheck.language.words import Tag, WordClasses

REMEMBERED = 5  # measures of other heads that a document's memory offers: what lies farther back is named again
SIZES = 8  # sizes of one head that a figure is compared with
OF_UNIT = 3  # measures of the figure's own unit that it offers from however far back
NOUNS_BEFORE = 4  # noun phrases of the sentence before that are offered
LONGEST = 12  # noun phrases of a sentence on either side of a figure that are offered

VERBS = frozenset({Tag.VERB, Tag.PAST, Tag.GERUND, Tag.BE, Tag.HAVE, Tag.MODAL, Tag.DO})
WALLS = frozenset({Tag.BREAK, Tag.COLON, Tag.QUOTE, Tag.OPEN, Tag.CLOSE, Tag.SUBORDINATOR, Tag.DASH, Tag.SLASH})
COUNTED = (VERBS, frozenset({Tag.COMMA}), WALLS, frozenset({Tag.FIGURE}), frozenset({Tag.PREPOSITION, Tag.TO}))


def broad(unit: str | None) -> str:
    """The sort of a unit: "" for a count, "share", "money", else the physical unit itself."""
    if unit is None or unit in SHARES:
        return "share" if unit is not None else ""
    return "money" if len(unit) == 3 and unit.isupper() and unit not in NOT_MONEY else unit


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase of a sentence: the tokens `[start, end)`, with its "of …" to `whole`, and its head, singular."""

    start: int
    end: int
    whole: int
    head: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """A measure of a figure read before: its phrase and head, the unit of that figure, and its sentence's number."""

    phrase: str
    head: str
    unit: str | None
    sentence: int
    paragraph: int


@dataclass(slots=True)
class Past:
    """The measures of one document so far.

    `counts`: head -> how many figures it measured; `units`: the same by unit; `kinds`: by sort of unit (`broad`).
    """

    entries: list[Remembered] = field(default_factory=list)
    alike: dict[str | None, list[Remembered]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    units: dict[tuple[str, str | None], int] = field(default_factory=dict)
    sizes: dict[tuple[str, str], list[float]] = field(default_factory=dict)
    kinds: dict[tuple[str, str], int] = field(default_factory=dict)

    def note(self, phrase: str, head: str, quantity: Quantity, sentence: int, paragraph: int) -> None:
        """Remember one more measure."""
        unit, of_size = quantity.unit, size(quantity)
        if of_size is not None:
            self.sizes.setdefault((head, broad(unit)), []).append(of_size)
        entry = Remembered(phrase, head, unit, sentence, paragraph)
        self.entries.append(entry)
        self.alike.setdefault(unit, []).append(entry)
        self.counts[head] = self.counts.get(head, 0) + 1
        self.kinds[head, broad(unit)] = self.kinds.get((head, broad(unit)), 0) + 1
        self.units[head, unit] = self.units.get((head, unit), 0) + 1

    def recent(self, before: int) -> tuple[Remembered, ...]:
        """The last measures of sentences before number `before`, nearest first, one for each head."""
        return _last(self.entries, before, REMEMBERED)

    def nearest(self, head: str, quantity: Quantity) -> float | None:
        """How far the nearest of the last sizes that `head` measured lies, as a logarithm; None where there is none."""
        of_size = size(quantity)
        known = self.sizes.get((head, broad(quantity.unit)))
        if of_size is None or not known:
            return None
        return min(abs(of_size - one) for one in known[-SIZES:])

    def of_unit(self, unit: str | None, before: int) -> tuple[Remembered, ...]:
        """The last measures of figures with this unit in sentences before number `before`, however far back."""
        return _last(self.alike.get(unit, ()), before, OF_UNIT)


def size(quantity: Quantity) -> float | None:
    """The logarithm of a stated amount, of a range that of its lower bound; None for zero and where there is none."""
    value = quantity.value if quantity.value is not None else quantity.low
    return math.log(abs(value)) if value else None


def _last(entries: Sequence[Remembered], before: int, count: int) -> tuple[Remembered, ...]:
    found: dict[str, Remembered] = {}
    for entry in reversed(entries[-4 * count :]):
        if entry.sentence < before and entry.head not in found:
            found[entry.head] = entry
            if len(found) == count:
                break
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Ground:
    """One sentence: its number, its noun phrases, how many verbs, commas … stand before each token, what came before.

    `sums[kind][at]` counts the tokens of `COUNTED[kind]` before position `at`. `before` are phrase and head of the noun
    phrases of the sentence before in the same paragraph.
    """

    number: int
    nouns: tuple[Noun, ...]
    sums: tuple[tuple[int, ...], ...]
    recent: tuple[Remembered, ...]
    before: tuple[tuple[str, str], ...]
    past: Past
    opens: bool = False
    asked: bool = False
    title: tuple[tuple[str, str], ...] = ()


def survey(
    context: Context,
    number: int,
    past: Past,
    before: Sequence[Token] = (),
    opens: bool = False,
    title: tuple[tuple[str, str], ...] = (),
) -> Ground:
    """The ground of one sentence. `before` are the tokens of the sentence before it in its paragraph, if any."""
    tokens = context.tokens
    sums = tuple(tuple(accumulate((token.tag in tags for token in tokens), initial=0)) for tags in COUNTED)
    earlier = tuple(
        (words_of(context.text, before, Range(noun.start, noun.whole)), noun.head)
        for noun in nouns(before, context.words)[:NOUNS_BEFORE]
    )
    asked = bool(before) and context.text[before[-1].end - 1 : before[-1].end + 1].strip().rstrip("”\"'").endswith("?")
    return Ground(number, nouns(tokens, context.words), sums, past.recent(number), earlier, past, opens, asked, title)


def named(text: str, tokens: Sequence[Token], words: WordClasses) -> tuple[tuple[str, str], ...]:
    """Phrase and head of the first noun phrases of a sentence."""
    return tuple(
        (words_of(text, tokens, Range(noun.start, noun.whole)), noun.head)
        for noun in nouns(tokens, words)[:NOUNS_BEFORE]
    )


def nouns(tokens: Sequence[Token], words: WordClasses) -> tuple[Noun, ...]:
    """The noun phrases of a sentence in order, each with its head; figures and determiners are outside of them."""
    found: list[Noun] = []
    at = 0
    while at < len(tokens):
        tag = tokens[at].tag
        phrase = noun_phrase(tokens, at) if tag is Tag.NOUN or tag is Tag.NAME or tag is Tag.ADJECTIVE else None
        if phrase is None:
            at += 1
            continue
        whole = complement(tokens, phrase)
        found.append(
            Noun(phrase.start, phrase.end, min(whole.end, phrase.start + PHRASE), _head(tokens, phrase, words))
        )
        at = phrase.end
    return tuple(found)


def _head(tokens: Sequence[Token], phrase: Range, words: WordClasses) -> str:
    return words.singular(tokens[phrase.end - 1].lower.replace("‑", "-").rsplit("-", 1)[-1])
