"""Exports: of named claims, of all that a query finds, or of a fact, as text that streams.

Same state and same request, same bytes. Rows are read in pages, so a large export takes no more memory than a small
one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.errors import InputProblem, NotFound
from factcheck.export import bibtex, delimited, jsonl
from factcheck.export.citation import CitedClaim
from factcheck.services.archive import Archive
from factcheck.services.facts import by_time
from factcheck.services.search import matching
from factcheck.services.views import ExportFile
from factcheck.store import facts, listing
from factcheck.store.listing import CHUNK, Listed


@dataclass(frozen=True, slots=True)
class Format:
    """One format of export: how its file ends, its media type, and what renders it."""

    suffix: str
    media_type: str
    render: Callable[[Iterable[CitedClaim]], Iterator[str]]


FORMATS: Mapping[str, Format] = {
    "csv": Format("csv", "text/csv", delimited.render),
    "bibtex": Format("bib", "application/x-bibtex", bibtex.render),
    "jsonl": Format("jsonl", "application/x-ndjson", jsonl.render),
}


def export(
    archive: Archive,
    *,
    format: str,  # the word that people use for it
    query: str | None = None,
    claims: Sequence[str] | None = None,
    fact: str | None = None,
) -> ExportFile:
    """The citation list of a selection, a fact or a query; of everything where none of them is given.

    Args:   format – csv, bibtex or jsonl. claims – ids, in the order wanted. fact – its id, or that of a claim of it.
    Raises: InputProblem for an unknown format, or more than one of query, claims and fact; QueryProblem; NotFound.
    """
    chosen = FORMATS.get(format)
    if chosen is None:
        raise InputProblem(f"There is no export format {format!r}; choose one of {', '.join(FORMATS)}.")
    if sum(one is not None for one in (query, claims, fact)) > 1:
        raise InputProblem("Export a query, a selection or a fact: one of them at a time.")
    ids, name = _ids(archive, query, claims, fact)
    return ExportFile(f"{name}.{chosen.suffix}", chosen.media_type, chosen.render(_rows(archive, ids)))


def cited(row: Listed) -> CitedClaim:
    """What an export cites of a listed claim."""
    return CitedClaim(row.claim, row.document, row.state, row.sha256, row.sentence, row.reviewer, row.decided_at)


def _ids(
    archive: Archive, query: str | None, claims: Sequence[str] | None, fact: str | None
) -> tuple[Sequence[str], str]:
    """The claims to export in their order, and the file's name without its ending."""
    with archive.store.reading() as session:
        if claims is not None:
            wanted = list(dict.fromkeys(claims))
            held = {row.claim.id for row in listing.listed(session, wanted)}
            missing = next((claim for claim in wanted if claim not in held), None)
            if missing is not None:
                raise NotFound("claim", missing)
            return wanted, "factcheck-selection"
        if fact is not None:
            members = by_time(listing.listed(session, facts.get(session, fact).claims))
            return [row.claim.id for row in members], "factcheck-fact"
        return matching(session, query or ""), "factcheck-search" if query else "factcheck-claims"


def _rows(archive: Archive, ids: Sequence[str]) -> Iterator[CitedClaim]:
    for start in range(0, len(ids), CHUNK):
        with archive.store.reading() as session:
            rows = listing.listed(session, ids[start : start + CHUNK])
        yield from map(cited, rows)
