from __future__ import annotations

from flask.testing import FlaskClient

from tests.unit.api.archive_of_floods import MONDAY


def test_documents_are_listed_with_what_they_hold(client: FlaskClient) -> None:
    page = client.get("/api/v1/documents").get_json()
    assert [(row["document"]["id"], row["claims"], row["unreviewed"]) for row in page["items"]] == [
        ("m2", 1, 1),
        ("m1", 2, 2),
    ]


def test_a_document_comes_with_its_untouched_text(client: FlaskClient) -> None:
    view = client.get("/api/v1/documents/m1").get_json()
    assert view["snapshot"]["text"] == MONDAY
    assert [row["claim"]["text"] for row in view["claims"]] == ["Nearly 2,000", "About 40"]


def test_documents_come_in_pages(client: FlaskClient) -> None:
    one = client.get("/api/v1/documents?limit=1").get_json()
    two = client.get(f"/api/v1/documents?limit=1&cursor={one['next']}").get_json()
    assert [row["document"]["id"] for row in one["items"] + two["items"]] == ["m2", "m1"]
    assert two["next"] is None
