"""The audit: who did what to which thing, newest first; nothing in it is ever changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, request

from factcheck.errors import InputProblem
from factcheck.services.audit import list_audit
from factcheck.web.desk import desk, page

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

pages = Blueprint("audit", __name__)

ROWS = 50
WORDS = {
    "claim:verdict:approve": ("ok", "approved"),
    "claim:verdict:flag": ("flag", "flagged"),
    "claim:verdict:reject": ("no", "rejected"),
    "claim:verdict:unsure": ("unsure", "marked unsure"),
    "claim:verdict:undo": ("undo", "took back"),
    "pair:verdict:same": ("ok", "said the same fact of"),
    "pair:verdict:different": ("apart", "kept apart"),
    "pair:verdict:undo": ("undo", "took back"),
    "document:snapshot:take": ("doc", "took in"),
}  # a tag that is not here is shown as it is


@pages.get("/audit")
def audit() -> ResponseReturnValue:
    """One page of the log. `before` is the number of a line: the page shows what came before it."""
    rows = list_audit(desk().archive, _before(), ROWS)
    return page("audit.html", entries=rows, rows=ROWS, words=WORDS)


def _before() -> int | None:
    given = request.args.get("before")
    if given is None:
        return None
    if not (given.isascii() and given.isdigit() and len(given) < 19):
        raise InputProblem(f"before is “{given[:20]}”; it has to be the number of a line of the audit.")
    return int(given)
