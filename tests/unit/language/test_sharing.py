"""A figure takes the unit and scale that it leaves to the one behind it."""

from decimal import Decimal

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load


def read(text: str) -> list[tuple[Decimal | None, str | None]]:
    return [(mention.quantity.value, mention.quantity.unit) for mention in find(text, load())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rate rose from 20 to 30 percent.", [(20, "%"), (30, "%")]),
        ("Sales rose from $2 to $3 million.", [(2000000, "USD"), (3000000, "USD")]),
        ("The fund spent 3, 4 and 5 million dollars.", [(3000000, "USD"), (4000000, "USD"), (5000000, "USD")]),
    ],
)
def test_a_move_and_a_list_share_what_stands_behind_the_last(
    text: str, expected: list[tuple[Decimal | None, str | None]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Three men and 20 tonnes were lost.",
        "It lost 1,200 and 30 percent of the rest.",
        "It took 12. And 30 percent left.",
    ],
)
def test_a_count_beside_a_share_stays_a_count(text: str) -> None:
    assert read(text)[0][1] is None


def test_what_the_shared_unit_could_mean_is_kept() -> None:
    ends = find("Exports rose from 50 to 60 tons.", load())
    assert [end.quantity.alternatives for end in ends] == [("t", "short ton", "long ton")] * 2
