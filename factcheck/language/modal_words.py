"""The words by which something is meant, expected or denied, compiled from the lexicon once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.lexicon.loader import Lexicon

COMPARED_AFTER = frozenset(
    {"more", "less", "fewer", "above", "below", "short", "higher", "lower", "ahead", "over", "under"}
)
MEANT = frozenset({"planned", "proposed", "budgeted", "promised", "pledged", "targeted", "authorised", "authorized"})
FORESEEN = frozenset(
    {"expected", "projected", "forecast", "predicted", "anticipated", "likely", "potential", "possible"}
)
PLANS = frozenset(
    {"budget", "plan", "package", "programme", "program", "proposal", "bill", "scheme", "blueprint", "strategy"}
)
DOING = frozenset(
    ["invest", "deliver", "provide", "include", "allocate", "give", "contain", "call", "envisage", "set", "raise",
     "cut", "commit", "offer", "fund", "cost", "promise", "foresee", "add", "put", "spend", "propose", "cover"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ModalWords:
    """The cues of a lexicon."""

    planned_verbs: frozenset[str]
    planned_chains: frozenset[str]
    planned_nouns: frozenset[str]
    planned: re.Pattern[str]
    projected_verbs: frozenset[str]
    projected_nouns: frozenset[str]
    projected_modals: frozenset[str]
    projected: re.Pattern[str]
    outcomes: frozenset[str]
    denied_verbs: frozenset[str]
    denied_after: re.Pattern[str]


@cache
def modal_words(lexicon: Lexicon) -> ModalWords:
    """The cues of `lexicon`, read once."""
    table = lexicon.table("modality")

    def phrases(name: str, lead: str = "") -> re.Pattern[str]:
        choice = "|".join(re.escape(phrase) for phrase in table.words(name))
        return re.compile(rf"\b{lead}(?:{choice})\b", re.IGNORECASE)

    def words(name: str) -> frozenset[str]:
        return frozenset(table.words(name))

    return ModalWords(
        planned_verbs=words("planned_verbs"),
        planned_chains=words("planned_chains"),
        planned_nouns=words("planned_nouns"),
        planned=phrases("planned_phrases"),
        projected_verbs=words("projected_verbs"),
        projected_nouns=words("projected_nouns"),
        projected_modals=words("projected_modals"),
        projected=phrases("projected_phrases"),
        outcomes=words("outcomes"),
        denied_verbs=words("denied_verbs"),
        denied_after=phrases("denied_after", r"(?:is|are|was|were|be|as|it is) (?:simply |plainly |just |all |“|\")?"),
    )
