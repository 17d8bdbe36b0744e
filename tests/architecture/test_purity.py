"""The pure packages read no file, no clock, no chance and no environment, and keep no state between calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.sources import PURE, faulty, modules, relative, tree

READS_FILES = "factcheck/lexicon/loader.py"  # the one that may, through importlib.resources
IMPORTS = {"random", "secrets", "time", "uuid", "os", "io", "pathlib", "tempfile", "subprocess", "logging", "locale"}
CALLS = {"open", "print", "input", "eval", "exec", "id", "hash"}
ATTRIBUTES = {"now", "utcnow", "today", "environ", "getenv", "read_text", "write_text", "read_bytes"}


def impure(file: Path) -> Iterator[str]:
    """What a module does that a pure one may not, with its line."""
    for node in ast.walk(tree(file)):
        match node:
            case ast.Import(names=names):
                used = {name.name.split(".")[0] for name in names} & IMPORTS
            case ast.ImportFrom(module=str(module), level=0):
                used = {module.split(".")[0]} & IMPORTS
            case ast.Call(func=ast.Name(id=name)):
                used = {name} & CALLS
            case ast.Attribute(attr=name):
                used = {name} & ATTRIBUTES
            case ast.Global(names=names):
                used = set(names)
            case _:
                continue
        for name in used:
            yield f"line {node.lineno}: {name}"  # type: ignore[attr-defined]  # every node matched above has a line


def mutable(file: Path) -> Iterator[str]:
    """Module-level names in lower case that hold a list, a dict or a set: state that a call could change."""
    for node in tree(file).body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.List | ast.Dict | ast.Set):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (t.id for t in targets if isinstance(t, ast.Name) and not t.id.isupper() and t.id != "__all__")


def test_a_pure_module_touches_nothing_outside_itself() -> None:
    assert faulty([file for file in modules(*PURE) if relative(file) != READS_FILES], impure) == {}


def test_a_pure_module_keeps_no_state() -> None:
    assert faulty(modules(*PURE), mutable) == {}
