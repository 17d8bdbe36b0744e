"""How time stands between two figures, and whose they are: what decides between an update and a conflict."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.comparison import reasons
from factcheck.comparison.moments import Order, belongs_to_period, order_of, vintages_of
from factcheck.comparison.subjects import Subject
from factcheck.core.claims import Kind, Modality


@dataclass(frozen=True, slots=True)
class Timing:
    """`order` of the two figures; `sentence` says it for a reviewer; `remarks` name what it rests on.

    `stated`: both times are in the texts. `may_move`: the measure is one that moves in time. `correction` says that one
    text corrects a figure. `two_voices`: both name a speaker and the speakers differ; `one_voice`: one article in its
    own words, or one speaker, gives both; `same_speaker`: both name the same one.
    """

    order: Order
    sentence: str
    remarks: tuple[str, ...]
    stated: bool
    may_move: bool
    correction: str | None
    two_voices: bool
    one_voice: bool
    same_speaker: bool

    def newest_by_position(self, left: Subject, right: Subject) -> str | None:
        """The newer of two figures of one article where no word says which: news gives the newest first."""
        return left.claim.id if left.document.id == right.document.id else None


def timing_of(left: Subject, right: Subject) -> Timing:
    """The timing of two claims of one fact."""
    order = _order(left, right)
    named = bool(left.speaker and right.speaker)
    same_speaker = named and bool(left.speaker & right.speaker)
    one_document = left.document.id == right.document.id
    unnamed = not left.speaker and not right.speaker
    return Timing(
        order=order,
        sentence=reasons.order(left, right, order),
        remarks=reasons.bases(left, right),
        stated=left.moment.stated and right.moment.stated,
        may_move=left.claim.kind is not Kind.SETTLED or left.claim.modality is not Modality.ACTUAL,
        correction=_correction(left, right, order),
        two_voices=named and not same_speaker,
        one_voice=same_speaker or (one_document and unnamed),
        same_speaker=same_speaker,
    )


def _order(left: Subject, right: Subject) -> Order:
    """By the words beside the figures in one document, else by the days they hold for, else by publication."""
    one_document = left.document.id == right.document.id
    aged = (left.cues.earlier is not None, right.cues.earlier is not None)
    if one_document and aged[0] != aged[1]:
        return Order.RIGHT_LATER if aged[0] else Order.LEFT_LATER
    by_vintage = vintages_of(left.moment, right.moment)
    if belongs_to_period(left.claim) and belongs_to_period(right.claim):
        return by_vintage
    by_day = order_of(left.moment, right.moment)
    if by_day is Order.UNKNOWN:
        return by_vintage
    return by_day


def _correction(left: Subject, right: Subject, order: Order) -> str | None:
    later = {Order.LEFT_LATER: (left,), Order.RIGHT_LATER: (right,), Order.SAME: (left, right)}.get(order, ())
    for subject in later:
        if subject.cues.correction is not None:
            return reasons.corrects(subject)
    return None
