from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from factcheck.core.relations import RelationKind
from factcheck.web.facts import table
from tests.unit.web.conftest import Desk
from tests.unit.web.views_by_hand import COUNTED, FIRST, fact_view, flood, relation, undated


def test_the_table_says_the_same_as_the_chart_in_the_same_order() -> None:
    rows = table(flood())
    assert [(one.row.claim.text, one.badge.word if one.badge else None) for one in rows] == [
        ("at least 27", None),
        ("27", "Restates"),
        ("31", "Updates at least 27"),
        ("at least 44", "Conflicts with 31"),
        ("44", "Restates"),
        ("72", "Updates at least 44"),
    ]
    assert [one.hot for one in rows] == [False, False, True, True, False, False]


def test_a_figure_without_a_date_is_not_given_that_of_its_article() -> None:
    assert (table(fact_view(undated(FIRST)))[0].when, table(fact_view(undated(FIRST)))[0].basis) == (
        "not given",
        "no publication date",
    )


def test_an_earlier_claim_is_said_to_be_updated_by_a_later_one() -> None:
    view = fact_view(COUNTED, FIRST, relations=(relation(FIRST, COUNTED, RelationKind.UPDATE),))
    badge = table(view)[1].badge
    assert badge is not None
    assert badge.word == "Updated by 31"


def fact_of(desk: Desk) -> str:
    """The address of the fact in focus on the queue."""
    found = re.search(r'id="fact" href="([^"]+)"', desk.get("/queue"))
    assert found is not None
    return found[1]


def test_a_fact_shows_timeline_table_matrix_and_counts(desk: Desk, words_of: Callable[[str], str]) -> None:
    page = desk.get(fact_of(desk))
    for part in ('class="chart on-wide"', 'class="chart on-narrow"', 'class="matrix"', "format=bibtex"):
        assert part in page, part
    for part in ("The same as a table", "Each claim against each earlier one", "outlets", "texts", "origin"):
        assert part in words_of(page), part


@pytest.mark.parametrize("query", ["?axis=linear", "?by=published", "?axis=linear&by=published"])
def test_the_drawing_follows_its_switches(desk: Desk, query: str) -> None:
    assert desk.get(fact_of(desk) + query) != desk.get(fact_of(desk))


@pytest.mark.parametrize("query", ["?axis=cubic", "?by=feel"])
def test_a_wrong_switch_is_told_what_it_takes(desk: Desk, query: str) -> None:
    assert "choose" in desk.get(fact_of(desk) + query, 400)


def test_a_pair_is_opened_by_its_address(desk: Desk) -> None:
    cell = re.search(r'href="([^"]*pair=[^"#]*)#pairs"', desk.get(fact_of(desk)))
    assert cell is not None
    assert 'aria-current="true"' in desk.get(cell[1].replace("&amp;", "&"))


def test_facts_are_listed_with_their_newest_figure(desk: Desk, words_of: Callable[[str], str]) -> None:
    assert "More than 2,600" in words_of(desk.get("/facts"))


@pytest.mark.parametrize(
    "address", ["/facts?offset=900", "/documents?offset=900", "/queue?offset=900", "/search?q=houses&offset=900"]
)
def test_an_address_beyond_the_end_of_a_list_is_no_fault(desk: Desk, address: str) -> None:
    desk.get(address)
