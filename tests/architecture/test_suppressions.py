"""A checker is silenced for one named rule, with the reason beside it."""

from __future__ import annotations

import re
import tokenize
from pathlib import Path

import pytest

from tests.architecture.sources import faulty, project_files

PYTHON = [file for file in project_files() if file.suffix == ".py"]
SILENCED = re.compile(r"#\s*(noqa|type:\s*ignore|pragma:\s*no cover)\b")
EXPLAINED = re.compile(
    r"#\s*(?:noqa:\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*|type:\s*ignore\[[a-z-]+(?:,\s*[a-z-]+)*\])\s+(?:#|--|–)\s*\S.{3,}"
)
OPEN = re.compile(r"#\s*(TODO|FIXME|XXX|HACK)\b(?!.*#\d+)")


def comments(file: Path) -> list[tuple[int, str]]:
    """The comments of a Python file with their lines."""
    with tokenize.open(file) as source:
        tokens = list(tokenize.generate_tokens(source.readline))
    return [(token.start[0], token.string) for token in tokens if token.type == tokenize.COMMENT]


def bare(file: Path) -> list[tuple[int, str]]:
    """The suppressions that lack their rule or their reason."""
    return [(line, text) for line, text in comments(file) if SILENCED.search(text) and not EXPLAINED.search(text)]


def left_open(file: Path) -> list[tuple[int, str]]:
    """The notes of work to be done that name no issue."""
    return [(line, text) for line, text in comments(file) if OPEN.search(text)]


def test_a_suppression_names_its_rule_and_its_reason() -> None:
    assert faulty(PYTHON, bare) == {}


def test_a_note_of_work_to_be_done_names_its_issue() -> None:
    assert faulty(PYTHON, left_open) == {}


@pytest.mark.parametrize(
    ("comment", "explained"),
    [
        ("# noqa: S104 -- refused, never bound", True),
        ("# type: ignore[misc]  # flask-smorest brings no types", True),
        ("# noqa", False),
        ("# noqa: S104", False),
        ("# type: ignore", False),
        ("# type: ignore  # it is fine", False),
    ],
)
def test_a_suppression_is_explained_only_with_a_rule_and_a_reason(comment: str, explained: bool) -> None:
    assert SILENCED.search(comment)
    assert (EXPLAINED.search(comment) is not None) is explained
