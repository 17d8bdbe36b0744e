from __future__ import annotations

from factcheck.core.relations import RelationKind
from factcheck.core.verdicts import PairDecision
from factcheck.web.matrix import SHOWN, matrix, open_pair
from tests.unit.web.views_by_hand import (
    AGENCY,
    COPIED,
    COUNTED,
    DOCTOR,
    FIRST,
    LAST,
    RESTATED,
    fact_view,
    flood,
    relation,
    row,
)


def test_the_matrix_is_a_lower_triangle_without_copies_and_restatements() -> None:
    lines = matrix(flood())
    assert [line.row for line in lines] == [FIRST, COUNTED, DOCTOR, LAST]
    assert [len(line.cells) for line in lines] == [0, 1, 2, 3]


def test_a_cell_says_which_way_an_update_goes() -> None:
    cell = matrix(flood())[1].cells[0]
    assert cell is not None
    assert (cell.says, cell.badge.word) == ("31 updates at least 27", "Updates")


def test_a_pair_without_an_opinion_has_an_empty_cell() -> None:
    assert matrix(flood())[3].cells[0] is None


def test_a_conflict_is_opened_first() -> None:
    pair = open_pair(flood())
    assert pair is not None
    assert {pair.later, pair.earlier} == {DOCTOR, COUNTED}


def test_a_chosen_pair_is_opened_whichever_is_named_first() -> None:
    one = open_pair(flood(), (LAST.claim.id, DOCTOR.claim.id))
    assert one is not None
    assert one == open_pair(flood(), (DOCTOR.claim.id, LAST.claim.id))
    assert (one.later, one.earlier, one.badge.word) == (LAST, DOCTOR, "Updates")


def test_the_open_pair_lays_fields_side_by_side() -> None:
    pair = open_pair(flood())
    assert pair is not None
    assert [(field.name, field.result) for field in pair.fields] == [
        ("Measure", "same"),
        ("Place", "same"),
        ("Time", "same"),
        ("Quantity", "differs"),
        ("Over time", "same"),
    ]


def test_a_persons_word_on_a_pair_is_shown() -> None:
    key = tuple(sorted((COUNTED.claim.id, DOCTOR.claim.id)))
    view = fact_view(
        COUNTED,
        DOCTOR,
        relations=(relation(COUNTED, DOCTOR, RelationKind.CONFLICT),),
        pair_verdicts={key: PairDecision.SAME},
    )
    cell = matrix(view)[1].cells[0]
    assert cell is not None
    assert cell.verdict is PairDecision.SAME


def test_of_many_claims_the_latest_are_lined_up() -> None:
    many = [row(AGENCY, str(10 + number), 10 + number, start=number * 10) for number in range(SHOWN + 3)]
    assert [line.row for line in matrix(fact_view(*many))] == many[-SHOWN:]


def test_a_fact_of_one_claim_has_no_pair() -> None:
    assert open_pair(fact_view(COPIED)) is None
    assert open_pair(fact_view(RESTATED), ("x", "y")) is None
