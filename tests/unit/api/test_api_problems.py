from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from factcheck.api.problems import CODES, MEDIA_TYPE, of_ours, problem
from factcheck.errors import ArchiveProblem, ConflictingChange, FactcheckError, InputProblem, NotFound, QueryProblem
from tests.architecture.sources import ROOT


@pytest.mark.parametrize(
    ("error", "code", "status"),
    [
        (NotFound("claim", "c9"), "not_found", 404),
        (QueryProblem("a number is missing", 4), "invalid_query", 422),
        (InputProblem("A flag needs a reason."), "invalid_request", 422),
        (ConflictingChange("somebody was first"), "conflicting_change", 409),
        (ArchiveProblem("the disk with the secret name is full"), "archive_unavailable", 503),
        (FactcheckError("x"), "internal_error", 500),
    ],
)
def test_an_error_becomes_a_problem_with_a_stable_code(error: FactcheckError, code: str, status: int) -> None:
    with Flask("x").test_request_context("/api/v1/claims"):
        answer = of_ours(error)
    assert (answer.status_code, answer.content_type) == (status, MEDIA_TYPE)
    assert answer.get_json()["code"] == code
    assert "secret" not in answer.get_data(as_text=True)


def test_every_problem_has_the_members_of_rfc_9457() -> None:
    with Flask("x").test_request_context():
        body = problem("not_found", "There is no claim c9.").get_json()
    assert set(body) == {"type", "title", "status", "code", "detail"}


def test_every_code_is_documented() -> None:
    page = (ROOT / "docs" / "reference" / "api.md").read_text("utf-8")
    assert [code for code, (status, _) in CODES.items() if f"| `{code}` | {status} |" not in page] == []


@pytest.mark.parametrize("address", ["/api/v1/", "/api/v1/nothing", "/api/v1/claims/a/b/c"])
def test_an_address_where_nothing_is_answers_with_a_problem_not_a_page(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.content_type) == (404, MEDIA_TYPE)


def test_a_method_that_an_address_does_not_take_is_a_problem(client: FlaskClient) -> None:
    answer = client.delete("/api/v1/claims", json={})
    assert answer.status_code in (404, 405)
    assert answer.content_type == MEDIA_TYPE


@pytest.mark.parametrize(
    ("address", "field"),
    [
        ("limit=0", "limit"),
        ("limit=5000", "limit"),
        ("limit=x", "limit"),
        ("state=lost", "state"),
        ("colour=red", "colour"),
    ],
)
def test_a_wrong_parameter_is_named(client: FlaskClient, address: str, field: str) -> None:
    answer = client.get(f"/api/v1/claims?{address}")
    body = answer.get_json()
    assert (answer.status_code, body["code"]) == (422, "invalid_request")
    assert list(body["errors"]["query"]) == [field]
    assert body["detail"].startswith(f"{field}: ")


def test_a_body_that_is_no_json_is_said(client: FlaskClient) -> None:
    answer = client.post("/api/v1/claims/x/verdicts", data="{", content_type="application/json")
    assert (answer.status_code, answer.get_json()["code"]) == (400, "invalid_json")


def test_a_fault_of_ours_tells_the_caller_nothing_of_its_inside(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("factcheck.api.v1.audit.list_audit", lambda *_, **__: 1 / 0)
    answer = client.get("/api/v1/audit")
    assert (answer.status_code, answer.get_json()["code"]) == (500, "internal_error")
    assert "division" not in answer.get_data(as_text=True)
    assert "division" in caplog.text
