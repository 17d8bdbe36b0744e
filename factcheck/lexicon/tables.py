"""One data file of words as an immutable value, with readers that give typed, checked parts of it.

A file is TOML: sections of `words = [...]` lists, of `surface = value` pairs, or of sub-tables. Every section may carry
a `note` (why an odd entry stands there) and a `see`. Numbers are exact: TOML floats arrive as decimals.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from factcheck.errors import LexiconProblem

REMARKS = ("note", "see")  # for people; never words


class Table(NamedTuple):
    """A data file: `file` is its name for messages, `entries` its content, frozen all the way down."""

    file: str
    entries: Mapping[str, object]

    def section(self, *path: str) -> Mapping[str, object]:
        """The sub-table at `path`, without its remarks. Raises LexiconProblem where there is none."""
        found = self._at(path)
        if not isinstance(found, Mapping):
            raise LexiconProblem(self.file, (f"[{'.'.join(path)}] should be a section",))
        return {key: value for key, value in found.items() if key not in REMARKS}

    def strings(self, *path: str) -> tuple[str, ...]:
        """The list of strings at `path`, in the file's order. Raises LexiconProblem where it is not one."""
        found = self._at(path)
        if not isinstance(found, tuple) or not {str}.issuperset(map(type, found)):
            raise LexiconProblem(self.file, (f"{'.'.join(path)} should be a list of strings",))
        return found

    def words(self, *path: str) -> tuple[str, ...]:
        """The `words` list of the section at `path`."""
        return self.strings(*path, "words")

    def numbers(self, *path: str) -> dict[str, Decimal]:
        """The section at `path` as surface -> number. Raises LexiconProblem with every entry that is no number."""
        pairs = self.section(*path)
        faults = [f"{key} should be a number" for key, value in pairs.items() if not _is_number(value)]
        if faults:
            raise LexiconProblem(self.file, tuple(faults))
        return {key: Decimal(str(value)) for key, value in pairs.items()}

    def texts(self, *path: str) -> dict[str, str]:
        """The section at `path` as key -> string. Raises LexiconProblem with every entry that is no string."""
        pairs = self.section(*path)
        faults = [f"{key} should be a string" for key, value in pairs.items() if not isinstance(value, str)]
        if faults:
            raise LexiconProblem(self.file, tuple(faults))
        return {key: str(value) for key, value in pairs.items()}

    def lists(self, *path: str) -> dict[str, tuple[str, ...]]:
        """The section at `path` as key -> list of strings."""
        return {key: self.strings(*path, key) for key in self.section(*path)}

    def _at(self, path: tuple[str, ...]) -> object:
        found: object = self.entries
        for key in path:
            if not isinstance(found, Mapping) or key not in found:
                raise LexiconProblem(self.file, (f"{'.'.join(path)} is missing",))
            found = found[key]
        return found


KEPT = "\ufdd0"  # a noncharacter, which no text may hold: a string of it and a number stands for a value kept aside


def freeze(value: object, kept: Sequence[object] = ()) -> object:
    """`value` with its dicts read-only and its lists tuples, at every depth, and the values `kept` aside put back."""
    if isinstance(value, str):
        return kept[int(value[1:])] if kept and value.startswith(KEPT) else value
    if isinstance(value, dict):
        return MappingProxyType({key: freeze(inner, kept) for key, inner in value.items()})
    if isinstance(value, list):
        return tuple(freeze(inner, kept) for inner in value)
    return value


def iter_faults(value: object, path: str = "") -> Iterator[str]:
    """Every fault of shape in a parsed file: empty or untrimmed words, a word twice in one list, a remark not text."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            here = f"{path}.{key}" if path else str(key)
            if key in REMARKS and not isinstance(inner, str):
                yield f"{here} should be text"
            yield from iter_faults(inner, here)
    elif isinstance(value, tuple):
        yield from _list_faults(value, path)
        for inner in value:
            yield from iter_faults(inner, path)


def _list_faults(items: tuple[object, ...], path: str) -> Iterator[str]:
    seen: set[str] = set()
    for item in items:
        if not isinstance(item, str):
            continue
        if not item or item != item.strip():
            yield f"{path} holds an empty or untrimmed entry {item!r}"
        if item in seen:
            yield f"{path} holds {item!r} twice"
        seen.add(item)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)
