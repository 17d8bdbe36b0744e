"""A checker is silenced for one named rule, with the reason beside it."""

from __future__ import annotations

import re
import tokenize
from pathlib import Path

import pytest

from tests.architecture.sources import project_files, relative

PYTHON = [file for file in project_files() if file.suffix == ".py"]
SILENCED = re.compile(r"#\s*(noqa|type:\s*ignore|pragma:\s*no cover)\b")
EXPLAINED = re.compile(
    r"#\s*(?:noqa:\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*|type:\s*ignore\[[a-z-]+(?:,\s*[a-z-]+)*\])\s+(?:#|--|–)\s*\S.{7,}"
)


@pytest.mark.parametrize("file", PYTHON, ids=relative)
def test_a_suppression_names_its_rule_and_its_reason(file: Path) -> None:
    with tokenize.open(file) as source:
        comments = [token for token in tokenize.generate_tokens(source.readline) if token.type == tokenize.COMMENT]
    bare = [token for token in comments if SILENCED.search(token.string) and not EXPLAINED.search(token.string)]
    assert [f"line {token.start[0]}: {token.string}" for token in bare] == []


@pytest.mark.parametrize("file", PYTHON, ids=relative)
def test_a_todo_names_its_issue(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    open_ends = re.compile(r"#\s*(TODO|FIXME|XXX|HACK)\b(?!.*#\d+)")
    assert [line.strip() for line in lines if open_ends.search(line)] == []
