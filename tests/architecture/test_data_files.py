"""Data is files, and each says what it is, where it is from and under which licence."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from tests.architecture.sources import PACKAGE, ROOT, faulty, relative

TABLES = sorted((PACKAGE / "lexicon" / "data").rglob("*.toml"))
MANIFESTS = sorted((ROOT / "seeds").rglob("documents.json"))

SAID = {
    "source": ("source", "trained, not written"),
    "licence": ("licence", "mit,", "mit.", "mit;", "mit)", "mit licence"),
}


def header(file: Path) -> str:
    """The comment that a file opens with."""
    lines = file.read_text("utf-8").splitlines()
    end = next((at for at, line in enumerate(lines) if line.strip() and not line.startswith("#")), len(lines))
    return "\n".join(lines[:end]).lower()


def test_there_are_data_files() -> None:
    assert TABLES
    assert MANIFESTS


def unsaid(file: Path) -> list[str]:
    """What the header of a table leaves out."""
    head = header(file)
    return [what for what, words in SAID.items() if not any(word in head for word in words)]


def unlisted(file: Path) -> set[str]:
    """The texts that a manifest lists and its folder lacks, or the other way round."""
    listed = {row["file"] for row in json.loads(file.read_text("utf-8"))}
    return listed ^ {text.name for text in file.parent.glob("*.txt")}


def test_a_table_of_words_says_its_source_and_licence() -> None:
    assert faulty(TABLES, unsaid) == {}


def test_a_table_of_words_can_be_read() -> None:
    assert [relative(file) for file in TABLES if not tomllib.loads(file.read_text("utf-8"))] == []


def test_a_folder_of_seeds_holds_exactly_the_texts_that_it_lists() -> None:
    assert faulty(MANIFESTS, unlisted) == {}


def test_the_seeds_say_under_which_licence_they_stand() -> None:
    assert "licence" in (ROOT / "seeds" / "README.md").read_text("utf-8").lower()
