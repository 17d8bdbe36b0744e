"""Facts: the list, and one with its claims by time and the opinion on each pair."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.core.documents import Document
from factcheck.services.archive import Archive
from factcheck.services.rows import claim_row
from factcheck.services.views import FactPage, FactRow, FactView
from factcheck.store import documents, facts, listing, reviews
from factcheck.store.listing import Listed
from factcheck.store.session import Session

FARTHEST = 10**9  # rows into a list: no archive is so large, and no database takes any number
PAGE_LIMIT = 500  # rows of one page: more is an export


def list_facts(archive: Archive, limit: int = 50, offset: int = 0) -> FactPage:
    """One page of facts by worth: conflicts first, then outlets, then the number of claims."""
    limit, offset = max(1, min(limit, PAGE_LIMIT)), min(max(0, offset), FARTHEST)
    with archive.store.reading() as session:
        ids, total = facts.ids(session, limit, offset)
        held = facts.by_id(session, ids)
        kinds = facts.relation_counts(session, ids)
        rows = {row.claim.id: row for row in listing.listed(session, [c for f in ids for c in held[f].claims])}
        taken = {one.document.id: one.taken_at for one in documents.counted(session)}
    found = []
    for identity in ids:
        fact = held[identity]
        members = by_time([rows[claim] for claim in fact.claims])
        first = min(taken[row.document.id] for row in members)
        latest = members[-1]
        found.append(FactRow(fact, latest.claim, kinds.get(identity, {}), first, latest.document))
    return FactPage(tuple(found), total, offset)


def get_fact(archive: Archive, fact: str) -> FactView:
    """A fact by its id, or by that of any claim of it, so that addresses outlive regrouping. Raises: NotFound."""
    with archive.store.reading() as session:
        held = facts.get(session, fact)
        members = by_time(listing.listed(session, held.claims))
        relations = tuple(facts.relations(session, [held.id]))
        pairs = {(pair.left, pair.right): pair.decision for pair in reviews.pairs(session, held.claims)}
        copies = _copies(session, [row.document for row in members])
    return FactView(held, tuple(claim_row(row) for row in members), relations, pairs, copies, origins(members))


def by_time(members: Sequence[Listed]) -> list[Listed]:
    """Members by the day that the figure holds for, then by publication; what is not dated comes last."""

    def order(row: Listed) -> tuple[date, date, str, int]:
        published = row.document.published or date.max
        period = row.claim.period
        end = None if period is None else period.end or period.start
        return (published if end is None else end, published, row.document.id, row.claim.span.start)

    return sorted(members, key=order)


def origins(members: Sequence[Listed]) -> tuple[str, ...]:
    """Who is behind the figure, by first appearance: speakers, or outlets where nobody is named."""
    names = (row.claim.speaker or row.document.publisher or row.document.file for row in members)
    return tuple(dict.fromkeys(names))


def _copies(session: Session, members: Sequence[Document]) -> dict[str, Document]:
    inside = {document.id for document in members}
    found = [copy for copy in facts.copies(session, sorted(inside)) if copy.document in inside]
    known = documents.by_id(session, [copy.of for copy in found])
    return {copy.document: known[copy.of] for copy in found}
