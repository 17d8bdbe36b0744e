"""Groups by mean link, with what people decided above all."""

from __future__ import annotations

from factcheck.comparison.grouping import Grouping, candidates, scored


def grouped(
    size: int,
    scores: dict[tuple[int, int], float],
    same: tuple[tuple[int, int], ...] = (),
    different: tuple[tuple[int, int], ...] = (),
    dimensions: tuple[str, ...] = (),
) -> list[list[int]]:
    grouping = Grouping(dimensions or ("count",) * size, unlinked=-2.0)
    grouping.keep_apart(different)
    grouping.hold_together(same)
    grouping.link(scores)
    return grouping.result()


def test_pairs_that_score_above_nothing_join() -> None:
    assert grouped(3, {(0, 1): 1.0, (1, 2): -1.0}) == [[0, 1], [2]]


def test_a_chain_does_not_make_one_group() -> None:
    assert grouped(3, {(0, 1): 1.0, (1, 2): 0.9, (0, 2): -3.0}) == [[0, 1], [2]]


def test_a_pair_never_compared_counts_against() -> None:
    assert grouped(3, {(0, 1): 1.0, (1, 2): 0.9}) == [[0, 1], [2]]


def test_units_that_cannot_be_compared_neither_join_nor_keep_apart() -> None:
    found = grouped(3, {(1, 2): 1.0}, same=((0, 1),), dimensions=("EUR", "USD", "USD"))
    assert found == [[0, 1, 2]]


def test_a_different_verdict_keeps_apart_what_would_join() -> None:
    assert grouped(2, {(0, 1): 9.0}, different=((0, 1),)) == [[0], [1]]


def test_a_different_verdict_holds_through_a_third() -> None:
    found = grouped(3, {(0, 1): 9.0, (1, 2): 8.0, (0, 2): 7.0}, different=((0, 2),))
    assert found == [[0, 1], [2]]


def test_a_same_verdict_joins_what_would_stay_apart() -> None:
    assert grouped(2, {(0, 1): -9.0}, same=((0, 1),)) == [[0, 1]]


def test_where_verdicts_collide_the_claims_stay_apart() -> None:
    assert grouped(3, {}, same=((0, 1), (1, 2)), different=((0, 2),)) == [[0, 1], [2]]


def test_equal_scores_are_taken_in_order() -> None:
    assert grouped(3, {(0, 1): 1.0, (1, 2): 1.0, (0, 2): -3.0}) == [[0, 1], [2]]


def test_candidates_share_a_key_and_come_once() -> None:
    assert candidates([["a", "b"], ["a", "b"], ["c"], ["b"]], limit=10) == [(0, 1), (0, 3), (1, 3)]


def test_a_crowded_key_pairs_each_with_its_neighbours() -> None:
    found = candidates([["a"]] * 1000, limit=3)
    assert len(found) < 3000
    assert (0, 3) in found
    assert (0, 4) not in found


def test_scored_keeps_the_pairs_in_order() -> None:
    assert scored([(0, 1), (0, 2)], lambda a, b: float(a + b)) == {(0, 1): 1.0, (0, 2): 2.0}
