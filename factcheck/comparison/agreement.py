"""How two claims of one fact relate: agree, conflict, update or not comparable, with the reasons in words.

The order of questions: can the two quantities be compared at all; do their windows overlap; if they do, did the amount
plainly move in the time between; if they do not, does a text say that it corrects; else the signs are weighed
(comparison.signs): do the sources explain the difference, or does time. `relate(a, b)` mirrors `relate(b, a)`: same
kind, same strength, same later claim.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.comparison import reasons
from factcheck.comparison.clashes import spoken
from factcheck.comparison.moments import Order, periods_clash
from factcheck.comparison.signs import clash_score, signs_of
from factcheck.comparison.standing import ALONE, Context
from factcheck.comparison.subjects import Subject, comparable_windows
from factcheck.comparison.timing import Timing, timing_of
from factcheck.comparison.windows import Closeness, closeness
from factcheck.comparison.words import circle_words
from factcheck.core.claims import Kind, Modality
from factcheck.core.quantities import Hedge
from factcheck.core.relations import Relation, RelationKind

MOVED = 0.7  # compatible figures of different days count as one amount from this strength on
WITHOUT_BASIS = 0.8  # of the strength that is left where the time rests on the day of publication alone
ONE_VOICE = 0.6  # of the strength that is left where nothing but the voice says which figure is the newer one


@dataclass(frozen=True, slots=True)
class _Opinion:
    kind: RelationKind
    strength: float
    reasons: tuple[str, ...]
    later: str | None = None


def relate(left: Subject, right: Subject, context: Context = ALONE, *, doubt: float = 0.0) -> Relation:
    """The relation of two claims that are taken to be of one fact.

    `context` is what the fact says beside the pair. `doubt`, in nats, is how far from sure it is that both speak of one
    thing: so much more has to speak for a conflict. A false conflict costs a reviewer's trust.
    """
    first, second = (left, right) if left.order_key <= right.order_key else (right, left)
    opinion = _opinion(first, second, context, doubt)
    return Relation(
        left=left.claim.id,
        right=right.claim.id,
        kind=opinion.kind,
        strength=min(1.0, max(0.0, opinion.strength)),
        reasons=opinion.reasons,
        later=opinion.later,
    )


def _opinion(left: Subject, right: Subject, context: Context, doubt: float) -> _Opinion:
    windows = comparable_windows(left, right)
    counted = reasons.both_count(left, right)
    if windows is None:
        return _Opinion(RelationKind.NOT_COMPARABLE, 0.0, (counted, reasons.units_differ(left, right)))
    near = closeness(*windows)
    timing = timing_of(left, right)
    if near.compatible and not _moved(left, right, near, timing):
        return _Opinion(RelationKind.AGREE, near.strength, (counted, reasons.compatible(left, right, near)))
    said = (counted, reasons.incompatible(left, right, near))
    if near.compatible:
        return _update(left, right, near, timing, (*said, timing.sentence))
    return _explain_gap(left, right, near, timing, said, context, doubt)


def _moved(left: Subject, right: Subject, near: Closeness, timing: Timing) -> bool:
    """Whether compatible figures of different days are better read as an amount that moved in between."""
    if timing.order not in (Order.LEFT_LATER, Order.RIGHT_LATER) or near.same or not timing.may_move:
        return False
    if {left.claim.quantity.hedge, right.claim.quantity.hedge} & {Hedge.VAGUE, Hedge.RANGE}:
        return False
    return near.strength < MOVED


def _explain_gap(
    left: Subject,
    right: Subject,
    near: Closeness,
    timing: Timing,
    said: tuple[str, ...],
    context: Context,
    doubt: float,
) -> _Opinion:
    """The opinion on incompatible figures."""
    if timing.correction is not None:
        return _update(left, right, near, timing, (*said, timing.correction))
    if _circles(left, right, timing):
        return _Opinion(RelationKind.NOT_COMPARABLE, 0.0, (*said, reasons.circles(left, right)))
    found = signs_of(left, right, timing, context)
    if timing.order is Order.UNKNOWN and not timing.two_voices and "rivals" not in found:
        return _Opinion(RelationKind.NOT_COMPARABLE, 0.0, (*said, timing.sentence))
    score = clash_score(found)
    if score - doubt > 0 and left.claim.modality is Modality.ACTUAL and _other_period(left, right):
        return _Opinion(RelationKind.NOT_COMPARABLE, 0.0, (*said, reasons.other_period(left, right)))
    if score - doubt > 0:
        return _conflict(near, timing, (*said, timing.sentence, *spoken(left, right, found, context, conflict=True)))
    if score > 0:
        return _Opinion(RelationKind.NOT_COMPARABLE, 0.0, (*said, reasons.uncertain(left, right)))
    return _updated(left, right, near, timing, said, found, context)


def _other_period(left: Subject, right: Subject) -> bool:
    """Whether both are settled figures, each of a stated period of its own: then they do not contradict each other."""
    both_settled = left.claim.kind is Kind.SETTLED and right.claim.kind is Kind.SETTLED
    return both_settled and periods_clash(left.moment, right.moment)


def _circles(left: Subject, right: Subject, timing: Timing) -> bool:
    """Whether both count members of a group, and nothing but that word says which: all of them, or the active ones."""
    one_source = timing.same_speaker and left.words == right.words
    if one_source or left.claim.quantity.unit is not None or left.document.id == right.document.id:
        return False
    heads = {left.head, right.head}
    return heads <= circle_words() and len(set(left.words) & set(right.words)) <= 1


def _updated(
    left: Subject,
    right: Subject,
    near: Closeness,
    timing: Timing,
    said: tuple[str, ...],
    found: Mapping[str, float],
    context: Context,
) -> _Opinion:
    """An update that time or the voices explain."""
    why = spoken(left, right, found, context, conflict=False)
    if timing.order in (Order.LEFT_LATER, Order.RIGHT_LATER):
        earlier, later = (left, right) if timing.order is Order.RIGHT_LATER else (right, left)
        moves = (reasons.allowed(earlier, later),) if left.claim.modality is Modality.ACTUAL else why
        return _update(left, right, near, timing, (*said, timing.sentence, *moves))
    return _update(left, right, near, timing, (*said, *why) if why else (*said, reasons.unexplained()))


def _update(left: Subject, right: Subject, near: Closeness, timing: Timing, said: tuple[str, ...]) -> _Opinion:
    strength = 1.0 - near.strength if near.compatible else near.strength
    if timing.order is Order.SAME:
        strength *= ONE_VOICE
    elif not timing.stated:
        strength *= WITHOUT_BASIS
    later = right if timing.order is Order.RIGHT_LATER else left if timing.order is Order.LEFT_LATER else None
    return _Opinion(
        RelationKind.UPDATE,
        strength,
        (*said, *timing.remarks),
        later.claim.id if later is not None else timing.newest_by_position(left, right),
    )


def _conflict(near: Closeness, timing: Timing, said: tuple[str, ...]) -> _Opinion:
    strength = near.strength if timing.stated else near.strength * WITHOUT_BASIS
    return _Opinion(RelationKind.CONFLICT, strength, (*said, *timing.remarks))
