"""How two claims relate, row by row: specs/relations.jsonl, each row with its reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.comparison.agreement import relate
from factcheck.core.relations import RelationKind
from tests.specs.claim_rows import subject_from

ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in Path(__file__).with_name("relations.jsonl").read_text("utf-8").splitlines()
]
OF_THE_ROW = ("expect", "why", "left", "right", "later", "known_gap")


def _cases() -> list[Any]:
    return [
        pytest.param(
            row,
            id=row["why"],
            marks=[pytest.mark.xfail(strict=True, reason=row["known_gap"])] if "known_gap" in row else [],
        )
        for row in ROWS
    ]


@pytest.mark.parametrize("row", _cases())
def test_two_claims_relate_as_the_row_says(row: dict[str, Any]) -> None:
    common = {key: value for key, value in row.items() if key not in OF_THE_ROW}
    left = subject_from({**common, **row["left"]}, "left")
    right = subject_from({**common, **row["right"]}, "right")
    relation = relate(left, right)
    assert relation.kind is RelationKind(row["expect"]), relation.reasons
    assert relation.later == row.get("later")
    assert all(reason.endswith((".", "…")) for reason in relation.reasons)


def test_every_row_says_why() -> None:
    assert len(ROWS) >= 60
    assert all(row["why"] for row in ROWS)
    assert len({row["why"] for row in ROWS}) == len(ROWS)
