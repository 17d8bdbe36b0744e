"""The keys that claims are found by never hide what the exact interval includes."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison.words import tokens_of
from factcheck.core.claims import Role
from factcheck.core.quantities import Hedge, Quantity
from factcheck.services.fitting import fit, reach
from factcheck.services.keys import key, keys_of
from factcheck.services.query import read_query
from tests.factories import claim, document, quantity

numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40)


@given(numbers)
def test_a_key_lies_on_the_far_side_of_its_bound(bound: Decimal) -> None:
    low, high = key(bound, -1), key(bound, 1)
    assert low is not None
    assert high is not None
    assert Decimal(low) <= bound <= Decimal(high)


def test_what_no_float_can_hold_is_open() -> None:
    assert key(Decimal("1e400"), 1) is None


def test_units_of_one_dimension_share_their_keys() -> None:
    first = keys_of(claim(quantity=quantity(2, unit="km")), document(), "")
    second = keys_of(claim(quantity=quantity(2000, unit="m", step="1000")), document(), "")
    assert (first.unit, first.low, first.high) == (second.unit, second.low, second.high)


def test_an_open_hedge_has_an_open_key() -> None:
    keys = keys_of(claim(quantity=quantity(40, Hedge.MORE_THAN)), document(), "")
    assert (keys.low is None, keys.high is None) == (False, True)


def test_words_stand_between_spaces_so_that_each_is_found_whole() -> None:
    keys = keys_of(claim(measure="bridges", place=("Norland",)), document(title="Roads reopen"), "14 bridges stand")
    for word in tokens_of("bridges Norland roads stand"):
        assert f" {word} " in keys.words
    assert keys.words.startswith(" ")
    assert keys.words.endswith(" ")


sizes = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**6), max_value=10**6, places=2)
hedges = st.sampled_from([hedge for hedge in Hedge if hedge not in (Hedge.RANGE, Hedge.VAGUE)])
values = st.builds(quantity, sizes.map(str), hedges, st.sampled_from([None, "%", "km", "mi", "m"]))
operators = st.sampled_from(["", "~", ">", ">=", "<", "<="])


@given(values, operators, sizes)
def test_the_keys_find_whatever_fits(found: Quantity, operator: str, number: Decimal) -> None:
    unit = "" if found.unit is None else f" {found.unit}"
    asked = read_query(f"{operator}{abs(number):f}{unit}").figure
    assert asked is not None
    if fit(asked, found, Role.LEVEL) is None or asked.quantity.unit != found.unit:
        return
    keys = keys_of(claim(quantity=found), document(), "")
    low, high = (key(bound, side) for bound, side in zip(reach(asked), (-1, 1), strict=True))
    assert keys.low is None or high is None or keys.low <= high
    assert keys.high is None or low is None or keys.high >= low
