"""The queue in the database: filters, the order of worth, and places in it."""

from __future__ import annotations

import pytest

from factcheck.services.archive import Archive
from factcheck.store import queue
from factcheck.store.queue import Position

ALL = ["troops.c1", "troops.c2", "strikes.c1"]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, ALL),
        ({"place": "Norland"}, ["strikes.c1"]),
        ({"source": "The Mail"}, ["troops.c1", "troops.c2"]),
        ({"source": "The Mail", "modality": "planned"}, ["troops.c2"]),
        ({"hedge": "more_than"}, ["strikes.c1"]),
        ({"state": "approved"}, []),
        ({"relation": "alone"}, ALL),
    ],
)
def test_a_page_holds_what_passes_every_filter(held: Archive, chosen: dict[str, str], expected: list[str]) -> None:
    with held.store.reading() as session:
        assert queue.page(session, chosen, 10, 0) == (expected, len(expected))


def test_pages_follow_each_other_and_know_the_whole(held: Archive) -> None:
    with held.store.reading() as session:
        assert [queue.page(session, {}, 1, number) for number in range(3)] == [([one], 3) for one in ALL]


@pytest.mark.parametrize(
    ("facet", "expected"),
    [
        ("place", {"Norland": 1, "Eastmark": 1}),
        ("source", {"The Mail": 2, "The Post": 1}),
        ("modality", {"actual": 2, "planned": 1}),
        ("state", {"unreviewed": 3}),
    ],
)
def test_a_facet_counts_every_value_that_occurs(held: Archive, facet: str, expected: dict[str, int]) -> None:
    with held.store.reading() as session:
        assert queue.counts(session, facet, {}) == expected
        assert queue.counts(session, facet, {facet: "whatever"}) == expected  # its own filter is left aside


def test_a_place_in_the_queue_has_neighbours(held: Archive) -> None:
    with held.store.reading() as session:
        assert queue.position(session, ALL[0], {}) == Position(1, None, ALL[1])
        assert queue.position(session, ALL[1], {"state": "approved"}) == Position(None, None, None)
        assert queue.position(session, "nope", {}) == Position(None, None, None)
