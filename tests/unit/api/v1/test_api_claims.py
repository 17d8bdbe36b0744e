from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.unit.api.archive_of_floods import FRIDAY, MONDAY

TEXTS = {"m1": MONDAY, "m2": FRIDAY}


def items(client: FlaskClient, address: str) -> list[dict[str, Any]]:
    answer = client.get(address)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    found: list[dict[str, Any]] = answer.get_json()["items"]
    return found


def first(client: FlaskClient) -> str:
    return next(str(row["claim"]["id"]) for row in items(client, "/api/v1/claims") if row["claim"]["document"] == "m1")


def test_every_figure_comes_with_its_words_its_place_and_the_hash_of_its_source(client: FlaskClient) -> None:
    rows = items(client, "/api/v1/claims")
    assert {row["selector"]["exact"] for row in rows} == {"Nearly 2,000", "About 40", "More than 2,600"}
    for row in rows:
        place = row["selector"]
        assert TEXTS[row["claim"]["document"]][place["start"] : place["end"]] == place["exact"]
        assert place["prefix"] + place["exact"] + place["suffix"] in row["sentence"]
        assert len(row["snapshot"]) == 64


def test_decimals_are_strings_and_what_is_not_known_is_null(client: FlaskClient) -> None:
    quantities = {row["claim"]["text"]: row["claim"]["quantity"] for row in items(client, "/api/v1/claims")}
    assert quantities["Nearly 2,000"] == {
        "value": "2000",
        "low": None,
        "high": "2000",
        "low_open": False,
        "high_open": True,
        "hedge": "nearly",
        "unit": None,
        "precision": quantities["Nearly 2,000"]["precision"],
        "alternatives": [],
    }


def test_pages_follow_each_other_without_gap_or_repeat(client: FlaskClient) -> None:
    seen: list[str] = []
    address: str | None = "/api/v1/claims?limit=1"
    while address is not None:
        page = client.get(address).get_json()
        seen += [row["claim"]["id"] for row in page["items"]]
        address = f"/api/v1/claims?limit=1&cursor={page['next']}" if page["next"] else None
    assert len(seen) == len(set(seen)) == page["total"] == 3


@pytest.mark.parametrize(
    ("address", "texts"),
    [
        ("/api/v1/claims?q=houses", {"Nearly 2,000", "More than 2,600"}),
        ("/api/v1/claims?q=roads&state=unreviewed", {"About 40"}),
        ("/api/v1/claims?q=roads&state=approved", set()),
        ("/api/v1/claims?state=approved", set()),
    ],
)
def test_a_query_and_a_state_narrow_the_list(client: FlaskClient, address: str, texts: set[str]) -> None:
    assert {row["claim"]["text"] for row in items(client, address)} == texts


def test_one_claim_comes_with_its_source_its_fact_and_its_verdicts(client: FlaskClient) -> None:
    claim = first(client)
    view = client.get(f"/api/v1/claims/{claim}").get_json()
    assert view["claim"]["id"] == claim
    assert view["document"]["publisher"] == "Valley Post"
    assert claim in view["fact"]["claims"]
    assert set(view["snapshot"]) >= {"sha256", "text_sha256"}
    assert view["verdicts"] == []


def test_a_decision_is_recorded_and_can_be_taken_back(client: FlaskClient) -> None:
    claim = first(client)
    made = client.post(f"/api/v1/claims/{claim}/verdicts", json={"decision": "approve", "reviewer": "Ada"})
    assert made.status_code == 201
    verdict = made.get_json()
    assert (verdict["decision"], verdict["reviewer"], verdict["claim"]) == ("approve", "Ada", claim)
    assert client.get(f"/api/v1/claims/{claim}").get_json()["state"] == "approved"
    undone = client.post(f"/api/v1/claims/{claim}/verdicts/{verdict['id']}/undo", json={})
    assert undone.status_code == 200
    assert client.get(f"/api/v1/claims/{claim}").get_json()["state"] == "unreviewed"


def test_who_names_nobody_decides_as_the_desks_reviewer(client: FlaskClient) -> None:
    made = client.post(f"/api/v1/claims/{first(client)}/verdicts", json={"decision": "unsure"})
    assert made.get_json()["reviewer"] == "Desk reviewer"


@pytest.mark.parametrize(
    ("body", "code", "status"),
    [
        ({"decision": "flag"}, "invalid_request", 422),
        ({"decision": "bless"}, "invalid_request", 422),
        ({}, "invalid_request", 422),
        ({"decision": "approve", "colour": "red"}, "invalid_request", 422),
        ({"decision": "approve", "expected": 999}, "conflicting_change", 409),
    ],
)
def test_a_decision_that_cannot_be_taken_says_why(
    client: FlaskClient, body: dict[str, Any], code: str, status: int
) -> None:
    claim = first(client)
    answer = client.post(f"/api/v1/claims/{claim}/verdicts", json=body)
    assert (answer.status_code, answer.get_json()["code"]) == (status, code)
    assert client.get(f"/api/v1/claims/{claim}").get_json()["verdicts"] == []


def test_a_form_of_another_site_cannot_decide(client: FlaskClient) -> None:
    claim = first(client)
    for sent in (
        {"data": {"decision": "approve"}},
        {"data": '{"decision": "approve"}', "content_type": "text/plain"},
        {"data": b""},
    ):
        answer = client.post(f"/api/v1/claims/{claim}/verdicts", **sent)
        assert (answer.status_code, answer.get_json()["code"]) == (415, "not_json")
    assert client.get(f"/api/v1/claims/{claim}").get_json()["state"] == "unreviewed"


def test_a_verdict_of_another_claim_is_not_found(client: FlaskClient) -> None:
    answer = client.post(f"/api/v1/claims/{first(client)}/verdicts/999/undo", json={})
    assert (answer.status_code, answer.get_json()["code"]) == (404, "not_found")
