"""Facts: lists, and one with its claims by time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask_smorest import Blueprint

from factcheck.api import paging
from factcheck.api.blueprints import noun
from factcheck.api.schemas.base import PageQuery
from factcheck.api.schemas.facts import FactViewSchema
from factcheck.api.schemas.search import FactPageSchema
from factcheck.services.archive import Archive
from factcheck.services.facts import get_fact, list_facts


def blueprint(archive: Archive) -> Blueprint:
    """The routes under /api/v1/facts."""
    facts = noun("facts", "The claims that state one measurable thing, with their history.")

    @facts.route("")
    @facts.arguments(PageQuery, location="query")
    @facts.response(200, FactPageSchema)
    def read_facts(query: Mapping[str, Any]) -> Mapping[str, Any]:
        """Facts by worth: those with a conflict first."""
        begun = paging.place(query["cursor"])
        page = list_facts(archive, limit=query["limit"], offset=begun)
        return {
            "items": page.rows,
            "total": page.total,
            "next": paging.following(begun, len(page.rows), page.total),
        }

    @facts.route("/<fact_id>")
    @facts.response(200, FactViewSchema)
    def read_fact(fact_id: str) -> object:
        """One fact with its claims by time and the opinion on each pair."""
        return get_fact(archive, fact_id)

    return facts
