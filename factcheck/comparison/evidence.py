"""Evidence: what speaks for and against two claims being of one fact, piece by piece.

Each piece has a name, a weight (lexicon/data/link_weights.toml) and a sentence for the reviewer (comparison.explain).
A slot that one side leaves out is no evidence; a slot that both fill differently is evidence against. Symmetric.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from factcheck.comparison.moments import Order, belongs_to_period, past_against_present, periods_clash, vintages_of
from factcheck.comparison.passages import passage_of
from factcheck.comparison.subjects import Subject
from factcheck.comparison.vocabulary import Vocabulary
from factcheck.comparison.windows import closeness
from factcheck.comparison.words import light_words, standing_words
from factcheck.core.claims import Kind, Modality, Role
from factcheck.lexicon.loader import load

GIVEN, READ = "given", "read"
WITHIN, ACROSS = "within", "across"
NEAR_LIMIT = 8.0  # nats that shared words near the figures can tell together
SIDE_BY_SIDE = 260  # characters between two figures of one passage: two sentences
FAR = 3  # times: a figure three times another is seldom a report of the same moment


def pieces(
    left: Subject, right: Subject, vocabulary: Vocabulary, *, reprinted: bool = False, apart: float = 0.0
) -> dict[str, float]:
    """Every piece of evidence on two claims of one dimension: name -> how much of it there is, usually 0 or 1.

    `reprinted` says that the two stand in the same words of an article and its copy; `apart`, in [0, 1], how much
    speaks for their articles telling two stories (comparison.stories).
    """
    found = _measure(left, right, vocabulary)
    found |= _scope(left, right)
    found |= _manner(left, right)
    found |= _value(left, right)
    if "head_same" in found and _is_bare(left, right, vocabulary) and _differ(left, right):
        found["value_differs_of_bare_head"] = 1.0
    found |= _context(left, right, vocabulary)
    found |= passage_of(left, right)
    if reprinted:
        found["reprinted"] = 1.0
    if apart:
        found["stories_apart"] = apart
    return found


def score(found: Mapping[str, float], table: str) -> float:
    """The log-odds of one fact: the bias and each piece times its weight. `table` as `table_of` says."""
    known = weights(table)
    return known["bias"] + sum(known[name] * amount for name, amount in found.items())


def doubt(found: Mapping[str, float], table: str) -> float:
    """How far from sure it is, the numbers left out, that both speak of one thing: nats that a conflict has to make up.

    A share of what is missing from `certain`, and never less than the standing caution of the wording.
    """
    wording = table.partition("_")[0]
    subject = {name: amount for name, amount in found.items() if not name.startswith("value_")}
    missing = max(0.0, limits()[f"certain_{table}"] - score(subject, table))
    return limits()[f"caution_{wording}"] + limits()["doubt"] * missing


def wording_of(left: Subject, right: Subject) -> str:
    """ "read" where the program itself read both claims from texts, else "given": what the measures are worth."""
    return READ if left.claim.rules and right.claim.rules else GIVEN


def table_of(left: Subject, right: Subject) -> str:
    """Which weights hold for a pair: by its wording, and by whether the two stand within one text or across two."""
    return f"{wording_of(left, right)}_{WITHIN if left.document.id == right.document.id else ACROSS}"


@cache
def weights(table: str) -> Mapping[str, float]:
    """Name of a piece of evidence -> its weight in nats."""
    section = load().common("link_weights").section(table)
    return {name: float(str(value)) for name, value in section.items() if name != "source"}


@cache
def limits() -> Mapping[str, float]:
    """`most_shared`: the most that shared words can count. `unlinked`: what a pair counts that shares no telling word.
    `certain_*`: the log-odds, the numbers left out, from which on nobody doubts that it is one thing; `doubt`: how much
    each nat under that weighs against a conflict; `caution_*`: what weighs against one in any case."""
    section = load().common("link_weights").numbers("limits")
    return {name: float(value) for name, value in section.items()}


def _measure(left: Subject, right: Subject, vocabulary: Vocabulary) -> dict[str, float]:
    mine, theirs = set(vocabulary.spell(left.words)), set(vocabulary.spell(right.words))
    named_left = {word for place in left.places for word in place}
    named_right = {word for place in right.places for word in place}
    shared = vocabulary.mass(mine & theirs)
    only_left = vocabulary.mass(sorted(mine - theirs - named_right))
    only_right = vocabulary.mass(sorted(theirs - mine - named_left))
    clash = bool(set(vocabulary.spell(left.names)) - theirs - named_right) and bool(
        set(vocabulary.spell(right.names)) - mine - named_left
    )
    heads = set(vocabulary.spell((left.head,))), set(vocabulary.spell((right.head,)))
    same_head = bool(heads[0] & heads[1] or heads[0] <= theirs or heads[1] <= mine)
    found = {"names_clash": 1.0} if clash else {}
    across = left.document.id != right.document.id
    if heads[0] & heads[1] and across and left.head not in light_words():
        found["rare_head"] = vocabulary.heads.get(min(heads[0]), 0.0) ** 2
    if across and mine & theirs - light_words():
        found["shared_across"] = min(limits()["most_shared"], vocabulary.mass(mine & theirs - light_words()))
    if mine == theirs and mine:
        found["same_measure"] = 1.0
    elif mine & theirs and (not only_left or not only_right):
        found["part_measure"] = 1.0
    return found | {
        "head_same" if same_head else "head_differs": 1.0,
        "shared": min(limits()["most_shared"], shared),
        "left_over_both": min(only_left, only_right),
        "left_over_one": abs(only_left - only_right),
    }


def _scope(left: Subject, right: Subject) -> dict[str, float]:
    found: dict[str, float] = {}
    if left.places and right.places:
        found[_places(left, right)] = 1.0
    elif (left.places or right.places) and left.document.id == right.document.id:
        found["place_one"] = 1.0
    if left.speaker and left.speaker & right.speaker:
        found["speaker_same"] = 1.0
    if left.document.id == right.document.id:
        if left.speaker and right.speaker and not left.speaker & right.speaker:
            found["rival_speakers"] = 1.0
            if abs(left.claim.span.start - right.claim.span.start) <= SIDE_BY_SIDE:
                found["rivals_side_by_side"] = 1.0
        if (left.cues.earlier is None) != (right.cues.earlier is None):
            found["older_figure"] = 1.0
    found |= _period(left, right)
    return found


def _period(left: Subject, right: Subject) -> dict[str, float]:
    """Periods count where they are part of what is measured: not for a level, which stands at every time."""
    actual = {left.claim.modality, right.claim.modality} == {Modality.ACTUAL}
    standing = standing_words()
    if actual and not standing.isdisjoint(left.words) and not standing.isdisjoint(right.words):
        return {}
    found: dict[str, float] = {}
    if belongs_to_period(left.claim) or belongs_to_period(right.claim):
        if periods_clash(left.moment, right.moment):
            found["period_clash"] = 1.0
        elif past_against_present(left.moment, right.moment):
            found["period_past"] = 1.0
        elif left.moment.words and right.moment.words:
            found["period_same"] = 1.0
    return found


def _places(left: Subject, right: Subject) -> str:
    pairs = [(mine, theirs) for mine in left.places for theirs in right.places]
    if any(mine == theirs for mine, theirs in pairs):
        return "place_same"
    return "place_part" if any(mine < theirs or theirs < mine for mine, theirs in pairs) else "place_clash"


def _manner(left: Subject, right: Subject) -> dict[str, float]:
    found: dict[str, float] = {}
    if left.claim.modality is not right.claim.modality:
        found["modality_differs"] = 1.0
    if left.claim.role is not right.claim.role:
        added = Role.CHANGE in (left.claim.role, right.claim.role) and (left.additional or right.additional)
        plain = left.claim.quantity.unit is None and right.claim.quantity.unit is None
        found["additional" if added and plain else "role_differs"] = 1.0
    return found


def _context(left: Subject, right: Subject, vocabulary: Vocabulary) -> dict[str, float]:
    """What stands near the two figures beside their measures. Nothing where either text is not given."""
    mine, theirs = left.surroundings, right.surroundings
    if not mine.words or not theirs.words:
        return {}
    shared = mine.words & theirs.words
    found = {
        "near_words": len(shared) / min(len(mine.words), len(theirs.words)),
        "near_rare": min(NEAR_LIMIT, vocabulary.near_mass(shared)),
        "covered": (_covered(left, right, vocabulary) + _covered(right, left, vocabulary)) / 2,
    }
    if mine.names and theirs.names:
        found["near_names" if mine.names & theirs.names else "near_names_clash"] = 1.0
    return found


def _covered(one: Subject, other: Subject, vocabulary: Vocabulary) -> float:
    """The share of one measure, by weight, that the other's measure or the words near its figure hold."""
    words = vocabulary.spell(one.words)
    held = vocabulary.spell((*other.words, other.head))
    near = other.surroundings.words
    weights_of = [(vocabulary.weight(word), word in near or word in held) for word in words]
    whole = math.fsum(weight for weight, _ in weights_of)
    return math.fsum(weight for weight, there in weights_of if there) / whole if whole else 0.0


