"""Candidates of a search: all that could fit, by their keys; never less than what fits."""

from __future__ import annotations

import pytest

from factcheck.services.archive import Archive
from factcheck.store.search import Range, candidates, is_known, words


@pytest.mark.parametrize(
    ("figure", "expected", "why"),
    [
        (None, ["strikes.c1", "troops.c1", "troops.c2"], "no figure asked: all"),
        (Range("count", 9_000, 9_600), ["troops.c1"], "inside"),
        (Range("count", 12_000, 12_000), ["strikes.c1"], "more than 10,000 is open above"),
        (Range("count", None, 50), ["troops.c2"], "open below"),
        (Range("share", 40, 40), [], "another dimension"),
        (Range(None, 40, 40), ["troops.c2"], "no unit asked: counts by their keys"),
    ],
)
def test_candidates_meet_the_range(held: Archive, figure: Range | None, expected: list[str], why: str) -> None:
    with held.store.reading() as session:
        assert [one.id for one in candidates(session, figure, ())] == expected, why


def test_every_word_must_be_held(held: Archive) -> None:
    with held.store.reading() as session:
        both = [one.id for one in candidates(session, None, ("norland", "strike"))]
        one = [one.id for one in candidates(session, None, ("norland", "eastmark"))]
    assert (both, one) == (["strikes.c1"], [])


@pytest.mark.parametrize("word", ["nor", "%", "_", "norland' OR 1=1"])
def test_a_word_is_found_whole_or_not_at_all(held: Archive, word: str) -> None:
    with held.store.reading() as session:
        assert not is_known(session, word)


def test_words_are_each_there_once_and_sorted(held: Archive) -> None:
    with held.store.reading() as session:
        found = words(session)
    assert found == sorted(set(found))
    assert "norland" in found
