"""Pages for what went wrong, in the desk's words: what, where, what to do, and what is safe."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Flask, Response, jsonify, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from factcheck.errors import ArchiveProblem, ConflictingChange, FactcheckError, InputProblem, NotFound

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Problem:
    """A page's words: `what` went wrong, and what to `do`."""

    code: int
    what: str
    do: str


_PAGES = {
    400: Problem(400, "That request cannot be read", "Nothing was changed. Go back and try once more."),
    403: Problem(403, "That form was not taken", "Nothing was changed. Open the page again and repeat the step."),
    404: Problem(404, "Nothing is kept at this address", "Search for the figure, or start from the queue."),
    405: Problem(405, "This address does not take that", "Nothing was changed. Start from the queue."),
    412: Problem(412, "Somebody else changed it first", "Nothing was overwritten. Open it again and decide anew."),
    413: Problem(413, "That is more than the desk takes in one go", "Nothing was changed. Send it in smaller parts."),
    500: Problem(
        500, "The desk could not do that", "What was saved before is safe. Try again; the log names the fault."
    ),
}


def set_up_problems(app: Flask, own: frozenset[str]) -> None:
    """Answer errors with these pages, except inside blueprints that are not in `own` and answer for themselves."""

    def on_http(error: HTTPException) -> ResponseReturnValue:
        if request.blueprint is not None and request.blueprint not in own:
            return error
        code = error.code or 500
        described = error.description if type(error).description != error.description else None
        return answer(_PAGES.get(code, Problem(code, error.name, _PAGES[400].do)), described)

    def on_ours(error: FactcheckError) -> ResponseReturnValue:
        if isinstance(error, ArchiveProblem):
            log.error("archive problem at %s", request.path, exc_info=error)
        return answer(_PAGES[code_of(error)], str(error))

    def on_fault(error: Exception) -> ResponseReturnValue:
        log.error("fault at %s %s", request.method, request.path, exc_info=error)
        return answer(_PAGES[500], None)

    for code in _PAGES:
        app.register_error_handler(code, on_http)
    app.register_error_handler(FactcheckError, on_ours)
    app.register_error_handler(Exception, on_fault)


def code_of(error: FactcheckError) -> int:
    """The status that tells a browser what kind of error it was."""
    match error:
        case NotFound():
            return 404
        case ConflictingChange():
            return 412
        case InputProblem():
            return 400
        case _:
            return 500


def answer(problem: Problem, detail: str | None) -> Response:
    """The problem as a page, or as JSON where the address asks for it."""
    if request.path.endswith(".json"):
        response = jsonify(error=detail or problem.what, do=problem.do)
        response.status_code = problem.code
        return response
    return make_response(render_template("problem.html", problem=problem, detail=detail), problem.code)
