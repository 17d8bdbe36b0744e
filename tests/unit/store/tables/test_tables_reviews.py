"""What the tables of verdicts promise by themselves."""

from __future__ import annotations

import pytest

from factcheck.store.tables import metadata
from factcheck.store.tables.reviews import LIVE


@pytest.mark.parametrize(("table", "columns"), [("verdicts", ["claim_id"]), ("pair_verdicts", ["left_id", "right_id"])])
def test_one_verdict_that_counts_is_a_rule_of_the_database(table: str, columns: list[str]) -> None:
    index = next(index for index in metadata.tables[table].indexes if index.name == f"uq_{table}_live")
    assert index.unique
    assert [column.name for column in index.columns] == columns
    assert index.dialect_options["sqlite"]["where"] is LIVE
    assert index.dialect_options["postgresql"]["where"] is LIVE
