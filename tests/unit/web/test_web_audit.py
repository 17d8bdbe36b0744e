from __future__ import annotations

import re
from collections.abc import Callable

from tests.unit.web.conftest import Desk


def test_decisions_and_undos_stand_in_the_audit(desk: Desk, words_of: Callable[[str], str]) -> None:
    claim = desk.claims()[0]
    desk.post(f"/claims/{claim}/decide", decision="approve")
    desk.post("/undo")
    text = words_of(desk.get("/audit"))
    for part in ("Ada Okafor", "claim:verdict:approve", "undo", claim, "document:snapshot:take"):
        assert part in text, part


def test_older_lines_are_a_page_further(desk: Desk) -> None:
    lines = len(re.findall(r"<tr>", desk.get("/audit")))
    assert len(re.findall(r"<tr>", desk.get("/audit?before=2"))) < lines


def test_an_audit_without_lines_says_what_will_stand_there(empty_desk: Desk, words_of: Callable[[str], str]) -> None:
    assert "Nothing was done yet" in words_of(empty_desk.get("/audit"))


def test_before_is_the_number_of_a_line(desk: Desk) -> None:
    assert "number of a line" in desk.get("/audit?before=yesterday", 400)
