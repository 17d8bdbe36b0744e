"""What is public in the pure packages says what it gives; elsewhere most of it does."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.sources import PURE, faulty, modules, relative, tree

ELSEWHERE = 0.70

Named = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def public(node: ast.Module | ast.ClassDef) -> Iterator[Named]:
    """The public classes and functions of a module, and the public methods of those classes."""
    for child in node.body:
        if isinstance(child, Named) and not child.name.startswith("_"):
            yield child
            if isinstance(child, ast.ClassDef):
                yield from public(child)


def silent(file: Path) -> list[str]:
    """The public names of a module that have no docstring."""
    return [node.name for node in public(tree(file)) if not ast.get_docstring(node)]


def test_a_module_says_what_it_is_for() -> None:
    assert [relative(file) for file in modules() if not ast.get_docstring(tree(file))] == []


def test_a_public_name_of_a_pure_package_says_what_it_is() -> None:
    assert faulty(modules(*PURE), silent) == {}


def test_most_public_names_elsewhere_say_what_they_are() -> None:
    pure = set(modules(*PURE))
    names = [node for file in modules() if file not in pure for node in public(tree(file))]
    told = [node for node in names if ast.get_docstring(node)]
    assert len(told) >= ELSEWHERE * len(names)
