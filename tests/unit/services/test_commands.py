"""What a person asks for is checked on the way in."""

from __future__ import annotations

import pytest

from factcheck.core.verdicts import Decision, PairDecision
from factcheck.errors import InputProblem
from factcheck.services.commands import NOTE_LIMIT, Decide, JudgePair


def test_a_flag_needs_a_reason_or_a_note() -> None:
    with pytest.raises(InputProblem, match="A flag needs a reason"):
        Decide("c", Decision.FLAG, "ann")
    assert Decide("c", Decision.FLAG, "ann", note="see page 4").note == "see page 4"


def test_a_note_is_a_page_and_not_a_book() -> None:
    with pytest.raises(InputProblem, match="10,000 is the most"):
        Decide("c", Decision.APPROVE, "ann", note="x" * (NOTE_LIMIT + 1))


def test_a_claim_is_not_judged_against_itself() -> None:
    with pytest.raises(InputProblem, match="against itself"):
        JudgePair("c", "c", PairDecision.SAME, "ann")


@pytest.mark.parametrize("text", ["a\0b", "\ud83d"])
def test_text_that_no_database_takes_is_refused_before_it_gets_there(text: str) -> None:
    with pytest.raises(InputProblem, match="cannot be stored"):
        Decide("c", Decision.APPROVE, "ann", note=text)
    with pytest.raises(InputProblem, match="cannot be stored"):
        JudgePair("a", "b", PairDecision.SAME, text)
