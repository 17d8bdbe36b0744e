"""Every page, light and dark, wide and narrow: no accessibility violation, nothing scrolls sideways, in few bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import quote

import pytest

playwright_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe_api = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
Page = playwright_api.Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {
    "light": {"runOnly": {"type": "tag", "values": TAGS}},
    "dark": {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}},  # all that colour alters
}
FIRST_PAGE = 120_000  # bytes of the queue with its stylesheet, script and icon
PAGES = {
    "queue": "/queue",
    "queue narrowed to nothing": "/queue?relation=conflict&modality=denied&hedge=vague",
    "documents": "/documents",
    "document": "document",
    "facts": "/facts",
    "fact": "fact",
    "search": "/search?q=~2m+people",
    "search without a question": "/search",
    "search without hits": "/search?q=10000+zebras",
    "search that is wrong": "/search?q=is:nonsense",
    "audit": "/audit",
    "keys": "/keys",
    "nothing there": "/nothing",
}
VIEWS = [(1440, "light"), (1440, "dark"), (360, "light"), (360, "dark")]


def address_of(page: Page, demo: str, name: str) -> str:
    """The address of a page; of a document and a fact that hold a conflict, found as a person finds them."""
    path = PAGES[name]
    if path.startswith("/"):
        return demo + path
    page.goto(f"{demo}/facts")
    fact = page.locator("tbody th a").first.get_attribute("href") or ""
    if path == "fact":
        return demo + fact
    page.goto(demo + fact)
    return demo + (page.locator("td[data-k=in] a").first.get_attribute("href") or "")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_and_fits_its_window(
    name: str, sample_demo: str, chromium: playwright_api.Browser
) -> None:
    page = chromium.new_page()
    address = address_of(page, sample_demo, name)
    page.goto(address)
    faults = []
    for width, scheme in VIEWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # no colour half-way
        found = axe_api.Axe().run(page, options=RULES[scheme]).response["violations"]
        faults += [f"{width} {scheme}: {fault['id']} at {fault['nodes'][0]['html'][:120]}" for fault in found]
        sideways = page.evaluate("document.documentElement.scrollWidth")
        if sideways > width:
            faults.append(f"{width} {scheme}: {sideways} units wide")
    page.close()
    assert faults == []


def test_the_first_page_is_light_and_asks_nobody_else(sample_demo: str, open_page: Callable[..., Page]) -> None:
    page = open_page(sample_demo, viewport={"width": 1440, "height": 900})
    sizes = []
    page.on("response", lambda response: sizes.append(len(response.body())))
    page.goto(f"{sample_demo}/queue", wait_until="networkidle")
    assert sum(sizes) <= FIRST_PAGE


def test_a_claim_id_needs_no_special_characters_to_be_opened(sample_demo: str, open_page: Callable[..., Page]) -> None:
    page = open_page(sample_demo)
    answer = json.loads(page.goto(f"{sample_demo}/search.json?q={quote('~2m people')}").text())
    assert page.goto(sample_demo + answer["hits"][0]["address"]).status == 200


@pytest.mark.parametrize("width", [360, 800, 1100])
def test_the_queue_keeps_all_its_parts_at_every_width(
    width: int, sample_demo: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(sample_demo, viewport={"width": width, "height": 800})
    page.goto(f"{sample_demo}/queue")
    for part in ("#reading", "#same", "#list", ".decide"):
        assert page.locator(part).is_visible(), part
    assert page.locator("summary", has_text="Narrow the queue").is_visible()


def test_print_leaves_the_reading_and_drops_the_buttons(sample_demo: str, open_page: Callable[..., Page]) -> None:
    page = open_page(sample_demo)
    page.goto(f"{sample_demo}/queue")
    page.emulate_media(media="print")
    assert page.locator("#reading").is_visible()
    assert page.locator(".rel__why").first.is_visible()
    assert not page.locator(".decide").is_visible()
    assert not page.locator(".bar").is_visible()
