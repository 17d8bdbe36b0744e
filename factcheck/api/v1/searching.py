"""Search by figure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask_smorest import Blueprint
from marshmallow import fields

from factcheck.api import paging
from factcheck.api.blueprints import noun
from factcheck.api.schemas.base import PageQuery
from factcheck.api.schemas.search import SearchPageSchema
from factcheck.services.archive import Archive
from factcheck.services.search import search


class SearchQuery(PageQuery):
    """What to look for."""

    q = fields.String(required=True, metadata={"description": "Figures, words and filters, as people write them."})


def blueprint(archive: Archive) -> Blueprint:
    """The route /api/v1/search."""
    searching = noun("search", "Claims by figure, words and filters.")

    @searching.route("")
    @searching.arguments(SearchQuery, location="query")
    @searching.response(200, SearchPageSchema)
    def read_search(query: Mapping[str, Any]) -> Mapping[str, Any]:
        """The claims that fit a query, best first, and how the query was read."""
        begun = paging.place(query["cursor"])
        page = search(archive, query["q"], limit=query["limit"], offset=begun)
        return {
            "query": page.query,
            "chips": page.chips,
            "hits": page.hits,
            "total": page.total,
            "next": paging.following(begun, len(page.hits), page.total),
        }

    return searching
