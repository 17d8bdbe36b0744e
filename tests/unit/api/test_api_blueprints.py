from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from factcheck.api.blueprints import noun
from factcheck.api.problems import MEDIA_TYPE
from factcheck.errors import NotFound


@pytest.fixture
def bare() -> FlaskClient:
    """A client of one noun with a route that reads, one that changes and one that fails."""
    things = noun("things", "For the test.")
    things.add_url_rule("", view_func=lambda: {"read": True}, endpoint="read")
    things.add_url_rule("", view_func=lambda: {"changed": True}, endpoint="change", methods=["POST"])

    def missing() -> None:
        raise NotFound("thing", "x")

    things.add_url_rule("/x", view_func=missing, endpoint="missing")
    app = Flask("one noun")
    app.register_blueprint(things)
    return app.test_client()


def test_a_noun_stands_under_the_version(bare: FlaskClient) -> None:
    assert bare.get("/api/v1/things").get_json() == {"read": True}


def test_what_changes_something_is_taken_as_json_alone(bare: FlaskClient) -> None:
    assert bare.post("/api/v1/things", json={}).get_json() == {"changed": True}
    assert bare.post("/api/v1/things", data={"a": "b"}).status_code == 415
    assert bare.post("/api/v1/things").status_code == 415


def test_an_error_is_a_problem(bare: FlaskClient) -> None:
    answer = bare.get("/api/v1/things/x")
    assert (answer.status_code, answer.content_type) == (404, MEDIA_TYPE)
