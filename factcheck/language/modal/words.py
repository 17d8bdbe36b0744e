"""The words by which something is meant, expected or denied, compiled from the lexicon once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from factcheck.language.words import Tag
from factcheck.lexicon.loader import Lexicon

VERBS = (Tag.VERB, Tag.PAST, Tag.GERUND)
SAID = r"(?:he|she|they|it|officials|the \w+) (?:said|says|added|insisted)"  # "it was not true, he said, that"
FUTURE = frozenset({"will", "would", "'ll", "shall", "won't", "'d"})


@dataclass(frozen=True, slots=True, eq=False)
class ModalWords:
    """The cues of a lexicon; what each list means is told by its note in `modality.toml`."""

    planned_verbs: frozenset[str]
    planned_chains: frozenset[str]
    planned_for: frozenset[str]
    promising: frozenset[str]
    rules: frozenset[str]
    ruling: frozenset[str]
    planned_nouns: frozenset[str]
    planned_adjectives: frozenset[str]
    planned: re.Pattern[str]
    plans: frozenset[str]
    plan_verbs: frozenset[str]
    projected_verbs: frozenset[str]
    projected_after: frozenset[str]
    projected_nouns: frozenset[str]
    projected_adjectives: frozenset[str]
    projected_modals: frozenset[str]
    projected: re.Pattern[str]
    forecasters: frozenset[str]
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
    persons: frozenset[str]
    denied_verbs: frozenset[str]
    dismissed_verbs: frozenset[str]
    denied_after: re.Pattern[str]
    denied_before: re.Pattern[str]
    untrue: re.Pattern[str]
    denied_next: re.Pattern[str]


@cache
def modal_words(lexicon: Lexicon) -> ModalWords:
    """The cues of `lexicon`, read once."""
    table, said = lexicon.table("modality"), lexicon.table("attribution")

    def phrases(name: str, lead: str = "", end: str = r"\b") -> re.Pattern[str]:
        choice = _either(table.words(name))
        return re.compile(rf"{lead}\b(?:{choice}){end}", re.IGNORECASE)

    def words(name: str) -> frozenset[str]:
        return frozenset(table.words(name))

    be = r"\b(?:is|are|was|were|be|as|it is) (?:simply |plainly |just |all |“|\")?"
    truth = _either(table.words("denied_before"))
    return ModalWords(
        planned_verbs=words("planned_verbs"),
        planned_chains=words("planned_chains"),
        planned_for=words("planned_for"),
        promising=words("promising"),
        rules=words("rules"),
        ruling=words("ruling"),
        planned_nouns=words("planned_nouns"),
        planned_adjectives=words("planned_adjectives"),
        planned=phrases("planned_phrases"),
        plans=words("plans"),
        plan_verbs=words("plan_verbs"),
        projected_verbs=words("projected_verbs"),
        projected_after=words("projected_after"),
        projected_nouns=words("projected_nouns"),
        projected_adjectives=words("projected_adjectives"),
        projected_modals=words("projected_modals"),
        projected=phrases("projected_phrases"),
        forecasters=words("forecasters"),
        thinking=words("thinking"),
        heading_for=words("heading_for"),
        outcomes=words("outcomes"),
        done_by_agents=words("done_by_agents"),
        suffered=words("suffered"),
        set_by_will=words("set_by_will"),
        looming=words("looming"),
        setting=words("setting"),
        linking=words("linking"),
        around=words("around"),
        victims=words("victims"),
        ending=words("ending"),
        costs=words("costs"),
        pricing=words("pricing"),
        leave=words("leave"),
        limits=words("limits"),
        results=words("results"),
        persons=frozenset((*said.words("bodies"), *said.words("officials"))),
        denied_verbs=words("denied_verbs"),
        dismissed_verbs=words("dismissed_verbs"),
        denied_after=phrases("denied_after", be),
        denied_before=re.compile(
            rf"\b(?:{truth})[\"”’]?(?:,? {SAID},?|,[^,.;]{{1,40}},)? "
            r"(?:to say |to suggest |(?:in|to) [^,.;]{1,40} )?that\b",
            re.IGNORECASE,
        ),
        untrue=re.compile(rf"\b(?:{_either(table.words('denied_after'))})\b", re.IGNORECASE),
        denied_next=re.compile(rf"\s*[\"“]?(?:{_either(table.words('denied_next'))})\b", re.IGNORECASE),
    )


def _either(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in phrases)
