from __future__ import annotations

from decimal import Decimal

import pytest
from marshmallow import ValidationError

from factcheck.api.schemas.base import DecimalText, Noun, PageQuery, maybe, named, said


class Figure(Noun):
    """A figure."""

    value = DecimalText(**said("The number."))
    unit = DecimalText(**maybe("Nothing."))


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (Decimal("12345678901234567890.123456789"), "12345678901234567890.123456789"),
        (Decimal("6.0E+9"), "6000000000"),
        (Decimal("0.10"), "0.1"),
        (None, None),
    ],
)
def test_a_decimal_is_written_with_every_digit_and_no_exponent(number: Decimal | None, text: str | None) -> None:
    assert named(Figure(only=("value",)), {"value": number}) == {"value": text}


def test_what_is_missing_is_null() -> None:
    assert named(Figure(), {"value": Decimal(1)}) == {"value": "1", "unit": None}


@pytest.mark.parametrize("limit", [0, -1, 201, "many"])
def test_a_page_holds_between_one_and_two_hundred(limit: object) -> None:
    with pytest.raises(ValidationError, match="limit"):
        PageQuery().load({"limit": limit})


def test_a_page_holds_fifty_where_nobody_says() -> None:
    assert PageQuery().load({}) == {"limit": 50, "cursor": None}
