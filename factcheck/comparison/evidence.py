"""Evidence: what speaks for and against two claims being of one fact, piece by piece.

Each piece has a name, a weight (lexicon/data/link_weights.toml) and a sentence for the reviewer (comparison.explain).
A slot that one side leaves out is no evidence; a slot that both fill differently is evidence against. Symmetric.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from factcheck.comparison.moments import belongs_to_period, periods_clash
from factcheck.comparison.subjects import Subject
from factcheck.comparison.vocabulary import Vocabulary
from factcheck.comparison.windows import closeness
from factcheck.core.claims import Role
from factcheck.lexicon.loader import load

FAR = 3  # times: a figure three times another is seldom a report of the same moment


def pieces(left: Subject, right: Subject, vocabulary: Vocabulary, *, reprinted: bool = False) -> dict[str, float]:
    """Every piece of evidence on two claims of one dimension: name -> how much of it there is, usually 0 or 1.

    `reprinted` says that the two stand in the same words of an article and its copy.
    """
    found = _measure(left, right, vocabulary)
    found |= _scope(left, right)
    found |= _manner(left, right)
    found |= _value(left, right)
    if reprinted:
        found["reprinted"] = 1.0
    return found


def score(found: Mapping[str, float]) -> float:
    """The log-odds of one fact: the bias and each piece times its weight."""
    table = weights()
    return table["bias"] + sum(table[name] * amount for name, amount in found.items())


@cache
def weights() -> Mapping[str, float]:
    """Name of a piece of evidence -> its weight in nats."""
    section = load().common("link_weights").section("weights")
    return {name: float(str(value)) for name, value in section.items() if name != "source"}


@cache
def limits() -> Mapping[str, float]:
    """`shared`: the most that shared words can count. `join`: mean log-odds from which claims join. `unlinked`: what
    a pair counts that shares nothing looked at."""
    section = load().common("link_weights").numbers("limits")
    return {name: float(value) for name, value in section.items()}


def _measure(left: Subject, right: Subject, vocabulary: Vocabulary) -> dict[str, float]:
    mine, theirs = set(vocabulary.spell(left.words)), set(vocabulary.spell(right.words))
    named_left = {word for place in left.places for word in place}
    named_right = {word for place in right.places for word in place}
    shared = vocabulary.mass(mine & theirs)
    only_left = vocabulary.mass(sorted(mine - theirs - named_right))
    only_right = vocabulary.mass(sorted(theirs - mine - named_left))
    heads = set(vocabulary.spell((left.head,))), set(vocabulary.spell((right.head,)))
    same_head = bool(heads[0] & heads[1] or heads[0] <= theirs or heads[1] <= mine)
    return {
        "head_same" if same_head else "head_differs": 1.0,
        "shared": min(limits()["shared"], shared),
        "left_over_both": min(only_left, only_right),
        "left_over_one": abs(only_left - only_right),
    }


def _scope(left: Subject, right: Subject) -> dict[str, float]:
    found: dict[str, float] = {}
    if left.places and right.places:
        near = any(mine <= theirs or theirs <= mine for mine in left.places for theirs in right.places)
        found["place_same" if near else "place_clash"] = 1.0
    if left.speaker and left.speaker & right.speaker:
        found["speaker_same"] = 1.0
    if belongs_to_period(left.claim) or belongs_to_period(right.claim):
        if periods_clash(left.moment, right.moment):
            found["period_clash"] = 1.0
        elif left.moment.words and right.moment.words:
            found["period_same"] = 1.0
    return found


def _manner(left: Subject, right: Subject) -> dict[str, float]:
    found: dict[str, float] = {}
    if left.claim.modality is not right.claim.modality:
        found["modality_differs"] = 1.0
    if left.claim.role is not right.claim.role:
        added = Role.CHANGE in (left.claim.role, right.claim.role) and (left.additional or right.additional)
        plain = left.claim.quantity.unit is None and right.claim.quantity.unit is None
        found["additional" if added and plain else "role_differs"] = 1.0
    return found


def _value(left: Subject, right: Subject) -> dict[str, float]:
    if left.dimension != right.dimension:
        return {}
    near = closeness(left.window, right.window)
    if near.same:
        return {"value_same": 1.0}
    if near.compatible and not near.weak:
        return {"value_near": near.strength}
    found: dict[str, float] = {}
    if left.document.id == right.document.id:
        found["value_differs_in_document"] = 1.0
    small, large = sorted((abs(left.window.stated), abs(right.window.stated)))
    if large > small * Decimal(FAR):
        found["value_far"] = 1.0
    return found
