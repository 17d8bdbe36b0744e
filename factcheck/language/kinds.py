"""How a measure behaves over time: a toll can only rise, a price moves either way, a past period is settled."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.core.claims import Basis, Kind, Modality, Period, Role
from factcheck.core.quantities import Quantity
from factcheck.lexicon.loader import Lexicon

EVENT_UNITS = frozenset({"Mw"})


class KindWords(NamedTuple):
    """The lexicon's words for kinds of measures."""

    cumulative: frozenset[str]
    cumulative_phrases: tuple[str, ...]
    settled: frozenset[str]


@cache
def kind_words(lexicon: Lexicon) -> KindWords:
    """The lists of `lexicon`, read once."""
    table = lexicon.table("kind_words")
    return KindWords(
        frozenset(table.words("cumulative")), table.words("cumulative_phrases"), frozenset(table.words("settled"))
    )


def kind(
    measure: str, head: str, when: str | None, period: Period, quantity: Quantity, role: Role, modality: Modality,
    published: date | None, lexicon: Lexicon,
) -> Kind:  # fmt: skip
    """The kind of a claim's measure, from its words, its period and the day of the article."""
    return found(measure, head, when, period, quantity, role, modality, published, lexicon)[0]


def found(
    measure: str, head: str, when: str | None, period: Period, quantity: Quantity, role: Role, modality: Modality,
    published: date | None, lexicon: Lexicon,
) -> tuple[Kind, str]:  # fmt: skip
    """The kind as `kind` gives it, and what it follows from."""
    known = kind_words(lexicon)
    if quantity.unit in EVENT_UNITS:
        return Kind.SETTLED, "event"
    words = {head, *measure.casefold().split()}
    dated = (when or "").casefold()
    open_start = dated.startswith("since") or any(phrase in dated for phrase in known.cumulative_phrases)
    if period.basis is Basis.STATED and not open_start and modality is Modality.ACTUAL and _over(period, published):
        return Kind.SETTLED, "over"
    counts = quantity.unit is None and role is not Role.RATIO and modality is Modality.ACTUAL
    if counts and (open_start or words & known.cumulative):
        return Kind.CUMULATIVE, "since" if open_start else "cumulative"
    return (Kind.SETTLED, "settled") if words & known.settled else (Kind.LEVEL, "level")


def _over(period: Period, published: date | None) -> bool:
    """Whether the stated period is longer than a week and ended before publication."""
    if published is None or period.start is None or period.end is None:
        return False
    return period.end <= published and (period.end - period.start).days > 7
