"""Filters of a search over its candidates, and facets that count what each value would give while the others stay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from factcheck.comparison.words import name_tokens
from factcheck.services.query_filters import RELATIONS, STATES, Filters
from factcheck.services.queue import LONGEST, label
from factcheck.services.views import FacetValue
from factcheck.store.queue import ALONE, FACETS, UNNAMED
from factcheck.store.search import Candidate

NONE: frozenset[str] = frozenset()
_FIXED: Mapping[str, Sequence[str]] = {"state": STATES, "relation": RELATIONS}  # facets that list every value
_NAMED = ("place", "source", "speaker")  # filters by name: a part of it is enough
_LISTED = ("state", "relation", "hedge", "modality")  # filters by one of a few words


def missed(candidate: Candidate, filters: Filters) -> frozenset[str]:
    """The names of the filters that a candidate does not pass."""
    if filters == Filters():
        return NONE
    result = set()
    for name in (*_LISTED, *_NAMED):
        asked: tuple[str, ...] = getattr(filters, name)
        if not asked:
            continue
        held = values_of(candidate, name)
        if name in _LISTED and not set(asked) & set(held):
            result.add(name)
        if name in _NAMED and not any(is_named(one, wanted) for wanted in asked for one in held):
            result.add(name)
    if filters.days is not None and not holds_in(candidate.period, filters.days):
        result.add("days")
    for name, number, ends in (
        ("texts", candidate.texts, filters.texts),
        ("outlets", candidate.outlets, filters.outlets),
    ):
        if ends is not None and (number < ends[0] or (ends[1] is not None and number > ends[1])):
            result.add(name)
    return frozenset(result)


def values_of(candidate: Candidate, name: str) -> tuple[str, ...]:
    """What a candidate holds under the name of a filter or facet."""
    match name:
        case "state":
            return (candidate.state.value,)
        case "relation":
            return (ALONE if candidate.relation is None else candidate.relation.value,)
        case "place":
            return tuple(dict.fromkeys(candidate.place))
        case "hedge":
            return (candidate.quantity.hedge.value,)
        case "source":
            return (candidate.publisher or UNNAMED,)
        case "speaker":
            return () if candidate.speaker is None else (candidate.speaker,)
        case _:
            return (candidate.modality.value,)


def is_named(held: str, asked: str) -> bool:
    """Whether a name is the one asked for, or holds all of its words."""
    wanted = name_tokens(asked)
    return wanted <= name_tokens(held) if wanted else asked.casefold() in held.casefold()


def holds_in(period: tuple[date | None, date | None], days: tuple[date | None, date | None]) -> bool:
    """Whether a period `[start, end)` meets the days. One that only has an end ("by 20 June") is its last day."""
    start, end = period
    if start is None:
        if end is None:
            return False  # a time that is not known is no time
        start = end - timedelta(days=1)
    end = start + timedelta(days=1) if end is None else end
    first, last = days
    return (last is None or start < last) and (first is None or end > first)


def facets_of(found: Iterable[tuple[Candidate, frozenset[str]]], filters: Filters) -> dict[str, tuple[FacetValue, ...]]:
    """The facets of candidates with the filters that each misses."""
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    for candidate, misses in found:
        for facet in FACETS:
            if not misses or misses == {facet}:
                for value in values_of(candidate, facet):
                    counts[facet][value] += 1
    return {facet: _facet(facet, counts[facet], getattr(filters, facet)) for facet in FACETS}


def _facet(facet: str, counts: Mapping[str, int], asked: Sequence[str]) -> tuple[FacetValue, ...]:
    names = _FIXED.get(facet, sorted(counts, key=lambda name: (-counts[name], name))[:LONGEST])
    return tuple(
        FacetValue(
            name,
            label(name),
            counts.get(name, 0),
            any(is_named(name, one) for one in asked) if facet in _NAMED else name in asked,
        )
        for name in names
    )
