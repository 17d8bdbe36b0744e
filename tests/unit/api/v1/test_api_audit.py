from __future__ import annotations

from flask.testing import FlaskClient


def test_the_log_tells_what_was_taken_in_newest_first(client: FlaskClient) -> None:
    lines = client.get("/api/v1/audit").get_json()["items"]
    assert [line["subject"] for line in lines] == ["m2", "m1"]
    assert {line["actor"] for line in lines} == {"test"}
    assert all(line["tag"].count(":") == 2 and line["at"].endswith("+00:00") for line in lines)


def test_the_log_comes_in_pages(client: FlaskClient) -> None:
    one = client.get("/api/v1/audit?limit=1").get_json()
    two = client.get(f"/api/v1/audit?limit=1&cursor={one['next']}").get_json()
    assert [line["subject"] for line in one["items"] + two["items"]] == ["m2", "m1"]
    assert two["next"] is None
