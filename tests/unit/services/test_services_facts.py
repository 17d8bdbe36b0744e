"""Facts and what people say of them, on both databases."""

from __future__ import annotations

import pytest

from factcheck.core.verdicts import PairDecision
from factcheck.services.archive import Archive
from factcheck.services.claims import get_claim
from factcheck.services.commands import JudgePair
from factcheck.services.documents import get_document
from factcheck.services.facts import get_fact
from factcheck.services.ingest import ingest
from factcheck.services.review import judge_pair, undo_pair
from tests.factories import BRIEF, LATER_BRIEF, pasted

pytestmark = pytest.mark.usefixtures("plain_reader")


def test_a_different_verdict_keeps_two_claims_apart_until_it_is_undone(archive: Archive) -> None:
    same = BRIEF.replace("Aid reaches the valley", "Valley reached")
    ingest(archive, [pasted(BRIEF, "first.txt", publisher="The Post"), pasted(same, "second.txt", publisher="Mail")])
    left, right = (
        next(row.claim.id for row in get_document(archive, name).rows if row.claim.text == "14")
        for name in ("first", "second")
    )
    assert right in get_fact(archive, left).fact.claims
    judge_pair(archive, JudgePair(right, left, PairDecision.DIFFERENT, "ann"))
    assert right not in get_fact(archive, left).fact.claims
    assert [one.claim.id for one in get_claim(archive, left).apart] == [right]
    ingest(archive, [pasted(LATER_BRIEF, "third.txt")])
    assert right not in get_fact(archive, left).fact.claims
    undo_pair(archive, left, right, "ann")
    assert right in get_fact(archive, left).fact.claims
