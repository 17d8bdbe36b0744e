"""Exports as downloads: of the claims ticked, of a query, or of a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, request
from werkzeug.http import dump_options_header

from factcheck.errors import InputProblem
from factcheck.services.export import export as make_export
from factcheck.web.desk import desk

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

pages = Blueprint("exports", __name__)


@pages.get("/export")
def export() -> ResponseReturnValue:
    """A file in `format`: of every `claim` named, else of a `fact`, else of all that a `query` finds."""
    claims = tuple(request.args.getlist("claim"))
    fact = request.args.get("fact") or None
    query = request.args.get("query") or None
    if not claims and fact is None and query is None:
        raise InputProblem("Nothing is chosen to export: tick claims, or export a search or a fact.")
    made = make_export(
        desk().archive,
        format=request.args.get("format", "csv"),
        query=None if claims or fact is not None else query,
        claims=claims or None,
        fact=None if claims else fact,
    )
    response = Response(made.pieces, mimetype=made.media_type)
    response.headers["Content-Disposition"] = dump_options_header("attachment", {"filename": made.name})
    return response
