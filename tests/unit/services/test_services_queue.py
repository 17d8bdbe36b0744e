"""The queue, on both databases: order, filters, and counts beside them."""

from __future__ import annotations

import pytest

from factcheck.errors import InputProblem
from factcheck.services.archive import Archive
from factcheck.services.commands import QueueFilter
from factcheck.services.queue import list_queue


def test_the_queue_counts_every_value_under_the_other_filters(held: Archive) -> None:
    page = list_queue(held, QueueFilter(place="Norland"))
    assert [row.claim.text for row in page.rows] == ["10,000"]
    counts = {facet: {value.value: value.count for value in values} for facet, values in page.facets.items()}
    assert counts["place"] == {"Norland": 1, "Eastmark": 1}
    assert counts["source"] == {"The Post": 1}
    assert counts["state"]["unreviewed"] == 1
    assert counts["hedge"]["about"] == 0
    assert [value.value for value in page.facets["place"] if value.chosen] == ["Norland"]


def test_the_queue_orders_by_freshness_where_nothing_else_tells(held: Archive) -> None:
    assert [row.claim.text for row in list_queue(held).rows] == ["9,500", "40", "10,000"]


@pytest.mark.parametrize(
    "chosen",
    [QueueFilter(state="odd"), QueueFilter(relation="odd"), QueueFilter(hedge="odd"), QueueFilter(modality="x")],
)
def test_a_filter_value_that_there_is_not_is_told(held: Archive, chosen: QueueFilter) -> None:
    with pytest.raises(InputProblem, match="choose one of"):
        list_queue(held, chosen)


@pytest.mark.parametrize(("limit", "offset", "rows"), [(0, 0, 1), (-1, -1, 1), (10**30, 0, 3), (5, 10**30, 0)])
def test_no_page_number_breaks_the_queue(held: Archive, limit: int, offset: int, rows: int) -> None:
    assert len(list_queue(held, limit=limit, offset=offset).rows) == rows
