from __future__ import annotations

from flask.testing import FlaskClient


def test_a_search_by_figure_says_how_each_claim_fits(client: FlaskClient) -> None:
    page = client.get("/api/v1/search", query_string={"q": "1,950 houses"}).get_json()
    assert page["hits"][0]["row"]["claim"]["text"] == "Nearly 2,000"
    assert page["hits"][0]["explanation"]
    assert page["chips"]


def test_a_search_for_what_nobody_claims_is_empty(client: FlaskClient) -> None:
    page = client.get("/api/v1/search", query_string={"q": "777777"}).get_json()
    assert (page["hits"], page["total"], page["next"]) == ([], 0, None)


def test_a_query_that_is_not_understood_says_where(client: FlaskClient) -> None:
    answer = client.get("/api/v1/search", query_string={"q": "houses >"})
    problem = answer.get_json()
    assert (answer.status_code, problem["code"]) == (422, "invalid_query")
    assert isinstance(problem["position"], int)


def test_a_search_needs_a_query(client: FlaskClient) -> None:
    problem = client.get("/api/v1/search").get_json()
    assert (problem["code"], list(problem["errors"]["query"])) == ("invalid_request", ["q"])
