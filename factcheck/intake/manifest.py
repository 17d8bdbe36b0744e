"""A folder's `documents.json`: which of its files are documents, and what is known of each.

A list of {id, file, publisher, title, url, published, invented}, or an object that wraps the list as `documents` and
may say `invented` for all. Only `file` must be there; keys that are not known are ignored, so a manifest may carry more
than this program reads. Every fault is collected, none stops the entries that are right.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import Any

from factcheck.core.documents import Document
from factcheck.errors import UnreadableInput
from factcheck.intake import plain

NAME = "documents.json"
ID = re.compile(r"[^\W_](?:[\w.\-]*\w)?")  # what an address and a citation key can carry as it is
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
ID_LIMIT = 100  # characters


@dataclass(frozen=True, slots=True)
class Entry:
    """One right entry: the document it describes, and its file inside the folder."""

    document: Document
    path: Path


def read(folder: Path, name: str) -> tuple[list[Entry], list[UnreadableInput]]:
    """The entries of the manifest in `folder`, and one problem that lists every fault, where there is any.

    Raises: UnreadableInput when the file is no JSON, or no list of objects.
    """
    try:
        content = json.loads(plain.read(folder / NAME, name=name).text)
    except (ValueError, RecursionError) as problem:
        if isinstance(problem, UnreadableInput):
            raise
        where = f" (line {problem.lineno})" if isinstance(problem, json.JSONDecodeError) else ""
        raise UnreadableInput(name, f"this is not JSON{where}") from problem
    invented = isinstance(content, dict) and content.get("invented") is True
    rows = content.get("documents") if isinstance(content, dict) else content
    if not isinstance(rows, list):
        raise UnreadableInput(name, 'a list of {"id", "file", "title", ...} is expected')
    entries: list[Entry] = []
    faults: list[str] = []
    ids: set[str] = set()
    for number, row in enumerate(rows, start=1):
        found = _faults(row, folder, ids)
        if found:
            faults += [f"entry {number}: {fault}" for fault in found]
            continue
        document = _document(row, invented)
        ids.add(document.id)
        entries.append(Entry(document, folder / row["file"]))
    return entries, [UnreadableInput(name, "; ".join(faults))] if faults else []


def identifier(stem: str) -> str:
    """An id made of a file's name: what an address cannot carry becomes a hyphen.

    >>> identifier("Flood report (final)")
    'Flood-report-final'
    """
    return re.sub(r"[^\w.]+", "-", stem).strip("-._")[:ID_LIMIT].rstrip("-._") or "document"


def day(written: str) -> date:
    """The day of an ISO date or date with time, as written there. Raises: ValueError."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return datetime.fromisoformat(written).date()


def _faults(row: Any, folder: Path, ids: set[str]) -> list[str]:  # JSON can be anything
    if not isinstance(row, dict):
        return ["an object is expected"]
    faults = [
        f"'{key}' must be text without control characters"
        for key in ("title", "publisher", "url")
        if not _is_text(row.get(key))
    ]
    faults += _file_faults(row.get("file"), folder)
    identity = row.get("id")
    if identity is not None:
        if not isinstance(identity, str) or not ID.fullmatch(identity) or len(identity) > ID_LIMIT:
            faults.append("'id' must be letters, digits, '.', '_' and '-'")
        elif identity in ids:
            faults.append(f"the id {identity!r} is used twice")
    published = row.get("published")
    if published is not None:
        try:
            day(published)
        except (TypeError, ValueError):
            faults.append(f"'published' is not a date such as 2026-01-31: {str(published)[:40]!r}")
    if not isinstance(row.get("invented", False), bool):
        faults.append("'invented' must be true or false")
    return faults


def _is_text(value: object) -> bool:
    """Nothing, or text that a database takes: no NUL, no half of a character."""
    return value is None or (isinstance(value, str) and not _UNWRITABLE.search(value))


def _file_faults(file: object, folder: Path) -> list[str]:
    if not isinstance(file, str) or not file.strip() or "\0" in file:
        return ["'file' is missing: the name of a file in this folder"]
    try:
        inside = (folder / file).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        inside = True  # a link loop: reading it says so by name
    return [] if inside else [f"the file {file!r} lies outside this folder"]


def _document(row: dict[str, Any], invented: bool) -> Document:
    file: str = row["file"]
    published: str | None = row.get("published")
    return Document(
        id=row.get("id") or identifier(PurePosixPath(file).stem),
        file=file,
        title=row.get("title") or None,
        publisher=row.get("publisher") or None,
        url=row.get("url") or None,
        published=None if published is None else day(published),
        invented=invented or row.get("invented", False),
    )
