from __future__ import annotations

from flask.testing import FlaskClient


def test_a_list_of_facts_shows_the_newest_figure_of_each(client: FlaskClient) -> None:
    page = client.get("/api/v1/facts").get_json()
    assert page["total"] == len(page["items"])
    assert all(row["latest"]["id"] in row["fact"]["claims"] for row in page["items"])


def test_a_fact_comes_with_its_claims_and_the_opinion_on_each_pair(client: FlaskClient) -> None:
    rows = client.get("/api/v1/facts").get_json()["items"]
    widest = max(rows, key=lambda row: len(row["fact"]["claims"]))["fact"]
    view = client.get(f"/api/v1/facts/{widest['id']}").get_json()
    assert {row["claim"]["id"] for row in view["claims"]} == set(widest["claims"])
    assert {"left", "right", "kind", "strength", "reasons", "later"} == set(view["relations"][0])
    assert view["relations"][0]["reasons"]


def test_facts_come_in_pages(client: FlaskClient) -> None:
    whole = client.get("/api/v1/facts").get_json()
    one = client.get("/api/v1/facts?limit=1").get_json()
    assert one["items"] == whole["items"][:1]
    two = client.get(f"/api/v1/facts?limit=1&cursor={one['next']}").get_json()
    assert two["items"] == whole["items"][1:2]


def test_a_fact_that_is_not_there_is_a_problem(client: FlaskClient) -> None:
    answer = client.get("/api/v1/facts/nope")
    assert (answer.status_code, answer.get_json()["code"]) == (404, "not_found")
