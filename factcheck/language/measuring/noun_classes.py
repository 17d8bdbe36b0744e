"""What class a head noun is of, from the lexicon's lists: people, money, rates, bodies that speak, times."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcheck.language.measuring.around import measure_words
from factcheck.lexicon.loader import Lexicon

PLAIN = "plain"  # a noun of no list
LISTS = (
    "abstract",
    "act",
    "document",
    "message",
    "place",
    "land",
    "facility",
    "artifact",
    "animal",
    "substance",
    "energy",
    "event",
    "harm",
    "job",
    "body",
    "amount",
    "rate",
    "measured",
    "money",
    "person",
    "order",
)
AGENTS = frozenset({"person", "body", "official"})  # who acts: an amount of money is theirs, not they


@dataclass(frozen=True, slots=True)
class NounClasses:
    """The class of each listed head noun, and the verbs of saying."""

    nouns: dict[str, str]
    sayings: frozenset[str]

    def of(self, head: str) -> str:
        """The class of a head noun in the singular."""
        return self.nouns.get(head, PLAIN)


@cache
def noun_classes(lexicon: Lexicon) -> NounClasses:
    """The classes of `lexicon`, read once."""
    known, said, heads = measure_words(lexicon), lexicon.table("attribution"), lexicon.table("measure_nouns")
    nouns = dict.fromkeys(said.words("nouns"), "document")
    for name in LISTS:  # later lists win
        nouns |= dict.fromkeys(heads.words(name), name)
    nouns |= dict.fromkeys((*known.units.values(), *known.dimensions.values()), "dimension")
    nouns |= dict.fromkeys(said.words("bodies"), "body") | dict.fromkeys(said.words("officials"), "official")
    for name in ("measured", "amount", "rate", "money", "order"):
        nouns |= dict.fromkeys(heads.words(name), name)
    nouns |= dict.fromkeys(known.movement_nouns, "movement")
    nouns |= dict.fromkeys(known.clock, "clock") | dict.fromkeys(known.empty, "empty")
    return NounClasses(nouns, frozenset(said.words("verbs")))
