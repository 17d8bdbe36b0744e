"""One claim with everything around it: words, fact, the claims beside it, verdicts, place in the queue."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.core.relations import Fact, Relation
from factcheck.core.verdicts import STATE_OF, PairDecision, ReviewState
from factcheck.language.reasons import explain
from factcheck.services.archive import Archive
from factcheck.services.commands import QueueFilter
from factcheck.services.queue import conditions
from factcheck.services.reconcile import strongest
from factcheck.services.views import ClaimView, RelatedClaim
from factcheck.services.workings import workings
from factcheck.store import claims, documents, facts, listing, queue, reviews
from factcheck.store.session import Session


def get_claim(archive: Archive, claim: str, filter: QueueFilter | None = None) -> ClaimView:
    """A claim as its page shows it; its place and neighbours are those of the queue under `filter`.

    Raises: NotFound; InputProblem for a filter value that there is not.
    """
    held = conditions(QueueFilter() if filter is None else filter)
    with archive.store.reading() as session:
        one, selector, snapshot_id = claims.get(session, claim)
        document = documents.by_id(session, [one.document])[one.document]
        snapshot = documents.get_snapshot(session, snapshot_id)
        identity = facts.fact_of(session, claim)
        fact = _alone(one) if identity is None else facts.get(session, identity)
        related, apart = _beside(session, one, fact)
        verdicts = tuple(reviews.of_claim(session, claim))
        live = reviews.live(session, claim)
        place = queue.position(session, claim, held)
        _, waiting = queue.page(session, held, 1, 0)
        retired = claims.is_retired(session, claim)
        of_sentence = claims.of_sentence(session, one, snapshot_id)
    return ClaimView(
        claim=one,
        document=document,
        snapshot=snapshot,
        selector=selector,
        state=ReviewState.UNREVIEWED if live is None else STATE_OF[live.decision],
        fact=fact,
        related=related,
        apart=apart,
        verdicts=verdicts,
        position=place.position,
        waiting=waiting,
        previous=place.previous,
        next=place.next,
        live=live,
        sentence=one.sentence.of(snapshot.text),
        retired=retired,
        reasons=explain(one),
        workings=tuple(
            working
            for working in workings(snapshot.text, of_sentence)
            if any(member == one.id for _, member in working.statement.members)
        ),
    )


def _alone(claim: Claim) -> Fact:
    """The fact of a claim that was not compared yet: an intake was cut short, or a newer snapshot no longer says it."""
    return Fact(claim.id, claim.measure, claim.quantity.unit, claim.place, (claim.id,), 1, 1, 1)


def _beside(session: Session, claim: Claim, fact: Fact) -> tuple[tuple[RelatedClaim, ...], tuple[RelatedClaim, ...]]:
    said = {
        pair.right if pair.left == claim.id else pair.left: pair.decision for pair in reviews.pairs(session, [claim.id])
    }
    apart = [other for other, decision in sorted(said.items()) if decision is PairDecision.DIFFERENT]
    inside = [other for other in fact.claims if other != claim.id and other not in apart]
    opinions = {
        relation.right if relation.left == claim.id else relation.left: relation
        for relation in facts.relations(session, [fact.id])
        if claim.id in (relation.left, relation.right)
    }
    first = [other for relation in strongest(opinions.values()) if (other := _other(relation, claim.id)) in inside]
    order = [*first, *(other for other in inside if other not in opinions)]
    rows = {row.claim.id: row for row in listing.listed(session, [*order, *apart])}
    originals = _originals(session, [row.document.id for row in rows.values()])

    def related(other: str) -> RelatedClaim:
        row = rows[other]
        return RelatedClaim(
            row.claim, row.document, opinions.get(other), said.get(other), originals.get(row.document.id)
        )

    return tuple(related(other) for other in order), tuple(related(other) for other in apart if other in rows)


def _other(relation: Relation, claim: str) -> str:
    return relation.right if relation.left == claim else relation.left


def _originals(session: Session, wanted: list[str]) -> Mapping[str, Document]:
    """Document id -> the document that it republishes most of."""
    best: dict[str, tuple[float, str]] = {}
    for copy in facts.copies(session, wanted):
        held = best.get(copy.document)
        if held is None or (copy.containment, held[1]) > (held[0], copy.of):
            best[copy.document] = (copy.containment, copy.of)
    known = documents.by_id(session, [of for _, of in best.values()])
    return {document: known[of] for document, (_, of) in best.items()}
