from __future__ import annotations

import pytest

from factcheck.core.relations import RelationKind
from factcheck.core.verdicts import Decision, PairDecision, ReviewState
from factcheck.web.signs import DONE, PAIRS, RELATIONS, STATES, mark_of, relation_badge, row_badge
from tests.unit.web.views_by_hand import AGENCY, COUNTED, row


@pytest.mark.parametrize(
    ("kind", "overtakes", "word"),
    [
        (RelationKind.UPDATE, True, "Updates 47"),
        (RelationKind.UPDATE, False, "Updated by 47"),
        (RelationKind.CONFLICT, None, "Conflicts with 47"),
        (RelationKind.AGREE, None, "Agrees with 47"),
        (RelationKind.NOT_COMPARABLE, None, "Not comparable"),
    ],
)
def test_a_relation_says_its_direction(kind: RelationKind, overtakes: bool | None, word: str) -> None:
    assert relation_badge(kind, overtakes, "47").word == word


def test_every_state_relation_and_decision_has_a_sign_and_a_word() -> None:
    tables = (STATES, RELATIONS, DONE, PAIRS)
    assert [set(table) for table in tables] == [set(ReviewState), set(RelationKind), set(Decision), set(PairDecision)]
    assert all(badge.sign and badge.word and badge.tone for table in tables for badge in table.values())


def test_filled_is_a_persons_decision_and_outlined_the_programs() -> None:
    assert {badge.said for badge in RELATIONS.values()} == {False}
    assert [state for state, badge in STATES.items() if not badge.said] == [ReviewState.UNREVIEWED]


def test_an_open_conflict_shows_through_an_approval_but_not_through_a_flag() -> None:
    clash = {"relation": RelationKind.CONFLICT, "against": COUNTED.claim}
    assert mark_of(row(AGENCY, "27", 27, state=ReviewState.APPROVED, **clash)).pattern == "conflict"
    assert mark_of(row(AGENCY, "27", 27, state=ReviewState.FLAGGED, **clash)).pattern == "flag"


def test_a_claim_that_stands_alone_has_no_badge() -> None:
    assert row_badge(row(AGENCY, "27", 27)) is None
