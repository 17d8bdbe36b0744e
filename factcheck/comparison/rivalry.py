"""Sources that stand against each other: where one text gives two figures of one fact as two sources' own.

"The army said 12, residents said 30": from then on a later "12" of the army's does not update the 30 of the residents;
they still contradict each other. A side of such a rivalry is a speaker, and whoever repeats that side's figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.comparison.moments import Order
from factcheck.comparison.subjects import Subject, comparable_windows
from factcheck.comparison.timing import timing_of
from factcheck.comparison.windows import closeness

MOST = 40  # rivalries of one fact that are kept: more come from claims that are no one fact
REACH = 100  # claims of a fact, in its order, in which the other side is looked for


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Two claims of one text that contradict each other, each in the name of its own source."""

    left: Subject
    right: Subject

    def between(self, one: Subject, other: Subject) -> bool:
        """Whether the two claims stand on the two sides."""
        return (_stands_with(one, self.left) and _stands_with(other, self.right)) or (
            _stands_with(one, self.right) and _stands_with(other, self.left)
        )


def rivalries(members: Sequence[Subject]) -> tuple[Rivalry, ...]:
    """The rivalries inside one fact."""
    found: list[Rivalry] = []
    for i, left in enumerate(members):
        for right in members[i + 1 : i + 1 + REACH]:
            if len(found) < MOST and left.document.id == right.document.id and _opposed(left, right):
                found.append(Rivalry(left, right))
    return tuple(found)


def between(found: Sequence[Rivalry], left: Subject, right: Subject) -> Rivalry | None:
    """The first rivalry on whose two sides the two claims stand; None where there is none or one speaker gives both."""
    if left.speaker and left.speaker & right.speaker:
        return None
    return next((rivalry for rivalry in found if rivalry.between(left, right)), None)


def _opposed(left: Subject, right: Subject) -> bool:
    windows = comparable_windows(left, right)
    if windows is None or closeness(*windows).compatible:
        return False
    timing = timing_of(left, right)
    return timing.two_voices and timing.order is Order.SAME


def _stands_with(one: Subject, side: Subject) -> bool:
    if one.speaker and side.speaker:
        return bool(one.speaker & side.speaker)
    windows = comparable_windows(one, side)
    return windows is not None and closeness(*windows).same
