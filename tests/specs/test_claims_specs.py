"""The claims corpus: every row of claims.jsonl is a sentence of ours, what must be read in it, and why.

A row names its figure by its words and gives only the attributes that it is about. `known_gap` says what is still read
wrongly; such a row must fail, so that whoever closes the gap takes the mark away.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.language.pipeline import read

ROWS = [json.loads(line) for line in Path(__file__).with_name("claims.jsonl").read_text("utf-8").splitlines()]
PLAIN = ("head", "measure", "when", "speaker")


def cases() -> list[object]:
    """The rows as parameters, known gaps marked."""
    return [
        pytest.param(
            row,
            id=f"{number}-{row['figure']}",
            marks=[pytest.mark.xfail(strict=True, reason=row["known_gap"])] if "known_gap" in row else [],
        )
        for number, row in enumerate(ROWS, 1)
    ]


def wanted(row: dict[str, object]) -> dict[str, object]:
    """What the row asks for."""
    return {key: value for key, value in row.items() if key not in ("text", "figure", "why", "known_gap")}


def found(claim: Claim, keys: set[str]) -> dict[str, object]:
    """The same attributes of the claim."""
    values: dict[str, object] = {key: getattr(claim, key) for key in PLAIN}
    values |= {"place": list(claim.place), "modality": claim.modality, "role": claim.role, "kind": claim.kind}
    values |= {"basis": claim.period.basis if claim.period is not None else None, "rule": claim.rules[-3]}
    return {key: values[key] for key in keys}


@pytest.mark.parametrize("row", cases())
def test_the_claim_is_read_as_the_row_says(row: dict[str, object]) -> None:
    document = Document(id="d", file="d.txt", published=date(2025, 6, 18))
    claims = [claim for claim in read(document, str(row["text"])) if claim.text == row["figure"]]
    assert claims, f"no figure {row['figure']!r}"
    expected = wanted(row)
    assert found(claims[0], set(expected)) == expected, row["why"]


def test_the_corpus_is_large_and_says_why() -> None:
    assert len(ROWS) >= 80
    assert all(row["why"] for row in ROWS)
