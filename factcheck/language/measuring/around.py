"""What the measuring rules share: the figure in its sentence, the lexicon's lists, how a phrase becomes a measure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from factcheck.core.claims import Mention, Role
from factcheck.language.context import Context, same_kind
from factcheck.language.measuring.ground import Ground
from factcheck.language.phrases import PHRASE, Range, after_determiners, verb_before
from factcheck.language.words import Tag
from factcheck.lexicon.loader import Lexicon


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure as found: the phrase, its head noun in the singular, and the rule that found it."""

    phrase: str
    head: str
    rule: str
    money: bool = False
    counts: bool = True  # a plain count, which "two in five" of a later sentence can point back to
    ranked: bool = False  # the trained choice preferred it to what the first rule proposed


@dataclass(frozen=True, slots=True)
class Around:
    """A figure in its sentence with what was measured before it: `earlier` in the sentence, `carried` before that."""

    context: Context
    number: int
    role: Role
    earlier: tuple[Measured, ...]
    carried: Measured | None
    topic: Measured | None
    spoken_of: Measured | None = None  # the subject of the sentence before, where that has no figure
    ground: Callable[[], Ground] | None = None  # what the trained choice looks at; without it the first rule wins
    verbs: dict[int, int | None] = field(default_factory=dict, compare=False)  # what `verb` has found

    @property
    def at(self) -> int:
        """The position of the figure among the tokens."""
        return self.context.positions[self.number]

    @property
    def mention(self) -> Mention:
        """The figure itself."""
        return self.context.mentions[self.number]

    @property
    def alike(self) -> Measured | None:
        """The measure of the nearest figure before it in the sentence that could measure the same thing."""
        for number in range(self.number - 1, -1, -1):
            if same_kind(self.context.mentions[number], self.mention):
                return self.earlier[number]
        return None

    @property
    def verb(self) -> int | None:
        """The position of the verb that governs the figure, looked for once for all rules; None where there is none."""
        if self.at not in self.verbs:
            self.verbs[self.at] = verb_before(self.context.tokens, self.at)
        return self.verbs[self.at]

    def token(self, at: int) -> str:
        """The word at `at` in lower case, "" outside the sentence."""
        tokens = self.context.tokens
        return tokens[at].lower if 0 <= at < len(tokens) else ""

    def tag(self, at: int) -> Tag:
        """The tag at `at`; BREAK outside the sentence."""
        tokens = self.context.tokens
        return tokens[at].tag if 0 <= at < len(tokens) else Tag.BREAK


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """The lexicon's lists for the rules below."""

    money: dict[str, str]
    units: dict[str, str]
    people: dict[str, str]
    person_verbs: frozenset[str]
    links: frozenset[str]
    movements: dict[str, str]
    movement_nouns: frozenset[str]
    comparatives: frozenset[str]
    qualifiers: frozenset[str]
    empty: frozenset[str]
    clock: frozenset[str]
    money_kinds: frozenset[str]
    no_measure: frozenset[str]
    money_nouns: frozenset[str]
    verb_nouns: dict[str, str]
    dimensions: dict[str, str]
    person_intransitives: frozenset[str]
    expecting: frozenset[str]


@cache
def measure_words(lexicon: Lexicon) -> MeasureWords:
    """The lists of `lexicon`, read once."""
    measures, changes, nouns = lexicon.table("measure_words"), lexicon.table("change_words"), lexicon.table("nouns")
    return MeasureWords(
        money=measures.texts("money_verbs"),
        units=measures.texts("unit_nouns"),
        people=measures.texts("death_words"),
        person_verbs=frozenset(measures.words("person_verbs")),
        links=frozenset(measures.words("link_verbs")),
        movements=changes.texts("verbs"),
        movement_nouns=frozenset(changes.words("nouns")),
        comparatives=frozenset(changes.words("comparatives")),
        qualifiers=frozenset(nouns.words("qualifiers")),
        empty=frozenset(nouns.words("empty")),
        clock=frozenset(nouns.words("clock")),
        money_kinds=frozenset(measures.words("money_kinds")),
        no_measure=frozenset(measures.words("no_measure")),
        money_nouns=frozenset(measures.words("money_nouns")),
        verb_nouns=measures.texts("verb_nouns"),
        dimensions=measures.texts("dimensions"),
        person_intransitives=frozenset(measures.words("person_intransitives")),
        expecting=frozenset(lexicon.table("modality").words("projected_verbs")),
    )


def make(around: Around, part: Range, rule: str, before: str = "", after: str = "") -> Measured | None:
    """The measure of the tokens `part`, cut to a readable length, with words put `before` and `after` it."""
    context = around.context
    tokens = context.tokens
    start = after_determiners(tokens, part.start)
    while not before and start < part.end - 1 and (tokens[start].lower == "from" or tokens[start].tag is Tag.FIGURE):
        start = after_determiners(tokens, start + 1)  # "from 500 soldiers"
    end = min(part.end, start + PHRASE)
    while end > start and tokens[end - 1].tag not in (
        Tag.NOUN,
        Tag.NAME,
        Tag.ADJECTIVE,
        Tag.PAST,
        Tag.GERUND,
        Tag.NUMBER,
    ):
        end -= 1
    phrase = context.phrase(Range(start, end))
    if not phrase:
        return None
    return Measured(" ".join(f"{before} {phrase} {after}".split()), head_of(around, Range(start, end)), rule)


def head_of(around: Around, part: Range) -> str:
    """The head noun of a phrase: the last noun before its first preposition, verb or comma."""
    tokens, words = around.context.tokens, around.context.words
    head = ""
    for at in range(part.start, part.end):
        token = tokens[at]
        if token.nominal:
            head = token.lower
        elif head and token.tag in (Tag.PREPOSITION, Tag.TO, Tag.COMMA, Tag.PAST, Tag.VERB, Tag.PRONOUN, Tag.OPEN):
            empty = measure_words(around.context.lexicon).empty
            if words.singular(head) not in empty:
                break
    return words.singular(head.replace("‑", "-").rsplit("-", 1)[-1]) if head else tokens[part.start].lower


def noun_at(around: Around, at: int) -> bool:
    """Whether the token at `at` can be part of a noun phrase: a noun, a name or an adjective."""
    return around.tag(at) in (Tag.NOUN, Tag.NAME, Tag.ADJECTIVE)
