"""The claim in focus as its page shows it: reading, article, attributes, and the claims of the same fact."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.core.documents import Document
from factcheck.core.relations import Relation
from factcheck.core.verdicts import PairDecision
from factcheck.services.views import ClaimRow, ClaimView, DocumentView, FactView, RelatedClaim
from factcheck.web.dates import short_day
from factcheck.web.drawing import Drawing
from factcheck.web.passages import Passage, around, passages
from factcheck.web.placing import STRIP
from factcheck.web.reading import Attribute, Note, Slot, attributes, notes, reading, title_of
from factcheck.web.signs import Badge, relation_badge
from factcheck.web.sums import Sum, sums
from factcheck.web.timeline import timeline
from factcheck.web.witnesses import joined

RELATED = 40  # claims listed beside the one in focus; the fact page has all


@dataclass(frozen=True, slots=True)
class Beside:
    """One claim of the same fact, seen from the one in focus."""

    related: RelatedClaim
    badge: Badge | None
    source: str
    reasons: tuple[str, ...]
    verdict: PairDecision | None
    clashes: bool


@dataclass(frozen=True, slots=True)
class ClaimPane:
    """Everything the middle and right columns print."""

    view: ClaimView
    row: ClaimRow | None
    badge: Badge | None
    reading: tuple[Slot, ...]
    notes: tuple[Note, ...]
    attributes: tuple[Attribute, ...]
    passages: tuple[tuple[int, Passage, bool], ...]  # number from 1, passage, whether it holds the claim
    paragraphs: int
    beside: tuple[Beside, ...]
    apart: tuple[Beside, ...]
    title: str
    joined: str
    strip: Drawing | None
    sums: tuple[Sum, ...]

    @property
    def says(self) -> str:
        """The reading as plain text."""
        return "".join(slot.text for slot in self.reading)


def claim_pane(view: ClaimView, document: DocumentView, fact: FactView) -> ClaimPane:
    """The pane of one claim, from its own view, its document's and its fact's."""
    claim = view.claim
    found = passages(document.snapshot.text, document.rows, focus=claim.id)
    near = around(found, claim.span)
    row = next((row for row in document.rows if row.claim.id == claim.id), None)
    title = title_of(view.fact.measure, view.fact.place)
    return ClaimPane(
        view=view,
        row=row,
        badge=_own_badge(row) if row is not None else None,
        reading=reading(claim, view.document),
        notes=notes(claim, view.document),
        attributes=attributes(claim, view.document),
        passages=tuple((number + 1, found[number], found[number].span.overlaps(claim.span)) for number in near),
        paragraphs=len(found),
        beside=tuple(beside(claim.id, view.document, related) for related in view.related[:RELATED]),
        apart=tuple(beside(claim.id, view.document, related) for related in view.apart[:RELATED]),
        title=title,
        joined=joined(fact),
        sums=sums(view.workings, [row.claim for row in document.rows]),
        strip=timeline(fact, STRIP, title=title) if len(fact.rows) > 1 else None,
    )


def beside(focus: str, document: Document, related: RelatedClaim) -> Beside:
    """A related claim with its badge, its source line and the reasons of the opinion."""
    relation = related.relation
    badge = _badge(focus, relation, related)
    return Beside(
        related,
        badge,
        _source(document, related),
        relation.reasons if relation is not None else (),
        related.verdict,
        badge is not None and badge.tone == "conflict",
    )


def _own_badge(row: ClaimRow) -> Badge | None:
    """The relation that matters most of the claim in focus, with the figure at its other end."""
    if row.relation is None:
        return None
    return relation_badge(row.relation, row.overtakes, row.against.text if row.against is not None else None)


def _badge(focus: str, relation: Relation | None, related: RelatedClaim) -> Badge | None:
    """The badge of the related claim: it says what that claim does to the one in focus."""
    if relation is None:
        return None
    overtakes = None if relation.later is None else relation.later == related.claim.id
    return relation_badge(relation.kind, overtakes, None)


def _source(document: Document, related: RelatedClaim) -> str:
    other = related.document
    parts = [other.publisher or other.title or other.file]
    if other.id == document.id:
        parts.append("this article")
    elif other.published is not None:
        parts.append(short_day(other.published))
    if related.claim.speaker is not None:
        parts.append(f"said by {related.claim.speaker}")
    if related.copy_of is not None:
        parts.append(f"a copy of {related.copy_of.publisher or related.copy_of.file}")
    return " · ".join(parts)
