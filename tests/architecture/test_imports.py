"""The layers point down. import-linter holds the whole of it; the few that matter most are held here without it too."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGE, PURE, ROOT, faulty, modules, tree

LAYERS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0]["layers"]
RANK = {name: at for at, layer in enumerate(LAYERS) for name in layer.replace(" ", "").split("|")}
FRAMEWORKS = {
    "flask",
    "werkzeug",
    "jinja2",
    "sqlalchemy",
    "alembic",
    "marshmallow",
    "click",
    "flask_smorest",
    "socket",
    "http",
}


def imported(file: Path) -> Iterator[str]:
    """The dotted names that a module imports, wherever in it."""
    for node in ast.walk(tree(file)):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield from (f"{module}.{name.name}" for name in names)


def part(file: Path) -> str:
    """The top-level part of the package that a module belongs to."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def parts_used(file: Path) -> set[str]:
    """The other top-level parts of the package that a module imports."""
    used = {name.split(".")[1] for name in imported(file) if name.startswith("factcheck.")}
    return (used & RANK.keys()) - {part(file)}


def users_of(library: str) -> set[str]:
    """The top-level parts of the package that import a library."""
    return {part(file) for file in modules() if any(name.split(".")[0] == library for name in imported(file))}


def upward(file: Path) -> list[str]:
    """The parts that a module imports though they do not stand below its own."""
    return sorted(used for used in parts_used(file) if RANK[used] <= RANK[part(file)])


def frameworks(file: Path) -> list[str]:
    """The frameworks, databases and network clients that a module imports."""
    names = imported(file)
    return [name for name in names if name.split(".")[0] in FRAMEWORKS or name.startswith("urllib.request")]


def test_a_module_imports_only_what_is_below_it() -> None:
    assert faulty([file for file in modules() if part(file) in RANK], upward) == {}


def test_the_pure_packages_know_no_framework() -> None:
    assert faulty(modules(*PURE), frameworks) == {}


def test_every_part_has_its_place_in_the_layers() -> None:
    assert {part(file) for file in modules()} - {"__init__"} <= RANK.keys()


def test_sqlalchemy_is_imported_in_store_alone() -> None:
    assert users_of("sqlalchemy") | users_of("alembic") <= {"store"}


def test_rapidfuzz_is_imported_in_comparison_alone() -> None:
    assert users_of("rapidfuzz") <= {"comparison"}


@pytest.mark.slow
def test_import_linter_finds_every_contract_kept() -> None:
    pytest.importorskip("importlinter", reason="import-linter is a development tool")
    code = "import sys; from importlinter.cli import lint_imports_command as c; sys.argv[1:] = ['--no-cache']; c()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
