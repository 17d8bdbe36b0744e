from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from factcheck.api.problems import MEDIA_TYPE
from factcheck.app import create_app
from factcheck.settings import Settings
from tests.architecture.sources import ROOT
from tests.unit.api.archive_of_floods import flood_archive


@pytest.fixture
def description(client: FlaskClient) -> dict[str, Any]:
    answer = client.get("/api/v1/openapi.json")
    assert answer.status_code == 200
    found: dict[str, Any] = answer.get_json()
    return found


def test_the_description_is_openapi_3_1(description: dict[str, Any]) -> None:
    assert description["openapi"] == "3.1.0"
    assert set(description["paths"]) == {
        "/api/v1/claims",
        "/api/v1/claims/{claim_id}",
        "/api/v1/claims/{claim_id}/verdicts",
        "/api/v1/claims/{claim_id}/verdicts/{verdict_id}/undo",
        "/api/v1/facts",
        "/api/v1/facts/{fact_id}",
        "/api/v1/documents",
        "/api/v1/documents/{document_id}",
        "/api/v1/search",
        "/api/v1/audit",
    }


def test_every_field_says_what_it_holds(description: dict[str, Any]) -> None:
    schemas = description["components"]["schemas"]
    silent = [
        f"{name}.{field}"
        for name, schema in schemas.items()
        if name != "PaginationMetadata"  # older versions of flask-smorest bring it along
        for field, told in schema["properties"].items()
        if not told.get("description")
    ]
    assert silent == []


def test_every_route_says_what_it_does_and_how_it_fails(description: dict[str, Any]) -> None:
    for path in description["paths"].values():
        for method, told in path.items():
            if method in ("get", "post"):
                assert told["summary"].endswith(".")
                assert "default" in told["responses"] or "422" in told["responses"]


def test_decimals_are_described_as_strings(description: dict[str, Any]) -> None:
    value = description["components"]["schemas"]["Quantity"]["properties"]["value"]
    assert value["type"] in ("string", ["string", "null"])


def test_every_address_is_documented(description: dict[str, Any]) -> None:
    page = (ROOT / "docs" / "reference" / "api.md").read_text("utf-8")
    assert [path for path in description["paths"] if f"`{path}`" not in page] == []


def test_answers_stay_out_of_shared_caches(client: FlaskClient) -> None:
    headers = client.get("/api/v1/claims").headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_beside_the_desk_the_api_answers_for_itself_and_the_desk_for_its_pages() -> None:
    with flood_archive() as archive:
        client = create_app(archive, Settings(hosts=("localhost",))).test_client()
        assert client.get("/api/v1/nothing").content_type == MEDIA_TYPE
        assert client.get("/nothing").mimetype == "text/html"
        claim = client.get("/api/v1/claims").get_json()["items"][0]["claim"]["id"]
        made = client.post(f"/api/v1/claims/{claim}/verdicts", json={"decision": "approve"})
        assert (made.status_code, made.get_json()["reviewer"]) == (201, Settings().reviewer)
        rebound = client.get("/api/v1/claims", headers={"Host": "rebound.example"})
        assert (rebound.status_code, rebound.content_type) == (400, MEDIA_TYPE)
