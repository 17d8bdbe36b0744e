"""The tables of opinion can be emptied at any time."""

from __future__ import annotations

from factcheck.store.tables import metadata

OPINION = {"facts", "memberships", "relations", "copies"}


def test_nothing_outside_the_opinion_rests_on_it() -> None:
    resting = {
        table.name for table in metadata.sorted_tables for key in table.foreign_keys if key.column.table.name in OPINION
    }
    assert resting <= OPINION
