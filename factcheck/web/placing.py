"""The papers of a timeline, and where each mark stands on them: side by side where they would cover each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.core.claims import Claim
from factcheck.web.axes import TimeAxis, ValueAxis
from factcheck.web.drawing import Box
from factcheck.web.entries import Entry
from factcheck.web.marks import Mark, mark

_LONG = 14.0  # a period shorter than this hides behind its mark


@dataclass(frozen=True, slots=True)
class Frame:
    """The paper of a drawing: its size, and what room it gives to words."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    tight: bool  # no tags, short words
    ticks: int


WIDE = Frame(960, 396, 58, 952, 26, 360, tight=False, ticks=8)
NARROW = Frame(344, 292, 44, 338, 24, 256, tight=True, ticks=6)
STRIP = Frame(372, 150, 16, 324, 16, 118, tight=True, ticks=4)


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry with its mark where it stands."""

    entry: Entry
    mark: Mark
    x: float

    @property
    def claim(self) -> Claim:
        """The claim drawn."""
        return self.entry.row.claim


def place(shown: Sequence[Entry], across: TimeAxis, up: ValueAxis, frame: Frame) -> list[Placed]:
    step = 11 if frame.tight else 13
    offsets = (0, step, -step, 2 * step, -2 * step, 3 * step, -3 * step)
    result: list[Placed] = []
    for entry in shown:
        tries = []
        for offset in offsets:
            x = min(max(across.at(entry.day) + offset, frame.left + 6), frame.right - 6)
            drawn = mark(entry.row.claim.quantity, x, up.at, modality=entry.row.claim.modality, restates=entry.restates)
            covered = sum(drawn.box.shared(other.mark.box) for other in result)
            tries.append((covered, Placed(entry, drawn, x)))
            if covered == 0:
                break
        result.append(min(tries, key=lambda pair: pair[0])[1])
    return result


def during(item: Placed, across: TimeAxis, frame: Frame) -> Box | None:
    """The days of a figure that holds for more than one, as a flat box that ends at its mark; None for a short one."""
    period = item.claim.period
    if period is None or period.start is None or period.end is None:
        return None
    start = max(across.at(period.start), frame.left)
    return Box(start, item.mark.y - 1, item.x, item.mark.y + 1) if item.x - start > _LONG else None


def origin_of(item: Placed) -> str:
    return (item.claim.speaker or item.entry.row.document.publisher or item.claim.document).casefold()
