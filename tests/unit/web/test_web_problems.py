from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.errors import ArchiveProblem, ConflictingChange, FactcheckError, InputProblem, NotFound, QueryProblem
from factcheck.web.problems import code_of
from tests.unit.web.conftest import Desk


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NotFound("claim", "x"), 404),
        (InputProblem("no"), 400),
        (QueryProblem("no"), 400),
        (ConflictingChange("no"), 412),
        (ArchiveProblem("no"), 500),
    ],
)
def test_each_error_of_ours_has_its_status(error: FactcheckError, code: int) -> None:
    assert code_of(error) == code


def test_an_address_that_leads_nowhere_leads_on(desk: Desk, words_of: Callable[[str], str]) -> None:
    text = words_of(desk.get("/nothing/here", 404))
    assert "Nothing is kept at this address" in text
    assert "Open the queue" in text


def test_a_fault_is_told_in_words_and_shows_no_trace(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(*_: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr("factcheck.web.audit.list_audit", break_down)
    page = desk.get("/audit", 500)
    assert "The desk could not do that" in page
    assert "secret detail" not in page
    assert "Traceback" not in page


def test_what_is_asked_for_as_data_fails_as_data(desk: Desk) -> None:
    answer = desk.client.get("/search.json?q=is:nonsense")
    assert (answer.status_code, set(answer.get_json())) == (400, {"error", "do"})


def test_the_api_answers_in_its_own_way(desk: Desk) -> None:
    answer = desk.client.get("/api/v1/claims/none")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
