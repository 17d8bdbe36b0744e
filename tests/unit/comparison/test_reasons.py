"""The sentences beside a relation."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.comparison import reasons
from factcheck.comparison.moments import Order
from factcheck.comparison.subjects import Subject
from factcheck.comparison.windows import closeness
from tests.specs.claim_rows import subject_from


def claim(name: str, **row: Any) -> Subject:
    value = {} if "low" in row else {"value": "40"}
    return subject_from({**value, "measure": "barges on the canal", **row}, name)


def test_what_both_count_is_said_once_where_the_words_are_one() -> None:
    assert reasons.both_count(claim("a"), claim("b")) == "Both count barges on the canal."
    assert reasons.both_count(claim("a", place=["Zenda"]), claim("b", measure="idle barges on the canal")) == (
        "Both count barges on the canal (Zenda)."
    )
    assert reasons.both_count(claim("a"), claim("b", measure="canal boats")) == (
        "Both count the same thing: “barges on the canal” and “canal boats”."
    )
    assert reasons.both_count(claim("a", unit="EUR", measure="fare"), claim("b", measure="fare")) == "Both give fare."


def test_the_gap_is_given_in_the_unit_of_both() -> None:
    left, right = claim("a", value="9.5", unit="EUR", step="0.1"), claim("b", value="4", unit="EUR", step="0.1")
    near = closeness(left.window, right.window)
    assert reasons.incompatible(left, right, near) == "“9.5” is 5.5 EUR above “4”."


@pytest.mark.parametrize(
    ("high", "low", "said"),
    [
        ({"value": "540", "hedge": "at_least"}, {"value": "361"}, "“540” starts 179 above “361”."),
        ({"value": "540"}, {"value": "361", "hedge": "at_most"}, "“540” is 179 above “361”."),
        (
            {"low": "20", "high": "30", "text": "20 to 30"},
            {"value": "12"},
            "“20 to 30” starts 8 above “12”.",
        ),
        (
            {"value": "44"},
            {"low": "20", "high": "30", "text": "20 to 30"},
            "“44” is 14 above the end of “20 to 30”.",
        ),
        ({"value": "61", "unit": "%"}, {"value": "60", "unit": "%"}, "“61” is 1 percentage point above “60”."),
        (
            {"value": "2300000000", "unit": "EUR", "text": "€2.3bn"},
            {"value": "1940000000", "unit": "EUR", "text": "€1.94bn"},
            "“€2.3bn” is 360 million EUR above “€1.94bn”.",
        ),
        ({"value": "600", "hedge": "about"}, {"value": "361"}, "“600” lies 239 above “361”."),
    ],
)
def test_the_gap_is_that_of_the_stated_numbers(high: dict[str, Any], low: dict[str, Any], said: str) -> None:
    left, right = claim("a", **high), claim("b", **low)
    near = closeness(left.window, right.window)
    assert reasons.incompatible(left, right, near) == said
    assert reasons.incompatible(right, left, near) == said


def test_a_gap_between_two_units_is_not_given_in_either() -> None:
    left, right = claim("a", value="9", unit="km", text="9 km"), claim("b", value="2", unit="mi", text="2 miles")
    assert reasons.incompatible(left, right, closeness(left.window, right.window)) == "“9 km” lies above “2 miles”."


def test_days_between_are_counted_and_named() -> None:
    said = reasons.order(claim("a"), claim("b", published="2024-03-04", text="52"), Order.RIGHT_LATER)
    assert said == "“52” is 3 days later than “40” (4 Mar 2024 against 1 Mar 2024)."
    assert reasons.order(claim("a"), claim("b", published="2024-03-02", text="52"), Order.RIGHT_LATER).startswith(
        "“52” is a day later"
    )


def test_units_without_a_rate_are_named() -> None:
    assert reasons.units_differ(claim("a", unit="EUR", text="€40"), claim("b")) == (
        "“€40” is in EUR, “40” in a plain count: no rate or factor between them is given."
    )
