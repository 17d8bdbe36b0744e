from __future__ import annotations

import pytest

from factcheck.errors import InputProblem
from factcheck.services.commands import QueueFilter
from factcheck.web.addresses import filter_query, read_filter, read_offset, toggled


def test_a_filter_survives_its_address() -> None:
    wanted = QueueFilter(state="any", relation="conflict", place="Iraq")
    assert read_filter(filter_query(wanted)) == wanted


def test_the_usual_queue_has_a_bare_address() -> None:
    assert filter_query(QueueFilter()) == {}


@pytest.mark.parametrize(
    ("name", "value", "chosen", "query"),
    [
        ("place", "Iraq", False, {"relation": "conflict", "place": "Iraq"}),
        ("relation", "conflict", True, {}),
        ("relation", "update", False, {"relation": "update"}),
        ("state", "unreviewed", True, {"relation": "conflict", "state": "any"}),
        ("state", "flagged", False, {"relation": "conflict", "state": "flagged"}),
    ],
)
def test_a_facet_row_switches_its_own_facet_alone(name: str, value: str, chosen: bool, query: dict[str, str]) -> None:
    assert toggled(QueueFilter(relation="conflict"), name, value, chosen) == query


def test_an_unknown_value_is_told_with_what_can_be_chosen() -> None:
    with pytest.raises(InputProblem, match="“lost” is not a state to filter by"):
        read_filter({"state": "lost"})


@pytest.mark.parametrize("text", ["-1", "1.5", "x", "９", "9" * 12])
def test_an_offset_is_a_number_from_nought_up(text: str) -> None:
    with pytest.raises(InputProblem, match="from 0 up"):
        read_offset({"offset": text})
