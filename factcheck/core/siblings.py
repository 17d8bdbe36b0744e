"""Sibling figures: what one passage ties to each other by arithmetic ("eightfold, from 500 to 4,000")."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What a figure is in the statement that it makes with its neighbours."""

    FROM = "from"  # the amount before the move
    TO = "to"  # the amount after it
    CHANGE = "change"  # by how much it moved, as an amount or a share of the amount before
    FACTOR = "factor"  # how many times the amount before
    TOTAL = "total"
    PART = "part"  # of the total
    SHARE = "share"  # what percentage of the total the part is


class Direction(StrEnum):
    """Which way an amount moved."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Statement:
    """Figures of one sentence that arithmetic ties together, as (part, claim id) in the order of the text.

    `direction`: which way it moved, where the words say so. `whole`: the parts are said to make up the total.
    """

    members: tuple[tuple[Part, str], ...]
    direction: Direction | None = None
    whole: bool = False

    def of(self, part: Part) -> tuple[str, ...]:
        """The ids of the claims that are `part` here."""
        return tuple(claim for held, claim in self.members if held is part)


@dataclass(frozen=True, slots=True)
class Working:
    """A statement with its sum worked out: `holds` is None where nothing can be worked out; `words` say it."""

    statement: Statement
    holds: bool | None
    words: str
