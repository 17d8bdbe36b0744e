"""Documents: the list, and each one's untouched text with every figure drawn in place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, make_response, request
from werkzeug.http import dump_options_header

from factcheck.core.claims import Claim, Modality
from factcheck.services.documents import get_document, get_snapshot, list_documents
from factcheck.services.views import ClaimRow
from factcheck.web.addresses import read_offset
from factcheck.web.desk import desk, page
from factcheck.web.passages import passages
from factcheck.web.signs import MODALITIES, Badge, Mark, mark_of, relation_badge

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

pages = Blueprint("documents", __name__)

ROWS = 100  # documents on one page of the list
_WORDS = re.compile(r"\w+")
NOTES = 6  # margin notes beside one paragraph; more would run past it


@dataclass(frozen=True, slots=True)
class MarginNote:
    """A word beside a paragraph: what a figure in it does to another claim."""

    claim: Claim
    badge: Badge
    words: str


@pages.get("/documents")
def documents() -> ResponseReturnValue:
    """Every document held, newest first."""
    rows = list_documents(desk().archive)
    offset = read_offset(request.args)
    return page("documents.html", documents=rows[offset : offset + ROWS], total=len(rows), offset=offset, rows=ROWS)


@pages.get("/documents/<path:document_id>")
def document(document_id: str) -> ResponseReturnValue:
    """One document: text, margin, provenance."""
    view = get_document(desk().archive, document_id)
    found = passages(view.snapshot.text, view.rows, focus=request.args.get("claim"))
    headline = next((passage for passage in found[:3] if _is_title(passage.text, view.document.title)), None)
    return page(
        "document.html",
        view=view,
        headline=headline,
        passages=[(passage, tuple(margin(passage.rows))) for passage in found if passage is not headline],
        marks=tally(view.rows),
    )


@pages.get("/documents/<path:document_id>/raw")
def raw(document_id: str) -> ResponseReturnValue:
    """The bytes as they came in, to keep: never shown by the browser, whatever they are."""
    snapshot, content = get_snapshot(desk().archive, document_id)
    response = make_response(content)
    response.headers["Content-Type"] = "application/octet-stream"
    name = f"{snapshot.sha256[:12]}.bin"
    response.headers["Content-Disposition"] = dump_options_header("attachment", {"filename": name})
    return response


def margin(rows: Sequence[ClaimRow]) -> Iterator[MarginNote]:
    """What is worth saying beside a paragraph: relations and modalities, no more than fit."""
    said = 0
    for row in rows:
        if said == NOTES:
            return
        if row.relation is not None and row.against is not None:
            said += 1
            badge = relation_badge(row.relation, row.overtakes, None)
            yield MarginNote(row.claim, badge, _phrase(badge, row.against.text))
        elif row.claim.modality is not Modality.ACTUAL:
            said += 1
            badge = MODALITIES[row.claim.modality]
            yield MarginNote(row.claim, badge, f"is {badge.word.lower()}; kept apart from figures that hold")


def tally(rows: Sequence[ClaimRow]) -> tuple[tuple[Mark, int], ...]:
    """The marks that occur in a text, each with how often."""
    counted: dict[Mark, int] = {}
    for row in rows:
        mark = mark_of(row)
        counted[mark] = counted.get(mark, 0) + 1
    return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0].word)))


def _phrase(badge: Badge, other: str) -> str:
    match badge.word:
        case "Updated since":
            return f"was updated by {other}"
        case "Not comparable":
            return f"cannot be compared with {other}"
        case "Updates":
            return f"updates {other}"
        case word:
            return f"{word.lower()} with {other}"


def _is_title(text: str, title: str | None) -> bool:
    """Whether a paragraph is the headline: the same words, whatever the quotation marks and dashes."""
    return title is not None and _WORDS.findall(text.casefold()) == _WORDS.findall(title.casefold())
