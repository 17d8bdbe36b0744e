"""What claims are found by."""

from __future__ import annotations

from factcheck.store.tables import metadata


def test_figures_are_indexed_by_dimension_and_interval() -> None:
    indexes = {index.name: [column.name for column in index.columns] for index in metadata.tables["claims"].indexes}
    assert indexes["ix_claims_unit_low_key_high_key"] == ["unit_key", "low_key", "high_key"]


def test_numbers_that_are_shown_are_never_floats() -> None:
    columns = metadata.tables["claims"].columns
    floats = [column.name for column in columns if column.type.python_type is float]
    assert floats == ["low_key", "high_key"]
