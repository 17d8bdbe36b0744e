"""Data is files, and each says what it is, where it is from and under which licence."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGE, ROOT, relative

TABLES = sorted((PACKAGE / "lexicon" / "data").rglob("*.toml"))
MANIFESTS = sorted((ROOT / "seeds").rglob("documents.json"))


def header(file: Path) -> str:
    """The comment that a file opens with."""
    lines = file.read_text("utf-8").splitlines()
    end = next((at for at, line in enumerate(lines) if line.strip() and not line.startswith("#")), len(lines))
    return "\n".join(lines[:end]).lower()


def test_there_are_data_files() -> None:
    assert TABLES
    assert MANIFESTS


@pytest.mark.parametrize("file", TABLES, ids=relative)
def test_a_table_of_words_says_its_purpose_source_and_licence(file: Path) -> None:
    assert {word for word in ("licence", "source") if word not in header(file)} == set()


@pytest.mark.parametrize("file", TABLES, ids=relative)
def test_a_table_of_words_can_be_read(file: Path) -> None:
    assert tomllib.loads(file.read_text("utf-8"))


@pytest.mark.parametrize("file", MANIFESTS, ids=relative)
def test_a_folder_of_seeds_holds_exactly_the_texts_that_it_lists(file: Path) -> None:
    listed = [row["file"] for row in json.loads(file.read_text("utf-8"))]
    assert sorted(listed) == sorted(text.name for text in file.parent.glob("*.txt"))


def test_the_seeds_say_under_which_licence_they_stand() -> None:
    assert "licence" in (ROOT / "seeds" / "README.md").read_text("utf-8").lower()
