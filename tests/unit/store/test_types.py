"""Column types keep what plain SQL types lose."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from factcheck.core.quantities import Hedge
from factcheck.store.types import Choice, DecimalText, Moment, Texts

DIALECT = sqlite.dialect()


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**60), max_value=10**60))
def test_a_decimal_is_the_same_number_again(number: Decimal) -> None:
    column = DecimalText()
    written = column.process_bind_param(number, DIALECT)
    assert written is not None
    assert "E" not in written
    assert column.process_result_value(written, DIALECT) == number


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a time zone"):
        Moment().process_bind_param(datetime(2026, 1, 1), DIALECT)  # noqa: DTZ001  # wrong on purpose


def test_a_moment_is_kept_in_utc_and_comes_back_aware() -> None:
    eastern = datetime(2026, 1, 1, 9, tzinfo=timezone(timedelta(hours=-5)))
    kept = Moment().process_bind_param(eastern, DIALECT)
    assert kept is not None
    assert (kept.hour, kept.tzinfo) == (14, UTC)
    assert Moment().process_result_value(kept.replace(tzinfo=None), DIALECT) == eastern


def test_a_choice_is_kept_by_value_and_no_other_is_taken() -> None:
    column = Choice(Hedge)
    assert column.process_bind_param(Hedge.MORE_THAN, DIALECT) == "more_than"
    assert column.process_result_value("more_than", DIALECT) is Hedge.MORE_THAN
    with pytest.raises(ValueError, match="perhaps"):
        column.process_bind_param("perhaps", DIALECT)


def test_texts_keep_their_order() -> None:
    column = Texts()
    assert column.process_bind_param(("b", "a", "b"), DIALECT) == ["b", "a", "b"]
    assert column.process_result_value(["b", "a", "b"], DIALECT) == ("b", "a", "b")


@pytest.mark.parametrize("column", [DecimalText(), Moment(), Choice(Hedge), Texts()])
def test_nothing_stays_nothing(column: DecimalText | Moment | Choice | Texts) -> None:
    assert column.process_bind_param(None, DIALECT) is None
    assert column.process_result_value(None, DIALECT) is None
