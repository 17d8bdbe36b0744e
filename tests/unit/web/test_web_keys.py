from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import web
from tests.unit.web.conftest import Desk

SCRIPT = (Path(web.__file__).parent / "static" / "desk.js").read_text(encoding="utf-8")


def test_the_key_sheet_names_every_key_of_the_script(desk: Desk) -> None:
    acts = SCRIPT[SCRIPT.index("const acts = {") : SCRIPT.index("};", SCRIPT.index("const acts = {"))]
    bound = set(re.findall(r'(?:^|[\s,])"?([a-z/?])"?:', acts, re.MULTILINE))
    named = set(re.findall(r"<kbd>(.)</kbd>", desk.get("/keys")))
    assert bound == named - {"g"}
    assert {"a", "x", "f", "u", "s", "z", "j", "k", "m", "d", "n", "/", "?"} == bound


@pytest.mark.parametrize(("chosen", "mark"), [("dark", 'data-theme="dark"'), ("light", 'data-theme="light"')])
def test_light_or_dark_is_kept_without_a_script(desk: Desk, chosen: str, mark: str) -> None:
    assert desk.post("/theme", theme=chosen, back="/facts").headers["Location"] == "/facts"
    assert mark in desk.get("/facts")
    desk.post("/theme", theme="system")
    assert "data-theme" not in desk.get("/facts").partition("<body")[0]


def test_health_reads_the_archive(desk: Desk) -> None:
    answer = desk.client.get("/health").get_json()
    assert (answer["status"], answer["documents"]) == ("ok", 2)


def test_an_icon_is_where_browsers_look_for_it(desk: Desk, words_of: Callable[[str], str]) -> None:
    assert desk.client.get("/favicon.ico", follow_redirects=True, buffered=True).mimetype == "image/svg+xml"
