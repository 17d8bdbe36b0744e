"""How two claims of one fact relate: agree, conflict, update or not comparable, with the reasons in words.

The order of questions: can the two quantities be compared at all; do their windows overlap; if they do, did the amount
plainly move in the time between; if they do not, does time explain it, or a correction; what neither explains is a
conflict. `relate(a, b)` mirrors `relate(b, a)`: same kind, same strength, same later claim.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.comparison import reasons
from factcheck.comparison.moments import Order
from factcheck.comparison.subjects import Subject, comparable_windows
from factcheck.comparison.timing import Timing, timing_of
from factcheck.comparison.windows import Closeness, closeness
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


def relate(left: Subject, right: Subject, *, rivals: str | None = None, certain: bool = True) -> Relation:
    """The relation of two claims that are taken to be of one fact.

    `rivals` says in a sentence that the sources behind the two stand against each other elsewhere, so that a difference
    is the source's and not the time's; None where nothing is known of it. `certain` is False where it is not sure
    enough that both speak of one thing to call a difference a conflict: a false conflict costs a reviewer's trust.
    """
    first, second = (left, right) if left.order_key <= right.order_key else (right, left)
    opinion = _opinion(first, second, rivals)
    if opinion.kind is RelationKind.CONFLICT and not certain:
        said = (*opinion.reasons[:2], reasons.uncertain(first, second))
        opinion = _Opinion(RelationKind.NOT_COMPARABLE, 0.0, said)
    return Relation(
        left=left.claim.id,
        right=right.claim.id,
        kind=opinion.kind,
        strength=min(1.0, max(0.0, opinion.strength)),
        reasons=opinion.reasons,
        later=opinion.later,
    )


def _opinion(left: Subject, right: Subject, rivals: str | None) -> _Opinion:
    windows = comparable_windows(left, right)
    counted = reasons.both_count(left, right)
    if windows is None:
        return _Opinion(RelationKind.NOT_COMPARABLE, 0.0, (counted, reasons.units_differ(left, right)))
    near = closeness(*windows)
    timing = timing_of(left, right)
    if near.compatible and not _moved(left, right, near, timing):
        said = (counted, reasons.compatible(left, right, near), *timing.remarks)
        return _Opinion(RelationKind.AGREE, near.strength, said)
    apart = reasons.incompatible(left, right, near)
    if near.compatible:
        return _update(left, right, near, timing, (counted, apart, timing.sentence))
    return _explain_gap(left, right, near, timing, (counted, apart), rivals)


def _moved(left: Subject, right: Subject, near: Closeness, timing: Timing) -> bool:
    """Whether compatible figures of different days are better read as an amount that moved in between."""
    if timing.order not in (Order.LEFT_LATER, Order.RIGHT_LATER) or near.same or not timing.may_move:
        return False
    if {left.claim.quantity.hedge, right.claim.quantity.hedge} & {Hedge.VAGUE, Hedge.RANGE}:
        return False
    return near.strength < MOVED


def _explain_gap(
    left: Subject, right: Subject, near: Closeness, timing: Timing, said: tuple[str, ...], rivals: str | None
) -> _Opinion:
    """The opinion on incompatible figures."""
    if timing.correction is not None:
        return _update(left, right, near, timing, (*said, timing.correction))
    if rivals is not None:
        return _conflict(near, timing, (*said, rivals))
    if timing.order is Order.UNKNOWN and not timing.two_voices:
        return _Opinion(RelationKind.NOT_COMPARABLE, 0.0, (*said, timing.sentence))
    if timing.order in (Order.SAME, Order.UNKNOWN):
        if timing.one_voice:
            return _update(left, right, near, timing, (*said, reasons.one_voice(left, right)))
        return _conflict(near, timing, (*said, timing.sentence))
    refusal = _refused(left, right, timing)
    if refusal is not None:
        return _conflict(near, timing, (*said, timing.sentence, refusal))
    return _update(left, right, near, timing, (*said, timing.sentence, reasons.allowed(left, right)))


def _refused(left: Subject, right: Subject, timing: Timing) -> str | None:
    """Why the later figure cannot have grown out of the earlier one; None where it can."""
    kinds = {left.claim.kind, right.claim.kind}
    if left.claim.modality is Modality.PROJECTED:
        return reasons.forecasters(left, right) if timing.two_voices else None
    if left.claim.modality is not Modality.ACTUAL or timing.same_speaker:
        return None
    later, earlier = (left, right) if timing.order is Order.LEFT_LATER else (right, left)
    if kinds == {Kind.CUMULATIVE} and later.window.stated < earlier.window.stated and timing.two_voices:
        return reasons.fell(left)
    if kinds == {Kind.SETTLED} and timing.two_voices:
        return reasons.settled(left)
    return None


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
