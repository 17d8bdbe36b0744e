"""The dossiers that stand in this repository are whole: what is marked is there, and all that is related exists."""

from __future__ import annotations

import itertools
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.evaluation import scoring

FOLDERS = [scoring.folder_of(name) for name in scoring.own()]
SEEDS = Path(__file__).parents[2] / "seeds"

MARK = re.compile(r"⟦[^|⟦⟧]+\|([^⟦⟧]*)⟧")


def gold(folder: Path) -> dict[str, Any]:
    return dict(json.loads((folder / "gold.json").read_text(encoding="utf-8")))


def text_of(folder: Path, document: str) -> str:
    return (folder / f"{document}.txt").read_text(encoding="utf-8")


def test_the_briefs_are_the_seeds() -> None:
    for document in gold(scoring.OWN / "briefs")["documents"]:
        assert text_of(scoring.OWN / "briefs", document["id"]) == (SEEDS / document["file"]).read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_marked_figure_stands_where_the_gold_says(folder: Path) -> None:
    compiled = gold(folder)
    for claim in compiled["claims"] + compiled["optional"]:
        assert text_of(folder, claim["document"])[claim["start"] : claim["end"]] == claim["text"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_texts_are_the_annotated_ones_without_their_marks(folder: Path) -> None:
    for document in gold(folder)["documents"]:
        marked = (folder / "annotations" / f"{document['id']}.txt").read_text(encoding="utf-8")
        assert MARK.sub(r"\1", marked) == text_of(folder, document["id"])


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_pair_of_one_fact_is_related_and_no_other(folder: Path) -> None:
    compiled = gold(folder)
    by_fact: dict[str, list[str]] = {}
    for claim in compiled["claims"]:
        by_fact.setdefault(claim["fact"], []).append(claim["id"])
    pairs = {frozenset(pair) for members in by_fact.values() for pair in itertools.combinations(members, 2)}
    assert {frozenset((relation["a"], relation["b"])) for relation in compiled["relations"]} == pairs
