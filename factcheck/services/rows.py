"""Listed claims as the rows that pages show."""

from __future__ import annotations

from factcheck.core.claims import Claim
from factcheck.core.documents import Span
from factcheck.services.views import ClaimRow
from factcheck.store.listing import Listed


def claim_row(listed: Listed) -> ClaimRow:
    """The row of a listed claim."""
    return ClaimRow(
        claim=listed.claim,
        document=listed.document,
        state=listed.state,
        relation=listed.relation,
        against=listed.against,
        overtakes=listed.overtakes,
        outlets=listed.outlets,
        sentence=listed.sentence,
        at=place_in_sentence(listed.claim),
        fact=listed.fact,
        verdict=listed.verdict,
        sha256=listed.sha256,
    )


def place_in_sentence(claim: Claim) -> Span:
    """Where the claim's words stand inside its sentence; nowhere when the sentence does not hold them."""
    if not claim.sentence.covers(claim.span):
        return Span(0, 0)
    return Span(claim.span.start - claim.sentence.start, claim.span.end - claim.sentence.start)
