"""A noun's blueprint: its routes answer every failure as a problem, and change nothing for a form of another site."""

from __future__ import annotations

from flask import Blueprint as PlainBlueprint
from flask import Response, request
from flask_smorest import Blueprint
from marshmallow import RAISE
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import HTTPException, default_exceptions

from factcheck.api import problems
from factcheck.errors import FactcheckError

PREFIX = "/api/v1"
READS = frozenset({"GET", "HEAD", "OPTIONS"})


class Noun(Blueprint):  # type: ignore[misc]  # flask-smorest brings no types
    """A blueprint of one noun of the API."""

    # Parameters and fields that are not known are refused: a misspelt filter would filter nothing.
    ARGUMENTS_PARSER = FlaskParser(unknown=RAISE)


def noun(name: str, description: str) -> Blueprint:
    """An empty blueprint for the routes of one noun, under /api/v1/NAME."""
    made = Noun(f"api_{name}", __name__, url_prefix=f"{PREFIX}/{name}", description=description)
    guard(made)
    return made


def guard(blueprint: PlainBlueprint) -> None:
    """Answer failures as problems, and turn away what another site's form could send."""
    blueprint.before_request(_only_json_changes)
    blueprint.after_request(_for_this_reader_alone)
    blueprint.register_error_handler(FactcheckError, problems.of_ours)
    blueprint.register_error_handler(HTTPException, problems.of_http)
    for status in default_exceptions:  # one by one as well: Flask asks the application's own pages for a status first
        blueprint.register_error_handler(status, problems.of_http)
    blueprint.register_error_handler(Exception, problems.of_defect)


def _only_json_changes() -> Response | None:
    """Without sign-in a cookie proves nothing, so a change has to come as what a form cannot send: JSON."""
    if request.method in READS or request.is_json:
        return None
    return problems.problem("not_json", "Send the body with Content-Type: application/json.")


def _for_this_reader_alone(response: Response) -> Response:
    """Say what is in an answer, and keep it out of shared caches."""
    response.headers.setdefault("Cache-Control", "no-store")
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    return response