def _telling(subject: Subject) -> float:
    """How much an equal number tells: three written digits or more tell most, "three" and "a million" little."""
    digits = len(str(abs(int(subject.window.stated.scaleb(-subject.window.stated.adjusted() + 5)))).rstrip("0"))
    return min(3, max(1, digits)) / 3


def _value(left: Subject, right: Subject) -> dict[str, float]:
    if left.dimension != right.dimension:
        return {}
    near = closeness(left.window, right.window)
    if near.same:
        return {"value_same": _telling(left)}
    if near.compatible and not near.weak:
        return {"value_near": near.strength}
    found: dict[str, float] = {}
    if left.document.id == right.document.id:
        found["value_differs_in_document"] = 1.0
    if _grew(left, right):
        found["value_grew"] = 1.0
        return found
    small, large = sorted((abs(left.window.stated), abs(right.window.stated)))
    if large > small * Decimal(FAR):
        found["value_far"] = 1.0
    return found


def _differ(left: Subject, right: Subject) -> bool:
    """Whether the amounts exclude each other, other than by a running count that grew."""
    if left.dimension != right.dimension or _grew(left, right):
        return False
    return not closeness(left.window, right.window).compatible


def _is_bare(left: Subject, right: Subject, vocabulary: Vocabulary) -> bool:
    """Whether the measures share one word at most: "nations" and "nations of the treaty" may be two circles of them."""
    return len(set(vocabulary.spell(left.words)) & set(vocabulary.spell(right.words))) <= 1


def _grew(left: Subject, right: Subject) -> bool:
    """Whether a running count is the higher the later it was given: then the distance of the numbers says nothing."""
    order = vintages_of(left.moment, right.moment)
    if {left.claim.kind, right.claim.kind} != {Kind.CUMULATIVE} or order not in (Order.LEFT_LATER, Order.RIGHT_LATER):
        return False
    later, earlier = (left, right) if order is Order.LEFT_LATER else (right, left)
    return later.window.stated > earlier.window.stated
