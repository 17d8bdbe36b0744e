"""Filters over candidates, and the facets beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.core.claims import Modality, Role
from factcheck.core.relations import RelationKind
from factcheck.core.verdicts import ReviewState
from factcheck.services.query import read_query
from factcheck.services.sifting import facets_of, holds_in, is_named, missed
from factcheck.store.search import Candidate
from tests.factories import quantity

ONE = Candidate(
    id="d1.c1",
    quantity=quantity(14),
    role=Role.LEVEL,
    measure="bridges",
    head="bridge",
    place=("Norland", "New Eastmark"),
    speaker="Col. Jane Roe of the roads ministry",
    modality=Modality.ACTUAL,
    period=(date(2025, 6, 20), date(2025, 6, 21)),
    publisher="The Norland Post",
    published=date(2025, 6, 21),
    position=(0, 10),
    state=ReviewState.APPROVED,
    relation=RelationKind.CONFLICT,
    outlets=3,
    texts=2,
)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("14", set()),
        ("place:norland", set()),
        ("place:eastmark", set()),
        ("place:Elsewhere", {"place"}),
        ("place:Elsewhere place:Norland", set()),
        ('source:"norland post"', set()),
        ("source:Mail", {"source"}),
        ("speaker:Roe", set()),
        ("speaker:Kerry", {"speaker"}),
        ("hedge:about hedge:exact", set()),
        ("hedge:about", {"hedge"}),
        ("modality:planned is:unreviewed is:agree", {"modality", "state", "relation"}),
        ("is:approved is:flagged is:conflict", set()),
        ("asof:2025 texts:>=2 outlets:3", set()),
        ("asof:2024 texts:>2 outlets:<3", {"days", "texts", "outlets"}),
    ],
)
def test_a_candidate_misses_the_filters_that_it_does_not_pass(query: str, names: set[str]) -> None:
    assert missed(ONE, read_query(query).filters) == names


def test_nobody_is_the_speaker_of_a_figure_in_the_articles_own_voice() -> None:
    assert missed(replace(ONE, speaker=None), read_query("speaker:the").filters) == {"speaker"}


@pytest.mark.parametrize(
    ("held", "asked", "expected"),
    [
        ("United States", "states", True),
        ("United States", "United Kingdom", False),
        ("São Tomé", "sao tome", True),
        ("The Post", "the", True),
        ("北京", "北京", True),
    ],
)
def test_a_name_is_found_by_its_words(held: str, asked: str, expected: bool) -> None:
    assert is_named(held, asked) is expected


JUNE = (date(2025, 6, 1), date(2025, 7, 1))


@pytest.mark.parametrize(
    ("period", "expected", "why"),
    [
        ((date(2025, 6, 20), date(2025, 6, 21)), True, "inside"),
        ((date(2025, 5, 1), date(2025, 6, 1)), False, "the end is open"),
        ((date(2025, 7, 1), None), False, "begins after"),
        ((date(2025, 6, 30), None), True, "its first day counts"),
        ((None, date(2025, 6, 21)), True, "by 20 June"),
        ((None, date(2026, 1, 1)), False, "by the end of the year is not June"),
        ((None, None), False, "what is not known is not guessed"),
    ],
)
def test_a_period_meets_the_days(period: tuple[date | None, date | None], expected: bool, why: str) -> None:
    assert holds_in(period, JUNE) is expected, why


def test_facets_count_what_each_value_would_give() -> None:
    other = replace(ONE, id="d2.c1", place=("Elsewhere",), state=ReviewState.UNREVIEWED)
    filters = read_query("place:Norland").filters
    facets = facets_of([(one, missed(one, filters)) for one in (ONE, other)], filters)
    assert [(value.value, value.count, value.chosen) for value in facets["place"]] == [
        ("Elsewhere", 1, False),
        ("New Eastmark", 1, False),
        ("Norland", 1, True),
    ]
    assert {value.value: value.count for value in facets["state"] if value.count} == {"approved": 1}
