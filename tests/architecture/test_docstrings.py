"""What is public in the pure packages says what it gives; elsewhere most of it does."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import PURE, modules, relative, tree

ELSEWHERE = 0.70

Named = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def public(node: ast.Module | ast.ClassDef) -> Iterator[Named]:
    """The public classes and functions of a module, and the public methods of those classes."""
    for child in node.body:
        if isinstance(child, Named) and not child.name.startswith("_"):
            yield child
            if isinstance(child, ast.ClassDef):
                yield from public(child)


@pytest.mark.parametrize("file", modules(), ids=relative)
def test_a_module_says_what_it_is_for(file: Path) -> None:
    assert ast.get_docstring(tree(file)), "a module opens with a docstring"


@pytest.mark.parametrize("file", modules(*PURE), ids=relative)
def test_a_public_name_of_a_pure_package_says_what_it_is(file: Path) -> None:
    assert [node.name for node in public(tree(file)) if not ast.get_docstring(node)] == []


def test_most_public_names_elsewhere_say_what_they_are() -> None:
    pure = set(modules(*PURE))
    names = [node for file in modules() if file not in pure for node in public(tree(file))]
    told = [node for node in names if ast.get_docstring(node)]
    assert len(told) >= ELSEWHERE * len(names)
