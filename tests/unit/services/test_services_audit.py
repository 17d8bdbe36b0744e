"""The audit log as it is shown, on both databases."""

from __future__ import annotations

import pytest

from factcheck.core.verdicts import Decision
from factcheck.services.archive import Archive
from factcheck.services.audit import list_audit
from factcheck.services.commands import Decide
from factcheck.services.review import decide, undo


def test_every_decision_and_undo_leaves_a_line(archive: Archive, claim: str) -> None:
    decide(archive, Decide(claim, Decision.FLAG, "ann", reason="wrong measure", note="bridges, not culverts"))
    undo(archive, "ann")
    lines = list_audit(archive, tag="claim")
    assert [(line.actor, line.tag, line.subject) for line in lines] == [
        ("ann", "claim:verdict:undo", claim),
        ("ann", "claim:verdict:flag", claim),
    ]
    assert lines[1].detail["reason"] == "wrong measure"
    assert lines[1].detail["note"] == "bridges, not culverts"
    assert lines[0].detail["now"] == "unreviewed"


def test_audit_pages_follow_each_other_without_a_gap(archive: Archive, claim: str) -> None:
    for decision in (Decision.APPROVE, Decision.REJECT, Decision.UNSURE):
        decide(archive, Decide(claim, decision, "ann"))
    whole = [line.id for line in list_audit(archive)]
    first = [line.id for line in list_audit(archive, limit=2)]
    assert first + [line.id for line in list_audit(archive, before=first[-1])] == whole


@pytest.mark.parametrize(("before", "offset"), [(10**30, 0), (None, 10**30), (-5, 0), (None, -5)])
def test_no_number_in_an_address_breaks_the_page(held: Archive, before: int | None, offset: int) -> None:
    assert len(list_audit(held, before=before, offset=offset)) in (0, 2)
