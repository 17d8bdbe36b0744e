"""What fails, as application/problem+json (RFC 9457), each with a code that does not change."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from flask import Response, jsonify, request
from marshmallow import Schema, fields
from werkzeug.exceptions import HTTPException

from factcheck import errors

MEDIA_TYPE = "application/problem+json"

logger = logging.getLogger(__name__)

# code -> status and what it means; docs/reference/api.md lists them
CODES: Mapping[str, tuple[int, str]] = {
    "invalid_request": (422, "A parameter or a field of the body is missing or wrong."),
    "invalid_query": (422, "The search query was not understood."),
    "invalid_json": (400, "The body is no JSON."),
    "not_json": (415, "What changes something is sent as application/json: a form of another site cannot do that."),
    "not_found": (404, "There is no such thing, or no such address."),
    "conflicting_change": (409, "Somebody else changed it first; nothing was written."),
    "archive_unavailable": (503, "The archive cannot be read or written."),
    "internal_error": (500, "Something went wrong inside factcheck."),
    "refused": (400, "The request was refused."),
}


class ProblemSchema(Schema):
    """A problem as RFC 9457 writes it, with `code` for programs and `errors` by field."""

    type = fields.String(metadata={"description": "Always about:blank: the code says what kind it is."})
    title = fields.String(metadata={"description": "What the code means."})
    status = fields.Integer(metadata={"description": "The HTTP status."})
    code = fields.String(metadata={"description": "The stable code.", "enum": list(CODES)})
    detail = fields.String(metadata={"description": "What was wrong this time, and what to do."})
    errors = fields.Dict(metadata={"description": "For invalid_request, what is wrong with each field."})


def problem(code: str, detail: str, status: int | None = None, **more: Any) -> Response:
    """The response for one problem.

    Args: status – where it differs from the code's own; more – members beyond those of every problem.
    """
    usual, title = CODES[code]
    body = {"type": "about:blank", "title": title, "status": status or usual, "code": code, "detail": detail, **more}
    response = jsonify(body)
    response.status_code = status or usual
    response.content_type = MEDIA_TYPE
    return response


def of_ours(error: errors.FactcheckError) -> Response:
    """The response for an error that factcheck raised on purpose."""
    match error:
        case errors.QueryProblem():
            return problem("invalid_query", str(error), position=error.position)
        case errors.InputProblem():
            return problem("invalid_request", str(error))
        case errors.NotFound():
            return problem("not_found", str(error))
        case errors.ConflictingChange():
            return problem("conflicting_change", str(error))
        case errors.ArchiveProblem():
            return problem("archive_unavailable", "The archive cannot be read or written just now.")
        case _:
            return of_defect(error)


def of_http(error: HTTPException) -> Response:
    """The response for an error of the web framework: a wrong parameter, a body that is no JSON."""
    wrong = getattr(error, "data", {}).get("messages")
    if wrong is not None:
        if error.code == 400:
            return problem("invalid_json", "The body is no JSON; it has to be one JSON object.")
        return problem("invalid_request", "; ".join(_said(wrong)), errors=wrong)
    if error.code == 404:
        return problem("not_found", f"There is nothing at {request.path}.")
    return problem("refused", error.description or CODES["refused"][1], status=error.code)


def of_defect(error: Exception) -> Response:
    """The response for anything else. What happened goes to the log, not to the caller."""
    logger.error("%s %s failed", request.method, request.path, exc_info=error)
    return problem("internal_error", "It was written to the log of the server.")


def _said(wrong: Mapping[str, Any]) -> list[str]:
    """What is wrong with each field, in a line each: {"query": {"limit": ["Too large."]}} gives "limit: Too large."."""
    lines = []
    for location in sorted(wrong):
        for name, faults in sorted(wrong[location].items()) if isinstance(wrong[location], Mapping) else ():
            lines.append(f"{name}: {' '.join(map(str, faults if isinstance(faults, list) else [faults]))}")
    return lines or ["The request was not understood."]
