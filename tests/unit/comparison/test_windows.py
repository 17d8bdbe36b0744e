"""The window of each hedge, row by row as the domain's table of hedges gives it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.comparison.windows import Window, closeness, widths, window_of
from factcheck.core.quantities import Hedge, Quantity
from factcheck.lexicon.loader import load


def window(value: str, hedge: Hedge = Hedge.EXACT, step: str = "1", unit: str | None = None) -> Window:
    return window_of(Quantity.hedged(Decimal(value), hedge, unit, Decimal(step)))


def bounds(low: str | None, high: str | None, hedge: Hedge = Hedge.RANGE) -> Window:
    return window_of(
        Quantity(None, Decimal(low) if low is not None else None, Decimal(high) if high is not None else None, hedge)
    )


WINDOWS = [
    # hedge, value, step -> strong low, strong high, reach low, reach high
    (Hedge.EXACT, "3200000", "100000", "3150000", "3250000", "3150000", "3250000"),
    (Hedge.EXACT, "3000000", "1000000", "2850000", "3150000", "2850000", "3150000"),  # at most a twentieth
    (Hedge.EXACT, "43", "1", "43", "43", "43", "43"),  # small counts are exact
    (Hedge.ABOUT, "500", "1", "450", "550", "450", "550"),
    (Hedge.ABOUT, "2000", "1000", "1500", "2500", "1500", "2500"),  # widened to half the step
    (Hedge.NEARLY, "2000", "1000", "1800", "2000", "1800", "2000"),
    (Hedge.MORE_THAN, "40", "10", "40", "50", "40", None),
    (Hedge.AT_LEAST, "40", "10", "40", "50", "40", None),
    (Hedge.LESS_THAN, "1000", "1000", "750", "1000", None, "1000"),
    (Hedge.AT_MOST, "3100", "100", "2325", "3100", None, "3100"),
]


@pytest.mark.parametrize(("hedge", "value", "step", "low", "high", "reach_low", "reach_high"), WINDOWS)
def test_each_hedge_has_its_window(
    hedge: Hedge, value: str, step: str, low: str, high: str, reach_low: str | None, reach_high: str | None
) -> None:
    found = window(value, hedge, step)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))
    assert found.reach_low == (Decimal(reach_low) if reach_low is not None else None)
    assert found.reach_high == (Decimal(reach_high) if reach_high is not None else None)


@pytest.mark.parametrize("hedge", [Hedge.RANGE, Hedge.VAGUE])
def test_a_range_has_its_own_bounds(hedge: Hedge) -> None:
    found = bounds("20", "30", hedge)
    assert (found.low, found.high, found.reach_low, found.reach_high) == (20, 30, 20, 30)


def test_a_range_without_an_end_reaches_without_end() -> None:
    found = bounds("20", None)
    assert (found.reach_low, found.reach_high) == (Decimal(20), None)


def test_every_hedge_has_widths_with_a_source() -> None:
    assert set(widths()) == set(Hedge)
    table = load().common("hedge_windows")
    assert all(str(table.section(hedge.value)["source"]) for hedge in Hedge)


def test_small_shares_are_rounded_though_small_counts_are_not() -> None:
    assert window("40", unit="%").low == Decimal("39.5")
    assert window("40").low == Decimal(40)


def test_nearly_excludes_the_stated_value() -> None:
    assert window("40", Hedge.NEARLY).open_high


def test_an_exact_repeat_is_stronger_than_a_bare_overlap() -> None:
    repeat = closeness(window("2000", Hedge.ABOUT), window("2000", Hedge.ABOUT))
    overlap = closeness(window("2000", Hedge.ABOUT), window("2300", Hedge.ABOUT))
    assert repeat.strength == 1.0
    assert overlap.compatible
    assert overlap.strength < repeat.strength


def test_strength_falls_with_distance() -> None:
    strengths = [closeness(window("2000", Hedge.ABOUT), window(value)).strength for value in ("2000", "2100", "2190")]
    assert strengths == sorted(strengths, reverse=True)
    assert len(set(strengths)) == 3


def test_a_far_figure_fits_a_bound_weakly() -> None:
    far = closeness(window("40", Hedge.MORE_THAN), window("700"))
    assert (far.compatible, far.weak) == (True, True)
    assert far.strength < 0.1


def test_an_excluded_end_touches_the_number_itself() -> None:
    assert closeness(window("40", Hedge.NEARLY), window("40")).touching


def test_numbers_rounded_to_neighbouring_steps_are_two_numbers() -> None:
    assert not closeness(window("3.1", step="0.1", unit="%"), window("3.2", step="0.1", unit="%")).compatible


def test_the_gap_is_exact() -> None:
    found = closeness(window("44", Hedge.AT_LEAST), window("31"))
    assert not found.compatible
    assert found.gap == Decimal(13)


@pytest.mark.parametrize("value", ["1E+308", "0", "-5", "0.000000001"])
def test_any_number_has_a_window_and_agrees_with_itself(value: str) -> None:
    assert closeness(window(value), window(value)).same
