from __future__ import annotations

import pytest

from factcheck.app import create_app
from factcheck.services.claims import get_claim
from factcheck.settings import Settings
from tests.unit.web.conftest import Desk


def test_every_answer_carries_the_strict_policy(desk: Desk) -> None:
    for address in ("/queue", "/nothing", "/static/desk.css", "/search.json?q=40", "/health"):
        headers = desk.client.get(address, buffered=True).headers
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; style-src 'self'; script-src 'self'"), address
        assert "unsafe" not in policy
        assert (headers["X-Content-Type-Options"], headers["X-Frame-Options"]) == ("nosniff", "DENY")


@pytest.mark.parametrize("token", [None, "", "wrong", "ü"])
def test_a_form_without_its_token_changes_nothing(desk: Desk, token: str | None) -> None:
    claim = desk.claims()[0]
    desk.get("/queue")
    fields = {"decision": "approve"} | ({} if token is None else {"token": token})
    assert desk.client.post(f"/claims/{claim}/decide", data=fields).status_code == 403
    assert get_claim(desk.archive, claim).state.value == "unreviewed"


def test_a_form_from_a_browser_that_saw_no_page_is_refused(desk: Desk) -> None:
    assert desk.client.post("/undo", data={"token": ""}).status_code == 403


@pytest.mark.parametrize(
    ("host", "status", "why"),
    [
        ("127.0.0.1:8765", 200, "the address that is printed"),
        ("localhost", 200, "its name"),
        ("[::1]:8765", 200, "the other address"),
        ("127.0.0.2:1", 200, "any address of this machine"),
        ("rebound.example:8765", 400, "a name that was pointed at this machine"),
        ("127.0.0.1.rebound.example", 400, "a name that looks like an address"),
        ("192.168.0.7", 400, "an address of the network"),
    ],
)
def test_the_desk_answers_to_names_of_this_machine_alone(desk: Desk, host: str, status: int, why: str) -> None:
    assert desk.client.get("/health", headers={"Host": host}).status_code == status, why


def test_a_desk_without_a_list_of_hosts_answers_to_any(desk: Desk) -> None:
    client = create_app(desk.archive, Settings(hosts=())).test_client()
    assert client.get("/health", headers={"Host": "desk.example"}).status_code == 200


def test_the_session_cookie_is_kept_from_scripts_and_other_sites(desk: Desk) -> None:
    cookie = desk.client.get("/queue").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_pages_are_not_kept_by_caches_and_static_files_are(desk: Desk) -> None:
    assert desk.client.get("/queue").headers["Cache-Control"] == "no-store"
    assert "max-age=31536000" in desk.client.get("/static/desk.css", buffered=True).headers["Cache-Control"]


def test_a_form_that_is_too_large_is_refused(desk: Desk) -> None:
    small = create_app(desk.archive, Settings(max_request=1000)).test_client()
    assert small.post("/undo", data={"token": "x" * 5000}).status_code == 413
