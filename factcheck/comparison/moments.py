"""Moments: for what time a figure holds, as far as the text says, and how the times of two figures stand.

Three times play a part. The *period* that a claim states ("in 2024"); the day as of which a running count or a level
holds, which is the end of the stated period or else the day of publication; and the *vintage*, the day on which the
figure was given. What was settled in the past, planned or forecast belongs to its period, and only its vintage moves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from factcheck.comparison.words import WORD, fold
from factcheck.core.claims import Basis, Claim, Kind, Modality, Role
from factcheck.core.documents import Document

PAST = timedelta(days=45)  # after which a period is not what a text means when it names none
_DIGITS = re.compile(r"\d+")
_VAGUE_WHEN = frozenset(
    {"now", "today", "currently", "so", "far", "to", "date", "the", "in", "on", "at", "of", "for", "by"}
)


class Order(StrEnum):
    """How the times of two figures stand, seen from the left one."""

    SAME = "same"
    LEFT_LATER = "left later"
    RIGHT_LATER = "right later"
    UNKNOWN = "unknown"

    @property
    def mirrored(self) -> Order:
        """The order seen from the other figure."""
        return {Order.LEFT_LATER: Order.RIGHT_LATER, Order.RIGHT_LATER: Order.LEFT_LATER}.get(self, self)


@dataclass(frozen=True, slots=True)
class Moment:
    """When a figure holds. `start` and `end` bound the stated period, half-open; `as_of` is the day a count runs to.

    `basis` says what `as_of` rests on. `vintage` is the day of publication. `words` are the time words as written,
    folded, without the empty ones.
    """

    start: date | None
    end: date | None
    as_of: date | None
    vintage: date | None
    basis: Basis
    words: frozenset[str]

    @property
    def stated(self) -> bool:
        """Whether the text itself gives the time."""
        return self.basis in (Basis.STATED, Basis.DATELINE)


def moment_of(claim: Claim, document: Document) -> Moment:
    """The moment of one claim. Without a period of its own it holds as of publication, and says so in its basis."""
    words = frozenset(WORD.findall(fold(claim.when or ""))) - _VAGUE_WHEN
    period = claim.period
    if period is None or period.basis in (Basis.PUBLICATION, Basis.UNKNOWN):
        basis = Basis.PUBLICATION if document.published is not None else Basis.UNKNOWN
        return Moment(None, None, document.published, document.published, basis, words)
    last = period.end - timedelta(days=1) if period.end is not None else None
    as_of = last if last is not None else document.published or period.start
    if as_of is not None and document.published is not None and claim.modality in (Modality.ACTUAL, Modality.DENIED):
        as_of = min(as_of, document.published)  # nobody reports what has not happened: "this year" runs to today
    return Moment(period.start, period.end, as_of, document.published, period.basis, words)


def belongs_to_period(claim: Claim) -> bool:
    """Whether the period is part of what is measured: a flow, a past period, a plan or a forecast for a date."""
    if claim.modality in (Modality.PLANNED, Modality.PROJECTED):
        return True
    return claim.kind is Kind.SETTLED or claim.role is Role.CHANGE


def periods_clash(left: Moment, right: Moment) -> bool:
    """Whether both state a period and the two cannot be the same one.

    Periods that overlap for the larger part of the shorter one may be one period told in two ways ("in 2024", "by
    December"); where no dates were resolved, different numerals in the time words decide ("in 2023", "in 2024").
    """
    mine, theirs = _bounds(left), _bounds(right)
    if mine is not None and theirs is not None:
        shared = min(mine[1], theirs[1]) - max(mine[0], theirs[0])
        return shared * 2 < min(mine[1] - mine[0], theirs[1] - theirs[0])
    numerals = [frozenset(w for w in m.words if _DIGITS.search(w)) for m in (left, right)]
    return bool(numerals[0] and numerals[1] and not numerals[0] & numerals[1])


def past_against_present(left: Moment, right: Moment) -> bool:
    """Whether one states a period that was over well before its text, and the other states none at all."""
    return (_is_past(left) and not right.words) or (_is_past(right) and not left.words)


def _is_past(moment: Moment) -> bool:
    if not moment.stated or moment.end is None or moment.vintage is None:
        return False
    return moment.vintage - moment.end > PAST


def _bounds(moment: Moment) -> tuple[date, date] | None:
    """Both ends of a stated period; None where one is open or nothing is stated."""
    if not moment.stated or moment.start is None or moment.end is None:
        return None
    return moment.start, moment.end


def order_of(left: Moment, right: Moment) -> Order:
    """Which figure holds for the later day, by the days that they run to."""
    return _later(left.as_of, right.as_of)


def vintages_of(left: Moment, right: Moment) -> Order:
    """Which figure was given later."""
    return _later(left.vintage, right.vintage)


def _later(left: date | None, right: date | None) -> Order:
    if left is None or right is None:
        return Order.UNKNOWN
    if left == right:
        return Order.SAME
    return Order.LEFT_LATER if left > right else Order.RIGHT_LATER
