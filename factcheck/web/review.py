"""Decisions: each is saved, said in a toast that carries its undo, and leads on to the next claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from flask import Blueprint, make_response, redirect, request, url_for

from factcheck.core.verdicts import Decision, PairDecision, PairVerdict
from factcheck.errors import ConflictingChange, InputProblem
from factcheck.services.claims import get_claim
from factcheck.services.commands import Decide, JudgePair
from factcheck.services.review import decide, judge_pair, undo_latest, undo_verdict
from factcheck.web.addresses import filter_query, read_filter
from factcheck.web.desk import desk, local_address, page
from factcheck.web.signs import DONE, STATES
from factcheck.web.toast import Toast, leave_toast

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

pages = Blueprint("review", __name__)
Choice = TypeVar("Choice", Decision, PairDecision)


@pages.post("/claims/<path:claim_id>/decide")
def decide_claim(claim_id: str) -> ResponseReturnValue:
    """Save one decision and move on to the claim after it, in the queue that the reviewer is working through."""
    here, wanted = desk(), read_filter(request.args)
    before = get_claim(here.archive, claim_id, wanted)
    command = Decide(
        claim_id,
        _choice(Decision, "decision"),
        here.reviewer,
        reason=request.form.get("reason") or None,
        note=(request.form.get("note") or "").strip() or None,
        expected=_expected(),
    )
    try:
        verdict = decide(here.archive, command)
    except ConflictingChange:
        return _meanwhile(claim_id, command)
    done = DONE[command.decision]
    leave_toast(Toast(done.sign, done.word, before.claim.text, verdict=verdict.id, undo=True))
    query = filter_query(wanted)
    if before.next is not None:
        query["claim"] = before.next
    return redirect(url_for("queue.queue", **query, _anchor="reading"), 303)


@pages.post("/verdicts/<int:verdict_id>/undo")
def undo_one(verdict_id: int) -> ResponseReturnValue:
    """Take one verdict back and show its claim again."""
    here = desk()
    verdict = undo_verdict(here.archive, verdict_id, here.reviewer)
    return _undone(verdict.claim)


@pages.post("/undo")
def undo_last() -> ResponseReturnValue:
    """Take back the last thing that this reviewer decided."""
    here = desk()
    back = local_address(request.form.get("back"), url_for("queue.queue"))
    undone = undo_latest(here.archive, here.reviewer)
    if undone is None:
        leave_toast(Toast("undo", "Nothing is left to undo."))
        return redirect(back, 303)
    if isinstance(undone, PairVerdict):
        leave_toast(Toast("undo", "Undone: the two claims are judged by nobody again."))
        return redirect(back, 303)
    return _undone(undone.claim)


@pages.post("/pairs")
def pair() -> ResponseReturnValue:
    """Say that two claims state the same fact, or different ones."""
    here = desk()
    command = JudgePair(
        request.form.get("left", ""), request.form.get("right", ""), _choice(PairDecision, "decision"), here.reviewer
    )
    judge_pair(here.archive, command)
    said = "state the same fact" if command.decision is PairDecision.SAME else "are kept apart"
    leave_toast(Toast("ok", f"Saved: the two claims {said}.", undo=True))
    return redirect(local_address(request.form.get("back"), url_for("queue.queue", claim=command.left)), 303)


def _undone(claim_id: str) -> ResponseReturnValue:
    claim = get_claim(desk().archive, claim_id, read_filter(request.args))
    state = STATES[claim.state].word.lower()
    leave_toast(Toast("undo", "Undone:", claim.claim.text, f"is {state} again"))
    query = filter_query(read_filter(request.args))
    return redirect(url_for("queue.queue", **query, claim=claim_id, _anchor="reading"), 303)


def _meanwhile(claim_id: str, command: Decide) -> ResponseReturnValue:
    """Both decisions side by side: the one that was saved meanwhile and the one that was not."""
    view = get_claim(desk().archive, claim_id, read_filter(request.args))
    shown = page(
        "meanwhile.html", view=view, live=view.live, command=command, query=filter_query(read_filter(request.args))
    )
    return make_response(shown, 412)


def _choice(kind: type[Choice], field: str) -> Choice:
    given = request.form.get(field, "")
    if given not in {item.value for item in kind}:
        raise InputProblem(f"“{given[:40]}” is no decision. Choose {', '.join(item.value for item in kind)}.")
    return kind(given)


def _expected() -> int | None:
    given = request.form.get("expected", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 19 else None
