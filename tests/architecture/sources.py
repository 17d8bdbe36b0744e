"""The project's own files, as the tests of its shape look at them."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "factcheck"
PURE = ("core", "lexicon", "language", "comparison", "export")


def modules(*packages: str) -> list[Path]:
    """Every module of the package, or of the named parts of it, in order."""
    folders = [PACKAGE / name for name in packages] or [PACKAGE]
    return sorted(file for folder in folders for file in folder.rglob("*.py"))


def relative(file: Path) -> str:
    """The file's path inside the project, with forward slashes."""
    return file.relative_to(ROOT).as_posix()


@cache
def tree(file: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(file.read_text("utf-8"), filename=str(file))


def faulty(files: Iterable[Path], faults_of: Callable[[Path], Iterable[object]]) -> dict[str, list[object]]:
    """The files in which `faults_of` finds anything, each with what it finds: {} is what a test hopes for."""
    found = {relative(file): list(faults_of(file)) for file in files}
    return {name: faults for name, faults in found.items() if faults}


@cache
def project_files() -> tuple[Path, ...]:
    """The files that make up the project: those that git tracks, or in an unpacked archive all that it holds."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
        ).stdout
        files = [ROOT / name for name in listed.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        held = ("factcheck", "migrations", "seeds", "tests", "docs")
        files = [file for name in held for file in (ROOT / name).rglob("*") if "__pycache__" not in file.parts]
    return tuple(sorted(file for file in files if file.is_file()))


def text_of(file: Path) -> str | None:
    """The file's text, None where it holds no text."""
    raw = file.read_bytes()
    if b"\0" in raw:
        return None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
