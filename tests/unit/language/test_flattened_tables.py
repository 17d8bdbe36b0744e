"""A flattened table gives its bare numbers the unit of their row or column."""

from decimal import Decimal

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load


def units(text: str) -> list[tuple[str, Decimal | None, str | None]]:
    return [(m.text, m.quantity.value, m.quantity.unit) for m in find(text, load()) if not m.optional]


def test_a_column_takes_the_unit_of_its_heading() -> None:
    assert units("Port / Staff (%) / Ships\nEast / 31 / 9") == [("31", Decimal(31), "%"), ("9", Decimal(9), None)]


def test_a_row_takes_the_unit_and_scale_of_its_label() -> None:
    assert units("Debt (€m) | 12 | 14") == [("12", Decimal(12000000), "EUR"), ("14", Decimal(14000000), "EUR")]


def test_columns_parted_by_spaces_are_a_table() -> None:
    assert units("Wages as % of sales     95     69") == [("95", Decimal(95), "%"), ("69", Decimal(69), "%")]


def test_a_heading_of_durations_gives_no_unit() -> None:
    assert units("Week / Day / Cases\nfirst / 3 / 9") == [("3", Decimal(3), None), ("9", Decimal(9), None)]
