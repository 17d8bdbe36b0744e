"""The whole job of the desk in a real browser: review, flag, undo, search, open the fact, export, and the audit."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

playwright_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
Page = playwright_api.Page
expect = playwright_api.expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def focused_claim(page: Page) -> str:
    """The id of the claim in focus, as its decision form has it."""
    found = re.search(r"/claims/(.+)/decide", page.locator("#decide").get_attribute("action") or "")
    assert found is not None
    return found[1]


def test_the_whole_job_with_the_keyboard(fresh_demo: str, open_page: Callable[..., Page]) -> None:
    page = open_page(fresh_demo, viewport={"width": 1440, "height": 900})
    page.goto(fresh_demo)
    expect(page.get_by_role("heading", name="Queue")).to_be_visible()
    first = focused_claim(page)

    page.keyboard.press("a")
    expect(page.locator("#toast-words")).to_contain_text("Approved")
    expect(page.locator("#said")).to_contain_text("Approved")
    expect(page.locator("#reading")).to_be_focused()
    second = focused_claim(page)
    assert second != first

    page.keyboard.press("f")
    page.get_by_label("Wrong measure").check()
    page.get_by_label("Note, if it needs one").fill("counts sorties, not strikes: a f x")
    page.get_by_role("button", name="Flag it").click()
    expect(page.locator("#toast-words")).to_contain_text("Flagged")
    third = focused_claim(page)

    page.keyboard.press("x")
    expect(page.locator("#toast-words")).to_contain_text("Rejected")
    page.keyboard.press("z")
    expect(page.locator("#toast-words")).to_contain_text("Undone")
    assert focused_claim(page) == third

    page.keyboard.press("/")
    page.keyboard.type("10000 air strikes")
    page.keyboard.press("Enter")
    hit = page.locator(".hit").first
    expect(hit).to_contain_text("10,000")
    hit.locator("a.hit__fig").click()
    expect(page.locator(".fig--here")).to_contain_text("10,000")
    page.keyboard.press("g")
    page.keyboard.press("f")
    expect(page.get_by_role("heading", name="The same as a table")).to_be_visible()
    expect(page.locator("svg.on-wide .dot, svg.on-wide .dot-o").first).to_be_visible()

    with page.expect_download() as cited:
        page.get_by_role("link", name="Cite (BibTeX)").click()
    assert "@" in Path(cited.value.path()).read_text(encoding="utf-8")

    page.get_by_role("navigation", name="Main").get_by_role("link", name="Audit").click()
    log = page.locator("table.audit tbody tr")
    expect(log.filter(has_text="claim:verdict:approve").filter(has_text=first)).to_have_count(1)
    expect(log.filter(has_text="claim:verdict:flag").filter(has_text=second)).to_have_count(1)
    expect(log.filter(has_text="counts sorties, not strikes")).to_have_count(1)
    expect(log.filter(has_text=third).filter(has_text="undo")).to_have_count(1)


def test_the_whole_job_without_a_script(fresh_demo: str, open_page: Callable[..., Page]) -> None:
    page = open_page(fresh_demo, java_script_enabled=False, viewport={"width": 360, "height": 780})
    page.goto(fresh_demo)
    first = focused_claim(page)
    page.get_by_role("button", name="Approve").click()
    expect(page.locator("#toast-words")).to_contain_text("Approved")
    second = focused_claim(page)

    page.locator("#flag > summary").click()
    page.get_by_label("Needs a second source").check()
    page.get_by_role("button", name="Flag it").click()
    expect(page.locator("#toast-words")).to_contain_text("Flagged")
    page.locator("#toast").get_by_role("button", name="Undo").click()
    expect(page.locator("#toast-words")).to_contain_text("is unreviewed again")
    assert focused_claim(page) == second

    page.goto(f"{fresh_demo}/search?q=10000+air+strikes")
    expect(page.locator(".hit").first).to_contain_text("10,000")
    page.locator(".hit").first.get_by_role("checkbox").check()
    with page.expect_download() as table:
        page.get_by_role("button", name="CSV").click()
    assert len(Path(table.value.path()).read_text(encoding="utf-8-sig").splitlines()) == 2

    page.locator(".hit a.hit__fig").first.click()
    page.get_by_role("link", name="Open the fact").click()
    expect(page.get_by_role("heading", name="The same as a table")).to_be_visible()
    page.goto(f"{fresh_demo}/audit")
    expect(page.locator("tr").filter(has_text="claim:verdict:approve").filter(has_text=first)).to_have_count(1)
    expect(page.locator("tr").filter(has_text="claim:verdict:flag").filter(has_text=second)).to_have_count(1)


def test_single_keys_rest_in_fields_and_when_they_are_switched_off(
    sample_demo: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(sample_demo, viewport={"width": 1440, "height": 900})
    page.goto(f"{sample_demo}/queue")
    claim = focused_claim(page)
    page.locator(".find input").fill("")
    page.locator(".find input").press_sequentially("jax")
    assert (focused_claim(page), page.locator(".find input").input_value()) == (claim, "jax")
    page.locator(".find input").blur()
    page.keyboard.press("?")
    page.get_by_label("Single keys on").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert focused_claim(page) == claim
    page.keyboard.press("Tab")
    page.locator("#open-keys").click()
    page.get_by_label("Single keys on").check()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.wait_for_url("**/queue?claim=*")
    assert focused_claim(page) != claim
