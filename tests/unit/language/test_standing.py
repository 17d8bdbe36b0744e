"""Where a candidate stands from its figure."""

import pytest

from factcheck.language.places import Place
from factcheck.language.placing.spots import Spot
from factcheck.language.standing import WITHIN, gap, governed, near, side_of, standings
from factcheck.language.stretches import Stretches

GOVERNED = [
    (4, 4, "verb-one", "one verb for both"),
    (-1, None, "verb-none", "no verb at all"),
    (-1, 4, "verb-figure", "only the figure has a verb"),
    (4, None, "verb-part", "only the candidate has a verb"),
    (9, 4, "verb-later", "its verb follows the figure"),
    (5, 4, "verb-nearer", "its verb stands between"),
    (2, 4, "verb-earlier", "its verb stands before that of the figure"),
]


@pytest.mark.parametrize(("own", "verb", "expected", "why"), GOVERNED)
def test_verbs_tell_how_figure_and_candidate_hang_together(own: int, verb: int | None, expected: str, why: str) -> None:
    assert governed(own, verb, 7) == expected, why


def spot(first: int, last: int) -> Spot:
    return Spot((Place("Kano", first, last + 1, "listed").name,), first, last, -1, (), (), demonym=False)


def test_the_gap_is_counted_from_the_nearer_end() -> None:
    assert gap(spot(1, 2), 5) == 3
    assert gap(spot(8, 9), 5) == 3
    assert side_of(spot(1, 2), 5) == "left"


def test_only_the_nearest_candidates_are_closest() -> None:
    rows = standings([spot(0, 0), spot(3, 3), spot(9, 9)], 5, None, Stretches(()), [5])
    assert ["closest" in row for row in rows] == [False, True, False]


def test_a_candidate_nearer_to_another_figure_says_so() -> None:
    rows = standings([spot(3, 3)], 9, None, Stretches(()), [2, 9])
    assert "left-nearer-other" in rows[0]


def test_of_a_long_list_only_the_first_and_the_nearest_are_looked_at() -> None:
    parts = [spot(at, at) for at in range(0, 60, 2)]
    found = [part.first for part in near(parts, 31)]
    assert found == [0, *range(32 - 2 * WITHIN, 32 + 2 * WITHIN, 2)]
