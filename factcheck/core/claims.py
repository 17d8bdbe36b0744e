"""Mentions, and the claims they become once the sentence around them is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from factcheck.core.documents import Span
from factcheck.core.quantities import Quantity
from factcheck.core.siblings import Direction

NOWHERE = Span(0, 0)


class Modality(StrEnum):
    """Whether the figure is said to hold, to be meant, to be expected, or not to hold."""

    ACTUAL = "actual"
    PLANNED = "planned"
    PROJECTED = "projected"
    DENIED = "denied"


class Role(StrEnum):
    """How much there is, by how much it moved, or how many times."""

    LEVEL = "level"
    CHANGE = "change"
    RATIO = "ratio"


class Kind(StrEnum):
    """How a measure behaves over time (domain: claim)."""

    CUMULATIVE = "cumulative"  # can only rise: a toll, strikes so far
    LEVEL = "level"  # moves either way: troops present, a price
    SETTLED = "settled"  # does not move, only gets corrected: a past period, a contract


class Basis(StrEnum):
    """What a period rests on. Unknown is never silently the publication date."""

    STATED = "stated"
    DATELINE = "dateline"
    PUBLICATION = "publication"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Period:
    """Days `[start, end)` for which a figure holds, and what that reading rests on. None is an open end."""

    start: date | None
    end: date | None
    basis: Basis


@dataclass(frozen=True, slots=True)
class Mention:
    """The words of one figure where they stand, and what they denote. `role` is what the words alone say.

    `optional` marks what is a number but carries no news (a duration, an age, "both"): kept for search, not claimed.
    """

    span: Span
    text: str
    quantity: Quantity
    role: Role = Role.LEVEL
    rules: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One reading of one figure: what is measured, where, when, by whom it is said, and exactly where it stands.

    `measure` is a noun phrase in the text's own words, `head` its head noun in the singular. `when` is the time
    expression as written, `period` its resolution. `sentence` is the span that the reading rests on; `rules` names the
    rules that made it, in order. `direction` is which way a change went, where the words say it.
    """

    id: str
    document: str
    span: Span
    text: str
    quantity: Quantity
    measure: str
    head: str
    place: tuple[str, ...] = ()
    when: str | None = None
    period: Period | None = None
    speaker: str | None = None
    modality: Modality = Modality.ACTUAL
    role: Role = Role.LEVEL
    kind: Kind = Kind.LEVEL
    sentence: Span = NOWHERE
    rules: tuple[str, ...] = ()
    direction: Direction | None = None
