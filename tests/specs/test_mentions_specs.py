"""Every row of mentions.jsonl: a text, the figures claimed in it, and why. Values hold to one in a thousand."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factcheck.core.claims import Mention
from factcheck.language.mentions import find
from factcheck.lexicon.loader import load

TABLE = Path(__file__).with_name("mentions.jsonl")


def _rows() -> list[Any]:
    rows = [json.loads(line) for line in TABLE.read_text("utf-8").splitlines()]
    return [
        pytest.param(
            row,
            id=f"{number}: {row['why']}",
            marks=[pytest.mark.xfail(reason=row["known_gap"], strict=True)] if "known_gap" in row else [],
        )
        for number, row in enumerate(rows, 1)
    ]


def _near(found: Decimal | None, wanted: str | None) -> bool:
    if found is None or wanted is None:
        return found is None and wanted is None
    return abs(found - Decimal(wanted)) <= Decimal("0.001") * max(abs(found), abs(Decimal(wanted)))


def _matches(mention: Mention, wanted: dict[str, Any]) -> bool:
    quantity = mention.quantity
    value = _near(quantity.value, wanted.get("value"))
    bounds = "value" in wanted or (_near(quantity.low, wanted["low"]) and _near(quantity.high, wanted["high"]))
    return (
        mention.text == wanted["text"]
        and value
        and bounds
        and quantity.hedge == wanted.get("hedge", "exact")
        and quantity.unit == wanted.get("unit")
        and mention.role == wanted.get("role", "level")
        and list(quantity.alternatives) == wanted.get("alternatives", [])
    )


@pytest.mark.parametrize("row", _rows())
def test_a_text_gives_the_figures_of_its_row(row: dict[str, Any]) -> None:
    found = [mention for mention in find(row["text"], load()) if not mention.optional]
    assert [mention.text for mention in found] == [wanted["text"] for wanted in row["expect"]]
    assert all(_matches(*pair) for pair in zip(found, row["expect"], strict=True)), [m.quantity for m in found]
