"""The word classes of one language, compiled once from its lexicon: closed classes, verb forms, noun lemmas.

Nothing here looks at a sentence; `tokens` chooses between the classes that a word can have.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from factcheck.lexicon.loader import Lexicon

VOWELS = "aeiou"


class Tag(StrEnum):
    """What a token is in its clause: coarse, but enough to find a noun phrase and its verb."""

    FIGURE = "figure"
    NUMBER = "number"
    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    TO = "to"
    CONJUNCTION = "conjunction"
    SUBORDINATOR = "subordinator"
    BE = "be"
    HAVE = "have"
    DO = "do"
    MODAL = "modal"
    PRONOUN = "pronoun"
    NEGATION = "negation"
    ADVERB = "adverb"
    VERB = "verb"  # a base or present form
    PAST = "past"  # a past form or participle
    GERUND = "gerund"
    ADJECTIVE = "adjective"
    NOUN = "noun"
    NAME = "name"
    POSSESSIVE = "possessive"
    COMMA = "comma"
    COLON = "colon"
    BREAK = "break"  # ; . ! ? and the like
    DASH = "dash"
    SLASH = "slash"
    OPEN = "open"
    CLOSE = "close"
    QUOTE = "quote"


CLOSED = (  # later lines win where a word stands in several lists
    ("pronouns", Tag.PRONOUN),
    ("determiners", Tag.DETERMINER),
    ("adverbs", Tag.ADVERB),
    ("prepositions", Tag.PREPOSITION),
    ("conjunctions", Tag.CONJUNCTION),
    ("subordinators", Tag.SUBORDINATOR),
    ("modals", Tag.MODAL),
    ("be", Tag.BE),
    ("have", Tag.HAVE),
    ("do", Tag.DO),
    ("negations", Tag.NEGATION),
)


@dataclass(frozen=True, slots=True)
class WordClasses:
    """What single words can be. `verbs`: form -> (base, tag). `participles`: base -> past participle."""

    closed: Mapping[str, Tag]
    verbs: Mapping[str, tuple[str, Tag]]
    participles: Mapping[str, str]
    nominal: frozenset[str]
    plurals: Mapping[str, str]
    invariant: frozenset[str]
    adjectives: frozenset[str] = frozenset()
    adjectival: frozenset[str] = frozenset()  # nouns that end as adjectives do

    def base(self, word: str) -> str:
        """The base form of a verb form in lower case; other words come back as they are."""
        found = self.verbs.get(word)
        return found[0] if found else word

    def plural(self, noun: str) -> str:
        """A regular plural: "train" -> "trains", "ferry" -> "ferries"; a plural comes back as it is."""
        return noun if noun.endswith("s") else _third_person(noun)

    def singular(self, word: str) -> str:
        """The singular of a noun, in lower case: "children" -> "child", "crises" -> "crisis"."""
        lower = word.casefold()
        if lower in self.plurals:
            return self.plurals[lower]
        if lower in self.invariant or len(lower) <= 3 or not lower.endswith("s"):
            return lower
        if lower.endswith("men"):
            return lower[:-3] + "man"
        for suffix, keep in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x")):
            if lower.endswith(suffix) and len(lower) > len(suffix) + 1:
                return lower[: -len(suffix)] + keep
        return lower if lower.endswith(("ss", "us", "is")) else lower[:-1]


@cache
def classes(lexicon: Lexicon) -> WordClasses:
    """The word classes of `lexicon`. Raises LexiconProblem where a table is missing or wrong."""
    closed_table = lexicon.table("function_words")
    closed = {word: tag for name, tag in CLOSED for word in closed_table.words(name)}
    closed["to"] = Tag.TO
    verb_table, noun_table = lexicon.table("verbs"), lexicon.table("nouns")
    irregular = {row.split()[0]: row.split()[1:] for row in verb_table.words("irregular")}
    verbs: dict[str, tuple[str, Tag]] = {}
    participles: dict[str, str] = {}
    for base in verb_table.words("regular"):
        past = irregular.get(base) or list(_past_forms(base))
        participles[base] = past[-1]
        for form in (base, _third_person(base)):
            verbs.setdefault(form, (base, Tag.VERB))
        for form in _gerunds(base):
            verbs.setdefault(form, (base, Tag.GERUND))
        for form in past:
            if verbs.get(form, ("", Tag.VERB))[1] is Tag.VERB and form != base:
                verbs[form] = (base, Tag.PAST)
    return WordClasses(
        closed=closed,
        verbs={form: reading for form, reading in verbs.items() if form not in closed},
        participles=participles,
        nominal=frozenset(form for word in verb_table.words("nominal") for form in (word, _third_person(word))),
        plurals=noun_table.texts("irregular"),
        invariant=frozenset(noun_table.words("invariant")),
        adjectival=frozenset(noun_table.words("adjectival")),
        adjectives=frozenset(lexicon.table("adjectives").words("adjectives")),
    )


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _past_forms(base: str) -> Iterator[str]:
    if base.endswith("e"):
        yield base + "d"
    elif base.endswith("y") and base[-2:-1] not in VOWELS:
        yield base[:-1] + "ied"
    elif _doubles(base):
        forms = [base + "ed", base + base[-1] + "ed"]  # the likelier last: "planned", but "opened"
        yield from forms if sum(letter in VOWELS for letter in base) == 1 else reversed(forms)
    else:
        yield base + "ed"


def _gerunds(base: str) -> Iterator[str]:
    if base.endswith("ie"):
        yield base[:-2] + "ying"
    elif base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        yield base[:-1] + "ing"
    else:
        yield base + "ing"
        if _doubles(base):
            yield base + base[-1] + "ing"


def _doubles(base: str) -> bool:
    """Whether the last consonant can double: "plan", "ship", "cancel"."""
    return len(base) >= 3 and base[-1] not in VOWELS + "wxyh" and base[-2] in VOWELS and base[-3] not in VOWELS
