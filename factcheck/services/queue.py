"""The queue: the claims that pass the filters, by worth, with facets whose counts follow the other filters."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from factcheck.core.claims import Modality
from factcheck.core.quantities import Hedge
from factcheck.core.relations import RelationKind
from factcheck.core.verdicts import ReviewState
from factcheck.errors import InputProblem
from factcheck.services.archive import Archive
from factcheck.services.commands import QueueFilter
from factcheck.services.rows import claim_row
from factcheck.services.views import FacetValue, QueuePage
from factcheck.store import listing, queue
from factcheck.store.session import Session

ANY = "any"
LONGEST = 30  # values of an open facet (places, sources) that are listed; the chosen one always is
FARTHEST = 10**9  # rows into a list: no archive is so large, and no database takes any number
PAGE_LIMIT = 500  # rows of one page: more is an export

_FIXED: Mapping[str, tuple[str, ...]] = {
    "state": tuple(state.value for state in ReviewState),
    "relation": (*(kind.value for kind in RelationKind), queue.ALONE),
    "hedge": tuple(hedge.value for hedge in Hedge),
    "modality": tuple(modality.value for modality in Modality),
}
_LABELS = {"not_comparable": "not comparable", queue.ALONE: "stands alone"}


def list_queue(archive: Archive, chosen: QueueFilter | None = None, limit: int = 50, offset: int = 0) -> QueuePage:
    """One page of the claims that pass the filters; those that wait for a person where none is given.

    Raises: InputProblem for a filter value that there is not.
    """
    held = conditions(QueueFilter() if chosen is None else chosen)
    limit, offset = max(1, min(limit, PAGE_LIMIT)), min(max(0, offset), FARTHEST)
    with archive.store.reading() as session:
        ids, total = queue.page(session, held, limit, offset)
        rows = tuple(claim_row(row) for row in listing.listed(session, ids))
        facets = {facet: _facet(session, facet, held) for facet in queue.FACETS}
    return QueuePage(rows, total, offset, facets)


def conditions(chosen: QueueFilter) -> dict[str, str]:
    """The filters that are set, by facet. Raises: InputProblem for a value that there is not."""
    given = {facet: getattr(chosen, facet) for facet in queue.FACETS}
    held = {facet: value for facet, value in given.items() if value is not None and value not in ("", ANY)}
    for facet, value in held.items():
        known = _FIXED.get(facet)
        if known is not None and value not in known:
            raise InputProblem(f"There is no {facet} {value!r}; choose one of: {', '.join((*known, ANY))}.")
    return held


def _facet(session: Session, facet: str, held: Mapping[str, str]) -> tuple[FacetValue, ...]:
    counts = queue.counts(session, facet, held)
    chosen = held.get(facet)
    if facet in _FIXED:
        names = list(_FIXED[facet])
    else:
        names = sorted(counts, key=lambda name: (-counts[name], name))[:LONGEST]
        if chosen is not None and chosen not in names:
            names.append(chosen)
    return tuple(FacetValue(name, label(name), counts.get(name, 0), chosen=name == chosen) for name in names)


def label(value: str | StrEnum) -> str:
    """A facet's value in words."""
    text = str(value)
    return _LABELS.get(text, text.replace("_", " ") if text in _KNOWN else text)


_KNOWN = frozenset(value for values in _FIXED.values() for value in values)
