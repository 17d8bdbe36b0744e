"""The API as one thing: its description, its nouns, and what is answered where there is nothing."""

from __future__ import annotations

from flask import Blueprint as PlainBlueprint
from flask import Flask, Response, request
from flask_smorest import Api

import factcheck
from factcheck.api import problems
from factcheck.api.blueprints import PREFIX, guard
from factcheck.api.schemas.base import DecimalText
from factcheck.api.v1 import audit, claims, documents, facts, searching
from factcheck.services.archive import Archive

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
OPENAPI = "3.1.0"
DESCRIPTION = (
    "Figures with their exact words and place, the facts that they state, and what people decided. Decimals are "
    "strings; offsets count Unicode code points; moments are UTC. Lists come in pages: `next` is the cursor of the "
    "next one. What fails is application/problem+json with a stable `code`. What changes something is sent as "
    "application/json."
)


class DeskApi(Api):  # type: ignore[misc]  # flask-smorest brings no types
    """flask-smorest's API without its handler for the whole application: the desk's pages answer for themselves."""

    ERROR_SCHEMA = problems.ProblemSchema

    def _register_responses(self) -> None:
        """Describe failures as problems, which have a media type of their own."""
        usual: str = Api.DEFAULT_RESPONSE_CONTENT_TYPE
        self.DEFAULT_RESPONSE_CONTENT_TYPE = problems.MEDIA_TYPE
        super()._register_responses()
        self.DEFAULT_RESPONSE_CONTENT_TYPE = usual

    def _register_error_handlers(self) -> None:
        """Nothing: each of our blueprints has its own."""


def mount(app: Flask, archive: Archive, reviewer: str) -> None:
    """Put the API on an application, under /api/v1.

    Args: reviewer – whose decision it is where a request names nobody.
    """
    app.config["OPENAPI_URL_PREFIX"] = PREFIX  # where the description is served, as openapi.json; no page beside it
    api = DeskApi(
        app,
        spec_kwargs={
            "title": "factcheck",
            "version": factcheck.__version__,
            "openapi_version": OPENAPI,
            "info": {"description": DESCRIPTION, "license": {"name": "MIT", "identifier": "MIT"}},
            "servers": [{"url": "/"}],
        },
    )
    api.register_field(DecimalText, "string", "decimal")
    for blueprint in (
        claims.blueprint(archive, reviewer),
        facts.blueprint(archive),
        documents.blueprint(archive),
        searching.blueprint(archive),
        audit.blueprint(archive),
    ):
        api.register_blueprint(blueprint)
    app.register_blueprint(_elsewhere())


def _elsewhere() -> PlainBlueprint:
    """Every other address under the prefix: a problem, where the application would answer with a page."""
    elsewhere = PlainBlueprint("api_elsewhere", __name__, url_prefix=PREFIX)
    guard(elsewhere)

    @elsewhere.route("/", defaults={"rest": ""}, methods=METHODS)
    @elsewhere.route("/<path:rest>", methods=METHODS)
    def nothing(rest: str) -> Response:
        return problems.problem("not_found", f"There is nothing for {request.method} at {request.path}.")

    return elsewhere
