"""What the strict policy and the drawings of the desk ask of every template and of the stylesheet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck import web

FOLDER = Path(web.__file__).parent
TEMPLATES = sorted((FOLDER / "templates").glob("*.html"))
CSS = (FOLDER / "static" / "desk.css").read_text(encoding="utf-8")
SURFACES = ("paper", "sheet", "sunk", "raised")
TEXT_ON_SURFACES = ("ink", "ink-2", "ink-3", "accent", "agree", "conflict", "update", "apart", "warn")


def block(start: str) -> dict[str, str]:
    """The colour tokens of the rule that begins with `start`."""
    rule = CSS[CSS.index(start) :]
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", rule[: rule.index("}")]))


LIGHT = block(":root {")
DARK_BY_SYSTEM = block(':root:not([data-theme="light"]) {')
DARK_BY_CHOICE = block(':root[data-theme="dark"] {')


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by the formula of WCAG 2."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_styles_or_scripts_in_line(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle\s*=|\son[a-z]+\s*=|javascript:|<style|\|\s*safe\b|Markup\(", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)", text)


def test_the_two_dark_grounds_are_one() -> None:
    assert DARK_BY_SYSTEM == DARK_BY_CHOICE
    assert set(LIGHT) == set(DARK_BY_SYSTEM)
    assert len(LIGHT) == 25


@pytest.mark.parametrize("tokens", [LIGHT, DARK_BY_SYSTEM], ids=["light", "dark"])
def test_text_can_be_read_on_every_surface(tokens: dict[str, str]) -> None:
    for name in TEXT_ON_SURFACES:
        for surface in SURFACES:
            assert contrast(tokens[name], tokens[surface]) >= 4.5, (name, surface)
    for state in ("agree", "conflict", "update", "apart", "warn", "accent"):
        assert contrast(tokens[state], tokens[f"{state}-soft"]) >= 4.5, state
        assert contrast(tokens["ink-3"], tokens[f"{state}-soft"]) >= 4.5, state
    for solid in ("agree", "conflict", "update", "apart", "warn"):
        assert contrast(tokens["on-solid"], tokens[solid]) >= 4.5, solid
    assert contrast(tokens["marker-ink"], tokens["marker"]) >= 4.5
    assert contrast(tokens["paper"], tokens["ink"]) >= 7


@pytest.mark.parametrize("tokens", [LIGHT, DARK_BY_SYSTEM], ids=["light", "dark"])
def test_edges_of_controls_can_be_seen(tokens: dict[str, str]) -> None:
    for surface in SURFACES:
        assert contrast(tokens["edge"], tokens[surface]) >= 3, surface


def test_motion_rests_for_who_asks_for_it_and_focus_is_never_removed_alone() -> None:
    assert "prefers-reduced-motion: reduce" in CSS
    removed = re.findall(r"([^{}]+)\{[^}]*outline:\s*0", CSS)
    assert all("input" in rule for rule in removed), removed  # their box shows the focus instead


def test_every_sign_that_is_used_is_in_the_sprite() -> None:
    sprite = (FOLDER / "templates" / "sprite.html").read_text(encoding="utf-8")
    held = set(re.findall(r'id="i-([a-z]+)"', sprite))
    used = {
        name for template in TEMPLATES for name in re.findall(r"sign\('([a-z]+)'", template.read_text(encoding="utf-8"))
    }
    signs = re.findall(
        r'(?:Badge|Mark)\("([a-z]+)"|Mark\("[a-z]+", "([a-z]+)"', (FOLDER / "signs.py").read_text(encoding="utf-8")
    )
    named = {one or other for one, other in signs} - {"here", "not"}
    assert used | named <= held
