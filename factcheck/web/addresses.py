"""Addresses of the desk: a filter, a page and a claim kept in the query string, so that a link is a view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from factcheck.core.claims import Modality
from factcheck.core.quantities import Hedge
from factcheck.core.relations import RelationKind
from factcheck.core.verdicts import ReviewState
from factcheck.errors import InputProblem
from factcheck.services.commands import QueueFilter

FILTERS = tuple(field.name for field in fields(QueueFilter))
_ALLOWED: Mapping[str, frozenset[str]] = {
    "state": frozenset({"any", *ReviewState}),
    "relation": frozenset({"alone", *RelationKind}),
    "hedge": frozenset(Hedge),
    "modality": frozenset(Modality),
}


def read_filter(query: Mapping[str, str]) -> QueueFilter:
    """The filter that a query string asks for. Raises: InputProblem naming the field and what it takes."""
    given = {name: query[name] for name in FILTERS if query.get(name)}
    for name, allowed in _ALLOWED.items():
        if name in given and given[name] not in allowed:
            raise InputProblem(f"“{given[name]}” is not a {name} to filter by. Choose {_either(sorted(allowed))}.")
    return QueueFilter(**given)


def filter_query(wanted: QueueFilter) -> dict[str, Any]:
    """The query string of a filter: only what differs from the usual one."""
    usual = asdict(QueueFilter())
    return {name: value for name, value in asdict(wanted).items() if value is not None and value != usual[name]}


def toggled(wanted: QueueFilter, name: str, value: str, chosen: bool) -> dict[str, Any]:
    """The query of the filter with one facet row switched: a chosen row opens its facet, another one takes it."""
    query = filter_query(wanted)
    query.pop(name, None)
    if not chosen:
        query[name] = value
    elif name == "state":
        query[name] = "any"
    if query.get("state") == QueueFilter().state:
        del query["state"]
    return query


def read_offset(query: Mapping[str, str]) -> int:
    """How many rows to leave out. Raises: InputProblem where it is not a number from 0 up."""
    text = query.get("offset", "0")
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise InputProblem(f"offset is “{text[:20]}”; it has to be a number from 0 up.")
    return int(text)


def _either(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"
