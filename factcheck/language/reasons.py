"""Puts the rules behind a claim into words: every reading explains itself (lexicon: rules.toml)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.core.claims import Claim
from factcheck.core.reasons import Reason
from factcheck.lexicon.loader import Lexicon, load

DETAIL = ": "  # parts a rule's id from the word that it saw
ATTRIBUTES = ("value", "hedge", "unit", "measure", "place", "when", "speaker", "modality", "role", "kind")


def explain(claim: Claim, lexicon: Lexicon | None = None) -> tuple[Reason, ...]:
    """Why `claim` was read as it was: a reason for each of its rules, by attribute, then in the order they applied.

    A rule that the lexicon has no words for stands under its own id: nothing that made the reading is left out.
    """
    words = _words(lexicon if lexicon is not None else load())
    reasons = [_reason(rule, words) for rule in claim.rules]
    order = {attribute: number for number, attribute in enumerate(ATTRIBUTES)}
    return tuple(sorted(reasons, key=lambda reason: order[reason.attribute]))


def explained(rule: str, lexicon: Lexicon | None = None) -> bool:
    """Whether the lexicon has words for the rule."""
    return rule.partition(DETAIL)[0] in _words(lexicon if lexicon is not None else load())


def _reason(rule: str, words: Mapping[str, tuple[str, str]]) -> Reason:
    name, _, detail = rule.partition(DETAIL)
    sort = name.partition(".")[0]
    attribute, text = words.get(name, (sort if sort in ATTRIBUTES else ATTRIBUTES[0], name))
    return Reason(attribute, rule, text.replace("{}", detail))


@cache
def _words(lexicon: Lexicon) -> Mapping[str, tuple[str, str]]:
    """Rule -> the attribute that it settles, and what it looks at."""
    table = lexicon.table("rules")
    return {
        rule: (attribute, text)
        for attribute in ATTRIBUTES
        if attribute in table.entries
        for rule, text in table.texts(attribute).items()
    }
