"""Taking documents in: one transaction a document, then facts in one of their own.

Whatever happens, a document is in the archive with its snapshot and all of its claims, or not at all; the next intake
finishes what an interrupted one left. The same content twice changes nothing. A document that comes again with other
content gets a new snapshot, and its claims are carried over (services.carrying).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

import factcheck
from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.errors import ConflictingChange, UnreadableInput
from factcheck.intake import plain
from factcheck.intake.folder import InputFile, free, of_bytes
from factcheck.services.archive import Archive
from factcheck.services.carrying import carry_over
from factcheck.services.keys import keys_of
from factcheck.services.reading import Content, Input, Progress, claims_of, content_of, files_of
from factcheck.services.reconcile import reconcile
from factcheck.services.views import IngestReport, Refused, Taken
from factcheck.store import audit, claims, documents, facts
from factcheck.store.session import Session

__all__ = ["InputFile", "Progress", "ingest", "of_bytes"]

EXTRACTOR = ("plain text, factcheck", factcheck.__version__)
TRIES = 3  # a document that another process took in at the same moment is looked up again


def ingest(
    archive: Archive,
    inputs: Iterable[Input],
    *,
    actor: str = "local",
    progress: Progress | None = None,
    limit: int = plain.LIMIT,
) -> IngestReport:
    """Takes files, folders and contents in hand into the archive.

    Args:    inputs – paths, or InputFile for what is known otherwise (of_bytes makes one of pasted or uploaded bytes).
             actor – who does it, for the audit log. limit – the most bytes of one file.
    Returns: what was taken in and what was refused, file by file; a refused file stops nothing else.
    """
    files, refused = files_of(inputs)
    taken: list[Taken] = []
    for number, file in enumerate(files):
        if progress is not None:
            progress(number, len(files), file.name)
        try:
            taken.append(_take(archive, file, actor, limit))
        except UnreadableInput as problem:
            refused.append(Refused(problem.name, problem.reason))
        except ConflictingChange:
            refused.append(Refused(file.name, "somebody else was taking it in at the same moment; try again"))
    if progress is not None:
        progress(len(files), len(files), "")
    reconcile(archive)
    return IngestReport(tuple(taken), tuple(refused))


def _take(archive: Archive, file: InputFile, actor: str, limit: int) -> Taken:
    content = content_of(file, limit)
    for attempt in range(1, TRIES + 1):
        try:
            return _take_once(archive, file, content, actor)
        except ConflictingChange:
            if attempt == TRIES:
                raise
    raise AssertionError("unreachable")


def _take_once(archive: Archive, file: InputFile, content: Content, actor: str) -> Taken:
    given, address = file.document, _address(file, content.snapshot.sha256)
    with archive.store.reading() as session:
        same = documents.find_same(session, given, content.snapshot.sha256)
        if same is not None:
            held = claims.of_document(session, same)
            return Taken(file.name, same, len(held), unchanged=True, note=content.snapshot.note)
        known = documents.find_at(session, address, None if given.url is None else given.file)
        identity = known if known is not None else free(given.id, documents.ids_like(session, given.id))
    document = replace(given, id=identity)
    found = claims_of(document, content.snapshot.text, file.name)  # before the transaction: it takes the longest
    taken = _Taking(document, address, content, known is not None)
    with archive.store.writing() as session:
        if known is None and documents.exists(session, identity):
            raise ConflictingChange(f"The id {identity} was taken meanwhile.")
        count = _write(session, taken, found, archive.clock(), actor)
    return Taken(file.name, identity, count, unchanged=False, note=content.snapshot.note)


@dataclass(frozen=True, slots=True)
class _Taking:
    """What is written of one document: where it came from, and whether it was here before."""

    document: Document
    address: str
    content: Content
    again: bool


def _write(session: Session, taking: _Taking, found: list[Claim], at: datetime, actor: str) -> int:
    document, snapshot = taking.document, taking.content.snapshot
    documents.put(session, document, taking.address)
    snapshot_id = documents.put_snapshot(
        session, document.id, snapshot, taking.content.raw, taken_at=at, extractor=EXTRACTOR
    )
    if taking.again:
        carried = carry_over(claims.former(session, document.id), found, snapshot.text)
        found = carried.claims
        claims.retire(session, document.id, carried.gone, at)
    keys = {claim.id: keys_of(claim, document, claim.sentence.of(snapshot.text)) for claim in found}
    claims.put(session, found, snapshot.text, snapshot_id, keys)
    told = {
        "file": document.file,
        "title": document.title,
        "publisher": document.publisher,
        "sha256": snapshot.sha256,
        "claims": str(len(found)),
        "note": snapshot.note,
    }
    audit.record(session, at=at, actor=actor, tag="document:snapshot:take", subject=document.id, detail=told)
    facts.changed(session)
    return len(found)


def _address(file: InputFile, sha256: str) -> str:
    """Where the document is, so that it is known when it comes again: its URL, its path, else its own content."""
    if file.document.url is not None:
        return file.document.url
    if file.path is not None:
        return file.path.resolve().as_uri()
    return f"sha256:{sha256}"
