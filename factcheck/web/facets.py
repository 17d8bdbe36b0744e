"""Facets: what a list can be narrowed to, with true counts that follow the other filters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from factcheck.services.views import FacetValue

TITLES = {
    "relation": "Relation",
    "state": "Review",
    "place": "Place",
    "hedge": "Hedge",
    "source": "Source",
    "modality": "Modality",
}
SHOWN = 8  # rows of one facet: the commonest; the query takes any


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One row: its value, its count, whether it is chosen, and where it leads."""

    value: FacetValue
    address: str


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet with its rows in the order given."""

    name: str
    title: str
    rows: tuple[FacetRow, ...]


def facets(found: Mapping[str, tuple[FacetValue, ...]], address: Callable[[str, FacetValue], str]) -> tuple[Facet, ...]:
    """The facets in the desk's order; one without rows is left out, a chosen row is always shown."""
    known = [name for name in TITLES if name in found] + [name for name in found if name not in TITLES]
    result = []
    for name in known:
        values = [value for number, value in enumerate(_ordered(name, found[name])) if number < SHOWN or value.chosen]
        if values:
            rows = tuple(FacetRow(value, address(name, value)) for value in values)
            result.append(Facet(name, TITLES.get(name, name.capitalize()), rows))
    return tuple(result)


def _ordered(name: str, values: tuple[FacetValue, ...]) -> list[FacetValue]:
    """Relations from what needs a look to what does not; everything else as it comes."""
    if name != "relation":
        return list(values)
    order = ["conflict", "update", "agree", "not_comparable", "alone"]
    return sorted(values, key=lambda value: order.index(value.value) if value.value in order else len(order))
