"""The words by which something is meant, expected or denied, compiled from the lexicon once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from factcheck.language.words import Tag
from factcheck.lexicon.loader import Lexicon

VERBS = (Tag.VERB, Tag.PAST, Tag.GERUND)
SAID = r"(?:he|she|they|it|officials|the \w+) (?:said|says|added|insisted)"  # "it was not true, he said, that"
FUTURE = frozenset({"will", "would", "'ll", "shall", "won't", "'d"})


class ModalWords(NamedTuple):
    """The lists of a lexicon, named as in `modality.toml`, where a note tells what each means.

    `persons` are the bodies and officials that can speak, from the words of attribution.
    """

    planned_verbs: frozenset[str]
    planned_chains: frozenset[str]
    planned_for: frozenset[str]
    promising: frozenset[str]
    rules: frozenset[str]
    ruling: frozenset[str]
    planned_nouns: frozenset[str]
    planned_adjectives: frozenset[str]
    plans: frozenset[str]
    plan_verbs: frozenset[str]
    projected_verbs: frozenset[str]
    projected_after: frozenset[str]
    projected_nouns: frozenset[str]
    projected_adjectives: frozenset[str]
    projected_modals: frozenset[str]
    forecasters: frozenset[str]
    pointing: frozenset[str]
    thinking: frozenset[str]
    heading_for: frozenset[str]
    outcomes: frozenset[str]
    done_by_agents: frozenset[str]
    suffered: frozenset[str]
    set_by_will: frozenset[str]
    looming: frozenset[str]
    setting: frozenset[str]
    linking: frozenset[str]
    around: frozenset[str]
    victims: frozenset[str]
    ending: frozenset[str]
    costs: frozenset[str]
    pricing: frozenset[str]
    leave: frozenset[str]
    limits: frozenset[str]
    results: frozenset[str]
    denied_verbs: frozenset[str]
    dismissed_verbs: frozenset[str]
    persons: frozenset[str]


class ModalPatterns(NamedTuple):
    """The phrases of a lexicon as patterns.

    `untrue` is what can be said of a claim; `denied_after` the same behind "is", `denied_before` before "that",
    `denied_next` at the start of the next sentence.
    """

    planned: re.Pattern[str]
    projected: re.Pattern[str]
    untrue: re.Pattern[str]
    denied_after: re.Pattern[str]
    denied_before: re.Pattern[str]
    denied_next: re.Pattern[str]


@cache
def modal_words(lexicon: Lexicon) -> ModalWords:
    """The lists of `lexicon`, read once."""
    table, said = lexicon.table("modality"), lexicon.table("attribution")
    lists = {name: frozenset(table.words(name)) for name in ModalWords._fields if name != "persons"}
    return ModalWords(**lists, persons=frozenset((*said.words("bodies"), *said.words("officials"))))


@cache
def modal_patterns(lexicon: Lexicon) -> ModalPatterns:
    """The phrases of `lexicon`, compiled once."""
    table = lexicon.table("modality")

    def phrases(name: str, lead: str = "") -> re.Pattern[str]:
        return re.compile(rf"{lead}\b(?:{_either(table.words(name))})\b", re.IGNORECASE)

    be = r"\b(?:is|are|was|were|be|as|it is) (?:simply |plainly |just |all |“|\")?"
    truth = _either(table.words("denied_before"))
    return ModalPatterns(
        planned=phrases("planned_phrases"),
        projected=phrases("projected_phrases"),
        untrue=phrases("denied_after"),
        denied_after=phrases("denied_after", be),
        denied_before=re.compile(
            rf"\b(?:{truth})[\"”’]?(?:,? {SAID},?|,[^,.;]{{1,40}},)? "
            r"(?:to say |to suggest |(?:in|to) [^,.;]{1,40} )?that\b",
            re.IGNORECASE,
        ),
        denied_next=phrases("denied_next", r"\s*[\"“]?"),
    )


def _either(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in phrases)
