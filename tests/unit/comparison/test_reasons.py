"""The sentences beside a relation."""

from __future__ import annotations

from typing import Any

from factcheck.comparison import reasons
from factcheck.comparison.moments import Order
from factcheck.comparison.subjects import Subject
from factcheck.comparison.windows import closeness
from tests.specs.claim_rows import subject_from


def claim(name: str, **row: Any) -> Subject:
    return subject_from({"value": "40", "measure": "barges on the canal", **row}, name)


def test_what_both_count_is_said_once_where_the_words_are_one() -> None:
    assert reasons.both_count(claim("a"), claim("b")) == "Both count barges on the canal."
    assert reasons.both_count(claim("a", place=["Zenda"]), claim("b", measure="barges")) == (
        "Both count the same thing, as “barges on the canal” and as “barges” (Zenda)."
    )
    assert reasons.both_count(claim("a", unit="EUR", measure="fare"), claim("b", measure="fare")) == "Both give fare."


def test_the_gap_is_given_in_the_unit_of_both() -> None:
    left, right = claim("a", value="9.5", unit="EUR", step="0.1"), claim("b", value="4", unit="EUR", step="0.1")
    near = closeness(left.window, right.window)
    assert reasons.incompatible(left, right, near) == "“9.5” starts 5.4 EUR above “4”."


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
