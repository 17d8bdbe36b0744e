"""Reading and comparing without an archive: paths in, the JSON object of domain.md §6 out."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.comparison.pipeline import reconcile
from factcheck.core.siblings import Working
from factcheck.errors import UnreadableInput
from factcheck.export import analysis
from factcheck.intake import plain
from factcheck.language.reasons import explain
from factcheck.services.reading import Input, Progress, claims_of, content_of, files_of
from factcheck.services.views import Analysis, Refused
from factcheck.services.workings import workings


def analyze(
    inputs: Iterable[Input], *, progress: Progress | None = None, limit: int = plain.LIMIT, explained: bool = False
) -> Analysis:
    """What the documents of files and folders claim, and how the claims relate. Nothing is stored.

    `explained` adds to each claim why it was read as it was.

    Returns: the same result for the same documents, in whatever order they were given; refused files beside it.
    """
    files, refused = files_of(inputs)
    documents, claims = [], []
    sums: list[Working] = []
    snapshots = {}
    for number, file in enumerate(files):
        if progress is not None:
            progress(number, len(files), file.name)
        try:
            snapshot = content_of(file, limit).snapshot
            read = claims_of(file.document, snapshot.text, file.name)
        except UnreadableInput as problem:
            refused.append(Refused(problem.name, problem.reason))
            continue
        documents.append(file.document)
        claims += read
        sums += workings(snapshot.text, read)
        snapshots[file.document.id] = snapshot
    texts = {document: snapshot.text for document, snapshot in snapshots.items()}
    hashes = {document: snapshot.sha256 for document, snapshot in snapshots.items()}
    reasons = {claim.id: explain(claim) for claim in claims} if explained else None
    opinion = reconcile(documents, texts, claims)
    return Analysis(analysis.render(documents, hashes, claims, opinion, sums, reasons), tuple(refused))
