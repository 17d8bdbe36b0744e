from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.core.claims import Modality
from factcheck.core.quantities import Hedge, Quantity
from factcheck.web.marks import about, mark
from tests.factories import between, quantity


def height(value: Decimal) -> float:
    """A plain scale: 0 at 200, 200 at 0."""
    return float(200 - value)


def drawn(given: Quantity, **more: object) -> list[str]:
    """The shapes of a mark, by class or gradient."""
    return [
        dict(shape.numbers).get("fill", shape.css)
        for shape in mark(given, 10, height, **more).shapes  # type: ignore[arg-type]  # rows of options
    ]


@pytest.mark.parametrize(
    ("hedge", "shapes"),
    [
        (Hedge.EXACT, ["dot"]),
        (Hedge.ABOUT, ["url(#fade-up)", "url(#fade-dn)", "dot"]),
        (Hedge.NEARLY, ["url(#fade-dn)", "dot-o"]),
        (Hedge.MORE_THAN, ["url(#fade-up)", "ln thin", "dot-o"]),
        (Hedge.AT_LEAST, ["url(#fade-up)", "ln thin", "dot"]),
        (Hedge.LESS_THAN, ["url(#fade-dn)", "ln thin", "dot-o"]),
        (Hedge.AT_MOST, ["url(#fade-dn)", "ln thin", "dot"]),
    ],
)
def test_each_hedge_has_its_mark(hedge: Hedge, shapes: list[str]) -> None:
    assert drawn(quantity(100, hedge)) == shapes


def test_a_range_has_caps_and_a_vague_amount_fades_at_both_ends() -> None:
    assert drawn(between(80, 120)) == ["solid", "ln"]
    assert drawn(between(80, 120, Hedge.VAGUE)) == ["url(#fade-up)", "url(#fade-dn)"]


def test_rounding_is_drawn_where_it_is_wider_than_the_dot_hides() -> None:
    assert drawn(quantity(150, step="10")) == ["band-2", "dot"]
    assert drawn(quantity(150, step="1")) == ["dot"]


def test_a_restatement_is_a_hollow_dot_without_a_bar() -> None:
    assert drawn(quantity(100, Hedge.AT_LEAST), restates=True) == ["dot-o restated"]


def test_planned_and_denied_have_signs_of_their_own() -> None:
    plain, planned, denied = (
        mark(quantity(100), 10, height, modality=modality).shapes[-1].tag
        for modality in (Modality.ACTUAL, Modality.PLANNED, Modality.DENIED)
    )
    assert (plain, planned, denied) == ("circle", "path", "path")


def test_about_reaches_a_tenth_or_half_a_step() -> None:
    assert about(quantity(2000, Hedge.ABOUT, step="1")) == (Decimal("1800.0"), Decimal("2200.0"))
    assert about(quantity(2000, Hedge.ABOUT, step="1000")) == (Decimal(1500), Decimal(2500))
