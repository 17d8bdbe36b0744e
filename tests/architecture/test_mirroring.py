"""Tests stand where their module stands: core/quantities.py is tested by tests/unit/core/test_quantities*.py."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.sources import PACKAGE, ROOT, modules, relative, tree

FLOOR = 0.80


def behaves(file: Path) -> bool:
    """Whether a module has functions of its own: one that only declares (tables, frozen views) has nothing to test."""
    return file.stem != "__init__" and any(
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in ast.walk(tree(file))
    )


def is_mirrored(file: Path) -> bool:
    """Whether a test module stands at the module's place under tests/unit, or at its folder's under its name."""
    folder = ROOT / "tests" / "unit" / file.relative_to(PACKAGE).parent
    return any(folder.glob(f"test_{file.stem}*.py")) or any(folder.glob(f"test_*_{file.stem}.py"))


def test_most_modules_have_a_test_module_at_their_place() -> None:
    held = [file for file in modules() if behaves(file)]
    missing = [relative(file) for file in held if not is_mirrored(file)]
    assert len(missing) <= (1 - FLOOR) * len(held), missing


def test_test_folders_are_no_packages() -> None:
    assert [relative(file) for file in (ROOT / "tests").rglob("__init__.py")] == []
