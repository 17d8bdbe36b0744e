"""Plain text from bytes: which encoding it is in, and whether it is text at all.

Order of steps: read no more than the limit, look for a byte order mark, try strict UTF-8, look for UTF-16 without a
mark, fall back on Windows-1252 with a note; then refuse what holds no words or is binary. Only a byte order mark is
dropped: newlines, spaces and everything else stay as they are, because every offset counts code points of this text.
"""

from __future__ import annotations

import codecs
import hashlib
import re
import stat
from pathlib import Path

from factcheck.core.documents import Snapshot
from factcheck.errors import UnreadableInput

LIMIT = 10_000_000  # bytes: a thousand long articles; more is a data dump, and its figures belong in a table

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")  # C0 and C1 without the white space among them
CONTROL_SHARE = 0.002  # text from old systems holds a stray one; compressed or compiled bytes hold a tenth


def read(source: Path | str | bytes, *, name: str | None = None, limit: int = LIMIT) -> Snapshot:
    """The snapshot of a file (a path) or of bytes in hand.

    Args:    name – what a message calls it; the path, or "the text", where none is given.
             limit – the most bytes taken.
    Raises:  UnreadableInput when it is missing, too large, empty, binary, or in an encoding that cannot be told.
    """
    if isinstance(source, bytes):
        return decode(source, name=name or "the text", limit=limit)
    return decode(load(source, name=name, limit=limit), name=name or str(source), limit=limit)


def load(path: Path | str, *, name: str | None = None, limit: int = LIMIT) -> bytes:
    """The bytes of a regular file, never more than `limit` of them. Raises: UnreadableInput."""
    name = name or str(path)
    path = Path(path)
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise UnreadableInput(name, "this is a folder, not a file")
        if not stat.S_ISREG(about.st_mode):  # a pipe or a device would block, or never end
            raise UnreadableInput(name, "this is not a regular file")
        if about.st_size > limit:
            raise _too_large(name, about.st_size, limit)
        with path.open("rb") as stream:
            raw = stream.read(limit + 1)
    except (OSError, ValueError, RuntimeError) as problem:  # ValueError: a NUL in the path; RuntimeError: a link loop
        raise _unreadable(name, problem) from problem
    if len(raw) > limit:  # it grew while it was read
        raise _too_large(name, len(raw), limit)
    return raw


def decode(raw: bytes, *, name: str = "the text", limit: int = LIMIT) -> Snapshot:
    """The snapshot of bytes: their text, their hash, and how they were decoded. Raises: UnreadableInput."""
    if len(raw) > limit:
        raise _too_large(name, len(raw), limit)
    if not raw:
        raise UnreadableInput(name, "the file is empty")
    text, encoding, note = _text(raw, name)
    if not text.strip():
        raise UnreadableInput(name, "the file holds no text, only white space")
    controls = len(_CONTROL.findall(text))
    if "\0" in text or controls > CONTROL_SHARE * len(text) + 1:
        raise UnreadableInput(name, "this is not text: it holds control characters, as pictures and programs do")
    return Snapshot(text=text, sha256=hashlib.sha256(raw).hexdigest(), encoding=encoding, note=note)


def _text(raw: bytes, name: str) -> tuple[str, str, str | None]:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                return raw[len(mark) :].decode(encoding), encoding, None
            except UnicodeDecodeError as problem:
                reason = f"it begins as {encoding.upper()} but byte {problem.start + len(mark):,} does not fit"
                raise UnreadableInput(name, reason) from problem
    if b"\0" in raw:
        return _without_mark(raw, name)
    try:
        return raw.decode("utf-8"), "utf-8", None
    except UnicodeDecodeError:
        pass
    try:
        return raw.decode("windows-1252"), "windows-1252", "not UTF-8; read as Windows-1252"
    except UnicodeDecodeError:  # five bytes mean nothing in Windows-1252; Latin-1 has a meaning for each
        return raw.decode("latin-1"), "latin-1", "not UTF-8; read as Latin-1"


def _without_mark(raw: bytes, name: str) -> tuple[str, str, str | None]:
    """UTF-16 by where its NULs stand: in Western text every second byte is one. Else it is binary."""
    for encoding, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        nuls, others = raw[offset::2].count(0), raw[1 - offset :: 2].count(0)
        if len(raw) % 2 == 0 and others == 0 and nuls * 4 > len(raw):
            try:
                return raw.decode(encoding), encoding, f"no byte order mark; read as {encoding.upper()}"
            except UnicodeDecodeError:
                break
    raise UnreadableInput(name, "this is not text: it holds NUL bytes, as pictures and programs do")


def _too_large(name: str, size: int, limit: int) -> UnreadableInput:
    return UnreadableInput(name, f"the file has {_megabytes(size)}; {_megabytes(limit)} is the most that is read")


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB" if size >= 1_000_000 else f"{size:,} bytes"


def _unreadable(name: str, problem: Exception) -> UnreadableInput:
    if isinstance(problem, UnreadableInput):  # it is a ValueError too
        return problem
    if isinstance(problem, FileNotFoundError | NotADirectoryError):
        return UnreadableInput(name, "there is no such file or folder")
    if isinstance(problem, PermissionError):
        return UnreadableInput(name, "it may not be read: permission denied")
    reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
    return UnreadableInput(name, f"it cannot be read: {reason}")
