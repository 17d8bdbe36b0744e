"""Documents: the list, and one with every figure in its place."""

from __future__ import annotations

from factcheck.core.documents import Snapshot
from factcheck.services.archive import Archive
from factcheck.services.rows import claim_row
from factcheck.services.views import DocumentRow, DocumentView
from factcheck.store import claims, documents, facts, listing


def list_documents(archive: Archive) -> tuple[DocumentRow, ...]:
    """Every document, newest publication first, those of unknown date last."""
    with archive.store.reading() as session:
        return tuple(
            DocumentRow(one.document, one.claims, one.unreviewed, one.conflicts, one.taken_at)
            for one in documents.counted(session)
        )


def get_document(archive: Archive, document: str) -> DocumentView:
    """A document with its current snapshot and all claims of it in the order of the text. Raises: NotFound."""
    with archive.store.reading() as session:
        held = documents.get(session, document)
        ids = [claim.id for claim in claims.of_document(session, document)]
        rows = tuple(claim_row(row) for row in listing.listed(session, ids))
        shared = {}
        for copy in facts.copies(session, [document]):
            shared[copy.of if copy.document == document else copy.document] = copy.containment
        others = documents.by_id(session, list(shared))
    copies = tuple((others[other], share) for other, share in sorted(shared.items()))
    return DocumentView(held.document, held.snapshot, rows, held.taken_at, held.extractor, copies)


def get_snapshot(archive: Archive, document: str) -> tuple[Snapshot, bytes]:
    """The current snapshot of a document and the bytes that it was read from. Raises: NotFound."""
    with archive.store.reading() as session:
        held = documents.get(session, document)
        return held.snapshot, documents.raw(session, held.snapshot_id)
