"""From an input file to its claims: intake, then language. What cannot be taken is told by name, and stops no other."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from factcheck.core.claims import Claim
from factcheck.core.documents import Document, Snapshot
from factcheck.errors import FactcheckError, UnreadableInput
from factcheck.intake import folder, plain
from factcheck.intake.folder import InputFile
from factcheck.language.pipeline import read
from factcheck.services.views import Refused

Input = Path | str | InputFile
Progress = Callable[[int, int, str], None]  # how many are done, of how many, the name of the one that comes next
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Content:
    """A file's raw bytes and the snapshot of them."""

    raw: bytes
    snapshot: Snapshot


def files_of(inputs: Iterable[Input]) -> tuple[list[InputFile], list[Refused]]:
    """The input files that paths lead to, and those given as such, and what was refused."""
    given = list(inputs)
    found, problems = folder.documents(one for one in given if not isinstance(one, InputFile))
    found += [one for one in given if isinstance(one, InputFile)]
    return folder.distinct(found), [Refused(problem.name, problem.reason) for problem in problems]


def content_of(file: InputFile, limit: int = plain.LIMIT) -> Content:
    """The bytes of a file and their snapshot. Raises: UnreadableInput."""
    raw = file.load(limit)
    return Content(raw, plain.decode(raw, name=file.name, limit=limit))


def claims_of(document: Document, text: str, name: str) -> list[Claim]:
    """The claims of a text in its order.

    Raises: UnreadableInput when the reader fails on it: a fault of ours, which is logged and costs this text only.
    """
    try:
        return list(read(document, text))
    except FactcheckError:
        raise
    except Exception as problem:
        log.exception("reading %s failed", document.id)
        reason = f"its figures could not be read ({type(problem).__name__}: a fault in factcheck; please report it)"
        raise UnreadableInput(name, reason) from problem
