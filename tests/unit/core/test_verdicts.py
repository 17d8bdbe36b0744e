"""Each decision leads to its own state of review."""

from __future__ import annotations

from factcheck.core.verdicts import STATE_OF, Decision, ReviewState


def test_every_decision_has_a_state_of_its_own() -> None:
    assert set(STATE_OF) == set(Decision)
    assert set(STATE_OF.values()) == set(ReviewState) - {ReviewState.UNREVIEWED}
