"""The queue and the claim: one page, with the claims that wait, the one in focus, and those of the same fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from flask import Blueprint, redirect, request, url_for

from factcheck.core.verdicts import FLAG_REASONS
from factcheck.services.claims import get_claim
from factcheck.services.commands import QueueFilter
from factcheck.services.documents import get_document
from factcheck.services.facts import get_fact
from factcheck.services.queue import list_queue
from factcheck.services.views import FacetValue
from factcheck.web.addresses import filter_query, read_filter, read_offset, toggled
from factcheck.web.claim_pane import ClaimPane, claim_pane
from factcheck.web.desk import desk, page
from factcheck.web.facets import Facet, facets

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

pages = Blueprint("queue", __name__)

ROWS = 30  # claims in the list at once: two screens of it, and a light page


@pages.get("/")
def front() -> ResponseReturnValue:
    """The desk opens on the queue."""
    return redirect(url_for("queue.queue"))


@pages.get("/queue")
def queue() -> ResponseReturnValue:
    """The queue, with `claim` or else its first claim in focus."""
    return show(request.args.get("claim"))


@pages.get("/claims/<path:claim_id>")
def claim(claim_id: str) -> ResponseReturnValue:
    """One claim, whether it waits or not, beside the queue it would be in."""
    return show(claim_id)


def show(claim_id: str | None, **more: object) -> str:
    """The page with a claim in focus; without one it is the first of the list, and none where nothing waits."""
    archive = desk().archive
    wanted = read_filter(request.args)
    offset = read_offset(request.args)
    view = get_claim(archive, claim_id, wanted) if claim_id else None
    if view is not None and view.position is not None and "offset" not in request.args:
        offset = (view.position - 1) // ROWS * ROWS
    listed = list_queue(archive, wanted, ROWS, offset)
    if view is None and listed.rows:
        view = get_claim(archive, listed.rows[0].claim.id, wanted)
    return page(
        "queue.html",
        listed=listed,
        rows=ROWS,
        wanted=wanted,
        query=filter_query(wanted),
        narrowed=wanted != QueueFilter(),
        facets=queue_facets(wanted, listed.facets),
        pane=pane_of(view.claim.id, wanted) if view is not None else None,
        reasons=FLAG_REASONS,
        **more,
    )


def pane_of(claim_id: str, wanted: QueueFilter) -> ClaimPane:
    """The claim's pane, from three views of the archive."""
    archive = desk().archive
    view = get_claim(archive, claim_id, wanted)
    return claim_pane(view, get_document(archive, view.document.id), get_fact(archive, view.fact.id))


def queue_facets(wanted: QueueFilter, found: Mapping[str, tuple[FacetValue, ...]]) -> tuple[Facet, ...]:
    """The facets of the queue, each row a link to the list with that row switched."""
    return facets(found, lambda name, value: url_for("queue.queue", **toggled(wanted, name, value.value, value.chosen)))
