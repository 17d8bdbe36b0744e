"""Loads the words and units that the readers know. The only module of the pure packages that reads files.

`data/*.toml` is the same in every language (units); `data/<language>/*.toml` are the words of one. A second language is
a second folder. Tables are read when first asked for and kept: `analyze` pays for what it uses.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, cast

from factcheck.errors import LexiconProblem
from factcheck.lexicon.tables import KEPT, Table, freeze, iter_faults

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

COMMON = ""  # the "language" of tables that hold for all


class Lexicon:
    """The words of one language. One object a language (`load` keeps it), so that what is compiled from it is cached
    by its identity: that look-up is made many times for each figure."""

    __slots__ = ("folder", "language")

    def __init__(self, language: str, folder: Path | None = None) -> None:
        self.language = language
        self.folder = folder  # laid out as `data/`; None is the package's own

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
    return _parsed(text, file) if folder is None else parse_table(text, file)  # our own are checked by a test


def parse_table(text: str, file: str) -> Table:
    """The table that the TOML `text` spells. Raises LexiconProblem with every fault found; `file` names it there."""
    table = _parsed(text, file)
    faults = tuple(iter_faults(table.entries))
    if faults:
        raise LexiconProblem(file, faults)
    return table


PLAIN = re.compile(
    r'(?<= = )(?:\[((?:\s*+"[^"\\\n]*+"(?:,|(?=\s*+\])))*+)\s*+\]$|"""\n((?:[^"\\]|"(?!""))*+)"""$|'
    r'"""(?:[^\\]|\\[\s\S])*?"""|\'\'\'(?:.|\n)*?\'\'\')',
    re.MULTILINE,
)  # a list of strings, or a block, without escapes and remarks; of other blocks only where they end
WORD = re.compile(r'"([^"]*+)"')


def _parsed(text: str, file: str) -> Table:
    """The table that the TOML `text` spells, its words unchecked.

    Lists and blocks are most of it, and tomllib reads letter by letter: a number is put in their place, which freezing
    puts back. That takes a quarter of the time of tomllib alone, which every start would wait for.
    """
    kept: list[object] = []

    def keep(found: re.Match[str]) -> str:
        if found.lastindex is None:
            return found[0]
        kept.append(tuple(WORD.findall(found[1])) if found[2] is None else found[2])
        return f'"{KEPT}{len(kept) - 1}"' + "\n" * found[0].count("\n")

    try:
        parsed = tomllib.loads(PLAIN.sub(keep, text), parse_float=Decimal)
    except tomllib.TOMLDecodeError as fault:
        raise LexiconProblem(file, (str(fault),)) from fault
    return Table(file, cast("Mapping[str, object]", freeze(parsed, kept)))
