from __future__ import annotations

from factcheck.core.quantities import Hedge
from factcheck.web.drawing import Drawing
from factcheck.web.fit import fit_strip
from tests.factories import between, quantity


def band_and_dot(strip: Drawing) -> tuple[float, float, float]:
    """Where the asked band begins and ends, and where the claim's dot stands."""
    shapes = [dict(shape.numbers) | {"css": shape.css} for shape in strip.groups[0].shapes]
    band = next(shape for shape in shapes if shape["css"] == "hist-w")
    dot = next(shape for shape in shapes if shape["css"].startswith("dot"))
    return float(band["x"]), float(band["x"]) + float(band["width"]), float(dot["cx"])


def test_a_figure_inside_the_range_stands_on_the_band() -> None:
    strip = fit_strip(quantity(2000000, Hedge.ABOUT), quantity(2060000), "inside")
    assert strip is not None
    left, right, dot = band_and_dot(strip)
    assert left < dot < right


def test_a_figure_outside_stands_beside_the_band_and_on_the_paper() -> None:
    strip = fit_strip(between(9000, 11000), quantity(700000), "outside")
    assert strip is not None
    left, right, dot = band_and_dot(strip)
    assert 0 < left < right < dot < strip.width


def test_nought_and_less_can_be_asked_for() -> None:
    assert fit_strip(between(-5, 5), quantity(-3), "inside") is not None


def test_different_units_lie_on_no_common_strip() -> None:
    assert fit_strip(quantity(2000), quantity(2000, unit="USD"), "no") is None
