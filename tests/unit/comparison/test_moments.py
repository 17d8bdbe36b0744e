"""For what time a figure holds."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.comparison.moments import (
    Order,
    belongs_to_period,
    moment_of,
    order_of,
    past_against_present,
    periods_clash,
    vintages_of,
)
from factcheck.core.claims import Basis
from tests.specs.claim_rows import claim_of, document_of

YEAR_2022 = {"from": "2022-01-01", "to": "2023-01-01", "when": "in 2022"}
YEAR_2023 = {"from": "2023-01-01", "to": "2024-01-01", "when": "in 2023"}


def moment(**row: Any) -> Any:
    whole = {"value": "1", **row}
    return moment_of(claim_of(whole, "a"), document_of(whole, "a"))


def test_a_claim_without_a_time_holds_as_of_publication_and_says_so() -> None:
    found = moment()
    assert (found.as_of, found.basis, found.stated) == (date(2024, 3, 1), Basis.PUBLICATION, False)


def test_a_claim_without_any_date_holds_at_an_unknown_time() -> None:
    assert moment(published=None).basis is Basis.UNKNOWN


def test_a_stated_period_holds_to_its_last_day() -> None:
    assert moment(**YEAR_2022).as_of == date(2022, 12, 31)


def test_a_period_that_is_not_over_runs_to_the_day_of_the_text() -> None:
    assert moment(**{"from": "2024-01-01", "to": "2025-01-01"}).as_of == date(2024, 3, 1)


def test_an_open_period_runs_to_the_day_of_the_text() -> None:
    assert moment(**{"from": "2024-01-01", "to": None}).as_of == date(2024, 3, 1)


def test_a_plan_may_be_for_a_day_to_come() -> None:
    assert moment(**{"from": "2030-01-01", "to": "2031-01-01"}, modality="planned").as_of == date(2030, 12, 31)


@pytest.mark.parametrize(
    ("left", "right", "clash"),
    [
        (YEAR_2022, YEAR_2023, True),
        (YEAR_2022, YEAR_2022, False),
        (YEAR_2022, {}, False),
        ({"when": "in 2022"}, {"when": "in 2023"}, True),
        ({"when": "in 2022"}, {"when": "by the end of 2022"}, False),
        (YEAR_2023, {"from": "2023-11-01", "to": "2024-01-01"}, False),  # inside the year
        (YEAR_2023, {"from": "2023-11-01", "to": "2024-02-20"}, False),  # mostly inside
        (YEAR_2023, {"from": "2023-12-20", "to": "2024-03-01"}, True),  # mostly outside
    ],
)
def test_periods_clash_where_they_cannot_be_one(left: dict[str, Any], right: dict[str, Any], clash: bool) -> None:
    assert periods_clash(moment(**left), moment(**right)) is clash
    assert periods_clash(moment(**right), moment(**left)) is clash


def test_a_period_that_is_over_stands_against_none_at_all() -> None:
    assert past_against_present(moment(**YEAR_2022), moment())
    assert past_against_present(moment(), moment(**YEAR_2022))
    assert not past_against_present(moment(**YEAR_2022), moment(**YEAR_2023))
    assert not past_against_present(moment(**{"from": "2024-02-20", "to": "2024-02-21"}), moment())


def test_order_is_by_day_and_vintage_by_publication() -> None:
    early, late = moment(**YEAR_2022, published="2024-05-01"), moment(published="2024-03-01")
    assert order_of(early, late) is Order.RIGHT_LATER
    assert vintages_of(early, late) is Order.LEFT_LATER
    assert order_of(late, early) is order_of(early, late).mirrored
    assert order_of(late, late) is Order.SAME
    assert order_of(late, moment(published=None)) is Order.UNKNOWN
    assert Order.SAME.mirrored is Order.SAME


@pytest.mark.parametrize(
    ("row", "belongs"),
    [
        ({"kind": "settled"}, True),
        ({"kind": "level"}, False),
        ({"kind": "cumulative"}, False),
        ({"modality": "planned"}, True),
        ({"modality": "projected"}, True),
        ({"role": "change"}, True),
    ],
)
def test_a_period_is_part_of_what_does_not_move(row: dict[str, str], belongs: bool) -> None:
    assert belongs_to_period(claim_of({"value": "1", **row}, "a")) is belongs
