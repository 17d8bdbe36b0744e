"""All that a figure could measure: what the rules propose, the noun phrases around it, and what was measured before.

Candidates of one head are one candidate, with the phrase of the rule that came first, else of the nearest noun.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.core.claims import Role
from factcheck.language.context import is_money
from factcheck.language.measuring.around import Around, Measured, measure_words
from factcheck.language.measuring.feature_names import FALLBACKS
from factcheck.language.measuring.ground import LONGEST, Ground, Noun, Remembered
from factcheck.language.measuring.noun_classes import AGENTS, noun_classes
from factcheck.language.measuring.shape import without_movement
from factcheck.language.phrases import Range
from factcheck.language.words import Tag

NOUN_RULE, PAST_RULE = "measure.noun", "measure.remembered"
BEFORE_RULE, GENERAL_RULE = "measure.sentence-before", "measure.general"
PROPERTIES = frozenset({"temperature", "speed", "voltage"})  # what a unit alone says of the thing beside it


@dataclass(slots=True)
class Candidate:
    """One thing that the figure could measure, and where it was found.

    `rules` are the rules that proposed it, in their order, and `order` its place among the heads that rules proposed;
    `noun` is its nearest noun phrase in the sentence; `back` says
    how many figures of the sentence ago it was the measure (1: the last), `remembered` which measure of an earlier
    sentence it is, `before` its place among the nouns of the sentence before. -1 or None where it was not found there.
    """

    measured: Measured
    rules: list[str]
    order: int = -1
    noun: Noun | None = None
    back: int = -1
    remembered: Remembered | None = None
    recency: int = -1
    before: int = -1
    title: bool = False


def candidates(around: Around, proposals: Sequence[Measured], ground: Ground) -> tuple[Candidate, ...]:
    """The candidates for a figure, rules' proposals first and in their order, each head once."""
    found: dict[str, Candidate] = {}
    for proposed in proposals:
        known = found.get(proposed.head)
        if known is None:
            found[proposed.head] = Candidate(proposed, [proposed.rule], len(found))
        elif proposed.rule not in known.rules:
            known.rules.append(proposed.rule)
    _add_nouns(around, ground, found)
    _add_earlier(around, found)
    for place, entry in enumerate(ground.recent):
        one = found.get(entry.head)
        if one is None:
            one = found[entry.head] = Candidate(Measured(_level(around, entry.phrase), entry.head, PAST_RULE), [])
        one.remembered, one.recency = entry, place
    place = len(ground.recent)
    for entry in ground.past.of_unit(around.mention.quantity.unit, ground.number):
        one = found.get(entry.head)
        if one is not None and one.remembered is not None:
            continue
        if one is None:
            one = found[entry.head] = Candidate(Measured(_level(around, entry.phrase), entry.head, PAST_RULE), [])
        one.remembered, one.recency = entry, place
        place += 1
    for phrase, head in ground.title:
        one = found.get(head)
        if one is None:
            one = found[head] = Candidate(Measured(phrase, head, BEFORE_RULE), [])
        one.title = True
    for place, (phrase, head) in enumerate(ground.before):
        one = found.get(head)
        if one is None:
            one = found[head] = Candidate(Measured(phrase, head, BEFORE_RULE), [])
        if one.before < 0:
            one.before = place
    _add_general(around, found)
    has = measure_words(around.context.lexicon).units.get(around.mention.quantity.unit or "", "")
    for one in found.values():
        if one.rules and one.rules[0].removeprefix("measure.") not in FALLBACKS:
            continue
        if is_money(around.mention):
            _as_owner(around, one)
        elif has in PROPERTIES and has not in one.measured.phrase.split():
            one.measured = replace(one.measured, phrase=f"{has} of {one.measured.phrase}")
    return tuple(found.values())


def _as_owner(around: Around, one: Candidate) -> None:
    """An amount of money is not the person or body beside it: "money of the auditor"."""
    context, phrase = around.context, one.measured.phrase
    if "money" in phrase.split():
        return
    named = one.noun is not None and context.tokens[one.noun.end - 1].tag is Tag.NAME
    if named or noun_classes(context.lexicon).of(one.measured.head) in AGENTS:
        one.measured = replace(one.measured, phrase=f"money of {phrase}")


def _add_general(around: Around, found: dict[str, Candidate]) -> None:
    """What can always be said: an amount of money is money, a bare number can count people."""
    unit = around.mention.quantity.unit
    if is_money(around.mention) and "money" not in found:
        found["money"] = Candidate(Measured("money", "money", GENERAL_RULE), [])
    elif unit is None and "person" not in found:
        found["person"] = Candidate(Measured("people", "person", GENERAL_RULE), [])


def _add_nouns(around: Around, ground: Ground, found: dict[str, Candidate]) -> None:
    """The noun phrases of the sentence, nearest to the figure first."""
    at, context = around.at, around.context
    place = bisect_left(ground.nouns, at, key=lambda noun: noun.start)
    near = ground.nouns[max(0, place - LONGEST) : place + LONGEST]
    for noun in sorted(near, key=lambda noun: (distance(noun, at), noun.start)):
        one = found.get(noun.head)
        if one is None:
            phrase = context.phrase(Range(noun.start, noun.whole))
            one = found[noun.head] = Candidate(Measured(phrase, noun.head, NOUN_RULE), [])
        if one.noun is None:
            one.noun = noun


def _add_earlier(around: Around, found: dict[str, Candidate]) -> None:
    for back, measured in enumerate(reversed(around.earlier[-LONGEST:]), 1):
        one = found.get(measured.head)
        if one is None:
            phrase = _level(around, measured.phrase)
            one = found[measured.head] = Candidate(Measured(phrase, measured.head, PAST_RULE), [])
        if one.back < 0:
            one.back = back


def _level(around: Around, phrase: str) -> str:
    return phrase if around.role is Role.CHANGE else without_movement(around, phrase)


def distance(noun: Noun, at: int) -> int:
    """Tokens between a noun phrase and the figure at `at`."""
    return at - noun.end if noun.end <= at else noun.start - at - 1
