"""Which documents the given files and folders hold, in one order whatever the order they were given in.

A folder is its manifest's files (intake.manifest) or, without one, its own readable files: those that are named as
text. Folders inside it are not entered, hidden files are left out, and any other file is reported, never dropped.
Ids are unique over the whole call: where two folders use the same one, both get their folder's name in front.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.core.documents import Document, Snapshot
from factcheck.errors import UnreadableInput
from factcheck.intake import manifest, plain

SUFFIXES = (".txt", ".text", ".md", ".markdown")
CLUTTER = frozenset({"desktop.ini", "thumbs.db", manifest.NAME})  # what file managers leave behind


@dataclass(frozen=True, slots=True)
class InputFile:
    """A document still to be read: what is known of it, what messages call it, and where its bytes are.

    `content` holds bytes already in hand (pasted, uploaded); `path` is None then.
    """

    document: Document
    name: str
    path: Path | None = None
    content: bytes | None = None

    def load(self, limit: int = plain.LIMIT) -> bytes:
        """Its bytes. Raises: UnreadableInput."""
        if self.content is not None:
            return self.content
        if self.path is None:
            raise UnreadableInput(self.name, "it has neither bytes nor a path")
        return plain.load(self.path, name=self.name, limit=limit)

    def read(self, limit: int = plain.LIMIT) -> Snapshot:
        """Its snapshot. Raises: UnreadableInput."""
        return plain.decode(self.load(limit), name=self.name, limit=limit)


def documents(paths: Iterable[Path | str]) -> tuple[list[InputFile], list[UnreadableInput]]:
    """The documents that the paths hold, and what was found that is none, both in a fixed order."""
    files: list[InputFile] = []
    refused: list[UnreadableInput] = []
    given = sorted({str(path) for path in paths}, key=_natural)
    # Folders first: a file that is also given by itself keeps what its folder's manifest knows of it.
    for name in sorted(given, key=lambda name: not _is_folder(Path(name))):
        try:
            found, problems = _of_path(Path(name))
        except UnreadableInput as problem:
            found, problems = [], [problem]
        files += found
        refused += problems
    ordered = sorted(_once(files), key=_order)
    return distinct(ordered), sorted(refused, key=lambda problem: (_natural(problem.name), problem.reason))


def of_bytes(content: bytes, file: str, **known: object) -> InputFile:
    """The document in bytes that somebody pasted or sent; `known` are fields of Document."""
    document = replace(Document(id=manifest.identifier(Path(file).stem), file=file), **known)  # type: ignore[arg-type]  # replace() checks the names
    return InputFile(document, file, content=content)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _of_path(path: Path) -> tuple[list[InputFile], list[UnreadableInput]]:
    if not _is_folder(path):
        try:
            path.stat()
        except (OSError, ValueError, RuntimeError):
            plain.load(path)  # raises with the reason in words
        return [InputFile(Document(id=manifest.identifier(path.stem), file=path.name), str(path), path)], []
    try:
        names = sorted((entry.name for entry in path.iterdir()), key=_natural)
    except OSError as problem:
        raise UnreadableInput(str(path), f"the folder cannot be listed: {problem.strerror}") from problem
    if manifest.NAME in names:
        entries, problems = manifest.read(path, str(path / manifest.NAME))
        return [InputFile(entry.document, str(entry.path), entry.path) for entry in entries], problems
    return _of_folder(path, [name for name in names if not name.startswith(".") and name.lower() not in CLUTTER])


def _of_folder(folder: Path, names: Sequence[str]) -> tuple[list[InputFile], list[UnreadableInput]]:
    own = [name for name in names if not _is_folder(folder / name)]
    readable = [name for name in own if name.lower().endswith(SUFFIXES)]
    if not readable:
        inside = "; give the folders inside it by name" if len(own) < len(names) else ""
        reason = f"the folder holds no readable files ({', '.join(SUFFIXES)}){inside}"
        return [], [UnreadableInput(str(folder), reason)]
    stems = Counter(manifest.identifier(Path(name).stem) for name in readable)
    files = []
    for name in readable:
        stem = manifest.identifier(Path(name).stem)
        document = Document(id=stem if stems[stem] == 1 else manifest.identifier(name), file=name)
        files.append(InputFile(document, str(folder / name), folder / name))
    others = f"not named as text ({', '.join(SUFFIXES)}), so left out; give it by name to read it all the same"
    return files, [UnreadableInput(str(folder / name), others) for name in own if name not in readable]


def _once(files: Sequence[InputFile]) -> list[InputFile]:
    seen: dict[str, InputFile] = {}
    for file in files:
        seen.setdefault(_resolved(file), file)
    return list(seen.values())


def _resolved(file: InputFile) -> str:
    assert file.path is not None  # noqa: S101  # documents() makes no other
    try:
        return str(file.path.resolve())
    except (OSError, RuntimeError):  # a link loop
        return str(file.path.absolute())


def _folder_of(file: InputFile) -> str:
    if file.path is None:
        return ""
    return Path(_resolved(file)).parent.name


def _order(file: InputFile) -> tuple[object, ...]:
    return (_natural(_folder_of(file)), str(Path(_resolved(file)).parent), _natural(file.document.id), file.name)


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts a2 before a10, the same on every machine."""
    parts = re.split(r"([0-9]+)", text)
    return tuple((1, int(part), part) if part.isdigit() and part.isascii() else (0, 0, part) for part in parts)


def distinct(files: Sequence[InputFile]) -> list[InputFile]:
    """The files under ids of their own: those that share one get their folder's name in front, or a number behind."""
    times = Counter(file.document.id for file in files)
    taken = {identity for identity, count in times.items() if count == 1}
    result = []
    for file in files:
        identity = file.document.id
        if times[identity] > 1:
            folder = _folder_of(file)
            identity = free(f"{manifest.identifier(folder)}-{identity}" if folder else identity, taken)
            taken.add(identity)
        result.append(replace(file, document=replace(file.document, id=identity)))
    return result


def free(identity: str, taken: Iterable[str]) -> str:
    """`identity`, or with the first number behind it that makes it one of its own."""
    used = frozenset(taken)
    number = 2
    candidate = identity
    while candidate in used:
        candidate, number = f"{identity}-{number}", number + 1
    return candidate
