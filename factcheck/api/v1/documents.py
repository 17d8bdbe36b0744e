"""Documents: lists, and one with its text and claims."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask_smorest import Blueprint

from factcheck.api import paging
from factcheck.api.blueprints import noun
from factcheck.api.schemas.base import PageQuery
from factcheck.api.schemas.facts import DocumentViewSchema
from factcheck.api.schemas.search import DocumentPageSchema
from factcheck.services.archive import Archive
from factcheck.services.documents import get_document, list_documents


def blueprint(archive: Archive) -> Blueprint:
    """The routes under /api/v1/documents."""
    documents = noun("documents", "What was taken in, with the text as it was captured.")

    @documents.route("")
    @documents.arguments(PageQuery, location="query")
    @documents.response(200, DocumentPageSchema)
    def read_documents(query: Mapping[str, Any]) -> Mapping[str, Any]:
        """Documents, newest publication first."""
        begun = paging.place(query["cursor"])
        rows = list_documents(archive)
        shown = rows[begun : begun + query["limit"]]
        return {"items": shown, "total": len(rows), "next": paging.following(begun, len(shown), len(rows))}

    @documents.route("/<document_id>")
    @documents.response(200, DocumentViewSchema)
    def read_document(document_id: str) -> object:
        """One document with its text and every claim in the order of the text."""
        return get_document(archive, document_id)

    return documents
