from __future__ import annotations

import pytest

from tests.unit.web.conftest import Desk


def test_ticked_claims_are_exported_alone(desk: Desk) -> None:
    first, second, *_ = desk.claims()
    answer = desk.client.get(f"/export?format=csv&query=houses&claim={first}&claim={second}")
    assert len(answer.data.decode("utf-8-sig").splitlines()) == 3
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")


@pytest.mark.parametrize("chosen", ["query=houses", "fact="])
def test_a_search_and_a_fact_are_exported_as_citations(desk: Desk, chosen: str) -> None:
    chosen = chosen + desk.claims()[0] if chosen == "fact=" else chosen
    assert desk.client.get(f"/export?format=bibtex&{chosen}").text.startswith("@")


def test_nothing_chosen_is_said(desk: Desk) -> None:
    assert "Nothing is chosen to export" in desk.get("/export?format=csv", 400)


def test_an_unknown_format_is_told_which_there_are(desk: Desk) -> None:
    assert "csv" in desk.get("/export?format=pdf&query=houses", 400)
