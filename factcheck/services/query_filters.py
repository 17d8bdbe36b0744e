"""The filters of a query: `place:Iraq is:conflict asof:2015..2016`. Values of one key are alternatives, keys add up."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.core.claims import Modality
from factcheck.core.documents import Span
from factcheck.core.quantities import Hedge
from factcheck.core.relations import RelationKind
from factcheck.core.verdicts import ReviewState
from factcheck.errors import QueryProblem
from factcheck.store.queue import ALONE

# Each key with an example of it, which messages show.
KEYS: Mapping[str, str] = {
    "place": "place:Iraq",
    "source": 'source:"The Post"',
    "speaker": "speaker:Pentagon",
    "hedge": "hedge:about",
    "modality": "modality:planned",
    "is": "is:conflict",
    "asof": "asof:2015..2016",
    "texts": "texts:>=2",
    "outlets": "outlets:>=2",
}
STATES = tuple(state.value for state in ReviewState)
RELATIONS = (*(kind.value for kind in RelationKind), ALONE)
_CHOICES: Mapping[str, Sequence[str]] = {
    "hedge": tuple(hedge.value for hedge in Hedge),
    "modality": tuple(modality.value for modality in Modality),
    "is": (*RELATIONS, *STATES),
}
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_COUNT = re.compile(r"(>=|<=|≥|≤|>|<|=)?\s*(\d{1,6})")


@dataclass(frozen=True, slots=True)
class Term:
    """One `key:value` of a query and where it stands."""

    key: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Filters:
    """What claims must be like. An empty tuple, or None, leaves that side open. Days are half-open, `[start, end)`."""

    place: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    hedge: tuple[str, ...] = ()
    modality: tuple[str, ...] = ()
    relation: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    days: tuple[date | None, date | None] | None = None
    texts: tuple[int, int | None] | None = None
    outlets: tuple[int, int | None] | None = None


def read_filters(terms: Sequence[Term]) -> Filters:
    """The filters that the terms set. Raises: QueryProblem for a value that there is not."""
    values: dict[str, list[str]] = {}
    for term in terms:
        value = _choice(term) if term.key in _CHOICES else term.value
        key = term.key if term.key != "is" else ("relation" if value in RELATIONS else "state")
        values.setdefault(key, []).append(value)
    last = {term.key: term for term in terms}
    return Filters(
        place=tuple(values.get("place", ())),
        source=tuple(values.get("source", ())),
        speaker=tuple(values.get("speaker", ())),
        hedge=tuple(values.get("hedge", ())),
        modality=tuple(values.get("modality", ())),
        relation=tuple(values.get("relation", ())),
        state=tuple(values.get("state", ())),
        days=_days(last["asof"]) if "asof" in last else None,
        texts=_count(last["texts"]) if "texts" in last else None,
        outlets=_count(last["outlets"]) if "outlets" in last else None,
    )


def suggest(key: str) -> str:
    """What to write in place of a filter that there is not."""
    near = difflib.get_close_matches(key, KEYS, n=1)
    if near:
        return f"Did you mean {KEYS[near[0]]}?"
    return f"The filters are {', '.join(f'{name}:' for name in KEYS)}."


def _choice(term: Term) -> str:
    value = term.value.lower().replace("-", "_").replace(" ", "_")
    choices = _CHOICES[term.key]
    if value in choices:
        return value
    near = difflib.get_close_matches(value, choices, n=1)
    hint = f"Did you mean {term.key}:{near[0]}?" if near else f"Choose one of {', '.join(choices)}."
    raise QueryProblem(f"There is no “{term.key}:{term.value}”. {hint}", term.span.start)


def _days(term: Term) -> tuple[date | None, date | None]:
    first, dots, last = term.value.partition("..")
    if not dots:
        last = first
    start = _day(term, first)[0] if first else None
    end = _day(term, last)[1] if last else None
    if (start is None and end is None) or (start is not None and end is not None and start >= end):
        raise QueryProblem(f"“{term.value}” is no time; write {KEYS['asof']}, the earlier first.", term.span.start)
    return start, end


def _day(term: Term, written: str) -> tuple[date, date]:
    """The first day of a year, month or day, and the first day after it."""
    found = _DAY.fullmatch(written)
    if found is not None:
        year, month, day = (None if part is None else int(part) for part in found.groups())
        try:
            if year is not None and month is None:
                return date(year, 1, 1), date(year + 1, 1, 1)
            if year is not None and month is not None and day is None:
                return date(year, month, 1), (date(year, month, 28) + timedelta(days=4)).replace(day=1)
            if year is not None and month is not None and day is not None:
                return date(year, month, day), date(year, month, day) + timedelta(days=1)
        except (ValueError, OverflowError):
            pass
    raise QueryProblem(f"“{written}” is no date; write a year, 2015-06 or 2015-06-30.", term.span.start)


def _count(term: Term) -> tuple[int, int | None]:
    found = _COUNT.fullmatch(term.value)
    if found is None:
        raise QueryProblem(f"“{term.key}:” needs a number, such as {KEYS[term.key]}.", term.span.start)
    number = int(found[2])
    match found[1]:
        case ">=" | "≥":
            return number, None
        case ">":
            return number + 1, None
        case "<=" | "≤":
            return 0, number
        case "<":
            return 0, number - 1
        case _:
            return number, number
