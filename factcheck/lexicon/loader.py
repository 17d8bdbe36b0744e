"""Loads the words and units that the readers know. The only module of the pure packages that reads files.

`data/*.toml` is the same in every language (units); `data/<language>/*.toml` are the words of one. A second language is
a second folder. Tables are read when first asked for and kept: `analyze` pays for what it uses.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, cast

from factcheck.errors import LexiconProblem
from factcheck.lexicon.tables import Table, freeze, iter_faults

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

COMMON = ""  # the "language" of tables that hold for all


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words of one language. One object a language (`load` keeps it), so that what is compiled from it is cached
    by its identity: that look-up is made many times for each figure."""

    language: str
    folder: Path | None = None  # laid out as `data/`; None is the package's own

    def table(self, name: str) -> Table:
        """The table `data/<language>/<name>.toml`. Raises LexiconProblem where it is missing or wrong."""
        return _table(name, self.language, self.folder)

    def common(self, name: str) -> Table:
        """The table `data/<name>.toml`, which holds for every language."""
        return _table(name, COMMON, self.folder)


@cache
def load(language: str = "en", folder: Path | None = None) -> Lexicon:
    """The lexicon of `language`, of the package or of another folder that is laid out as `data/`.

    Raises: LexiconProblem where there is no folder of that name.
    """
    if not language.isalpha() or not _root(folder).joinpath(language).is_dir():
        raise LexiconProblem(f"data/{language}", ("there is no such language; add a folder with its tables",))
    return Lexicon(language, folder)


def read_table(name: str, language: str = "en") -> Mapping[str, object]:
    """The content of one data file, frozen. Raises LexiconProblem with every fault found."""
    return _table(name, language, None).entries


def _root(folder: Path | None) -> Traversable:
    return resources.files(__package__).joinpath("data") if folder is None else folder


@cache
def _table(name: str, language: str, folder: Path | None) -> Table:
    path = (language, f"{name}.toml") if language else (f"{name}.toml",)
    file = "/".join(("data", *path))
    try:
        text = _root(folder).joinpath(*path).read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError, ModuleNotFoundError) as missing:
        raise LexiconProblem(file, ("there is no such file",)) from missing
    return parse_table(text, file)


def parse_table(text: str, file: str) -> Table:
    """The table that the TOML `text` spells. Raises LexiconProblem with every fault found; `file` names it there."""
    try:
        parsed = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as fault:
        raise LexiconProblem(file, (str(fault),)) from fault
    entries = freeze(parsed)
    faults = tuple(iter_faults(entries))
    if faults:
        raise LexiconProblem(file, faults)
    return Table(file, cast("Mapping[str, object]", entries))
