"""Search by figure, on both databases."""

from __future__ import annotations

import pytest

from factcheck.errors import QueryProblem
from factcheck.services.archive import Archive
from factcheck.services.queue import list_queue
from factcheck.services.search import search

FOUND = [
    ("10000 air strikes", ["10,000"], "the words and the figure"),
    ("10000 airstrikes", ["10,000"], "written as one word"),
    ("10000 air stirkes", ["10,000"], "a slip of the finger"),
    ("troops 9500", ["9,500"], "a number that looks like a year to nobody"),
    ("wells 2040", [], "nor does a number that nothing holds find anything else"),
    ("10000", ["10,000"], "the figure alone; 9,500 is another number"),
    ("~10000", ["10,000", "9,500"], "about takes in both, the nearer first"),
    ("9k..11k troops", ["9,500"], "a range and a word"),
    (">9000", ["9,500", "10,000"], "all above, the fresher first"),
    ("troops", ["9,500"], "words alone"),
    ("soldiers", ["9,500"], "another word for it"),
    ("10000 elephants", [], "a word that nothing holds"),
    ("place:Norland", ["10,000"], "where"),
    ("place:norland place:eastmark", ["9,500", "10,000"], "either"),
    ("place:Norland troops", [], "both must hold"),
    ('source:"the post"', ["10,000"], "who published"),
    ("speaker:Roe", ["9,500"], "who said it, by a part of the name"),
    ("modality:planned", ["40"], "in which modality"),
    ("hedge:more_than", ["10,000"], "under which hedge"),
    ("asof:2015", ["10,000"], "when; undated claims are left out"),
    ("asof:2014", [], "another year"),
    ("is:unreviewed wells", ["40"], "in which state"),
    ("is:approved", [], "nobody approved anything"),
    ("outlets:>=2", [], "each stands alone"),
    ("Jets", ["10,000"], "words of the sentence count too"),
]


def found(archive: Archive, query: str) -> list[str]:
    return [hit.row.claim.text for hit in search(archive, query).hits]


@pytest.mark.parametrize(("query", "figures", "why"), FOUND)
def test_a_query_finds_what_it_asks_for(held: Archive, query: str, figures: list[str], why: str) -> None:
    assert found(held, query) == figures, why


def test_a_hit_says_how_it_fits_and_chips_how_the_query_was_read(held: Archive) -> None:
    page = search(held, "10000 air stirkes place:Norland")
    assert page.hits[0].explanation == "Overlaps: reads as 10,000 to 12,500; asked was 9,999.5 to 10,000.5."
    assert [(chip.name, chip.reading, chip.query_without) for chip in page.chips] == [
        ("figure", "10000", "air stirkes place:Norland"),
        ("words", "air stirkes", "10000 place:Norland"),
        ("place", "Norland", "10000 air stirkes"),
    ]
    assert page.chips[1].detail == "“stirkes” is taken for “strike”"


def test_facets_of_a_search_follow_the_other_filters(held: Archive) -> None:
    facets = search(held, "place:Norland").facets
    assert {value.value: (value.count, value.chosen) for value in facets["place"]} == {
        "Norland": (1, True),
        "Eastmark": (1, False),
    }
    assert {value.value: value.count for value in facets["source"]} == {"The Post": 1}


def test_pages_of_a_search_add_up(held: Archive) -> None:
    whole = found(held, "is:unreviewed")
    parts = [search(held, "is:unreviewed", limit=1, offset=number).hits[0].row.claim.text for number in range(3)]
    assert parts == whole
    assert search(held, "is:unreviewed", limit=1, offset=9).hits == ()


HOSTILE = ["'; DROP TABLE claims; --", "%' OR '1'='1", "place:%", "place:_", "\\", "NUL\0", "\ud800", "🏳️‍🌈", "()[]{}*?"]


@pytest.mark.parametrize("query", HOSTILE)
def test_no_query_breaks_anything(held: Archive, query: str) -> None:
    try:
        total = search(held, query).total
    except QueryProblem:
        total = 0
    assert total == 0
    assert list_queue(held).total == 3
