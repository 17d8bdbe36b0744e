"""Exports of queries, selections and facts, on both databases."""

from __future__ import annotations

import csv
import io

import pytest

from factcheck.core.verdicts import Decision
from factcheck.errors import InputProblem, NotFound
from factcheck.services.archive import Archive
from factcheck.services.commands import Decide
from factcheck.services.export import export
from factcheck.services.queue import list_queue
from factcheck.services.review import decide


def test_exports_hold_the_same_rows_in_every_format(held: Archive) -> None:
    files = {name: export(held, format=name, query="~10000") for name in ("csv", "bibtex", "jsonl")}
    assert [file.name for file in files.values()] == [
        "factcheck-search.csv",
        "factcheck-search.bib",
        "factcheck-search.jsonl",
    ]
    texts = {name: "".join(file.pieces) for name, file in files.items()}
    for text in texts.values():
        assert text.index("10,000") < text.index("9,500")
    again = export(held, format="csv", query="~10000")
    assert "".join(again.pieces) == texts["csv"]


def test_an_export_of_a_selection_keeps_its_order_and_names_what_is_missing(held: Archive) -> None:
    ids = [row.claim.id for row in list_queue(held).rows]
    text = "".join(export(held, format="csv", claims=[ids[2], ids[0], ids[2]]).pieces)
    assert [row["figure"] for row in csv.DictReader(io.StringIO(text))] == ["10,000", "9,500"]
    with pytest.raises(NotFound, match="nope"):
        export(held, format="csv", claims=["nope"])


def test_an_export_says_who_decided(held: Archive) -> None:
    claim = list_queue(held).rows[0].claim.id
    decide(held, Decide(claim, Decision.APPROVE, "ann"))
    assert '"approved"' in "".join(export(held, format="jsonl", fact=claim).pieces)


@pytest.mark.parametrize(
    "asked",
    [{"format": "pdf"}, {"format": "csv", "query": "x", "claims": ["a"]}, {"format": "csv", "claims": [], "fact": "a"}],
)
def test_an_export_that_cannot_be_is_told(held: Archive, asked: dict[str, object]) -> None:
    with pytest.raises(InputProblem):
        export(held, **asked)  # type: ignore[arg-type]  # wrong on purpose
