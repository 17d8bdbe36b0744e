from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from factcheck.core.verdicts import Decision
from factcheck.services.claims import get_claim
from factcheck.services.commands import Decide
from factcheck.services.review import decide
from tests.unit.web.conftest import Desk


def state(desk: Desk, claim: str) -> str:
    """Where a claim stands."""
    return get_claim(desk.archive, claim).state.value


@pytest.mark.parametrize(
    ("fields", "after"),
    [
        ({"decision": "approve"}, "approved"),
        ({"decision": "reject"}, "rejected"),
        ({"decision": "unsure"}, "unsure"),
        ({"decision": "flag", "reason": "wrong measure", "note": " look "}, "flagged"),
    ],
)
def test_a_decision_is_saved_said_and_leads_on(desk: Desk, fields: dict[str, str], after: str) -> None:
    first, second, *_ = desk.claims()
    answer = desk.post(f"/claims/{first}/decide", expected="0", **fields)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/queue?claim={second}#reading")
    assert state(desk, first) == after
    assert 'id="toast"' in desk.get("/queue")
    assert 'id="toast"' not in desk.get("/queue")


def test_a_decision_moves_on_within_its_filter(desk: Desk) -> None:
    claim = desk.claims()[0]
    answer = desk.post(f"/claims/{claim}/decide?state=any", decision="approve")
    assert answer.headers["Location"].startswith("/queue?state=any&claim=")


def test_a_flag_without_a_reason_changes_nothing(desk: Desk, words_of: Callable[[str], str]) -> None:
    claim = desk.claims()[0]
    answer = desk.post(f"/claims/{claim}/decide", decision="flag")
    assert answer.status_code == 400
    assert "A flag needs a reason" in words_of(answer.text)
    assert state(desk, claim) == "unreviewed"


def test_an_unknown_decision_is_told_what_there_is(desk: Desk, words_of: Callable[[str], str]) -> None:
    answer = desk.post(f"/claims/{desk.claims()[0]}/decide", decision="delete")
    assert answer.status_code == 400
    assert "Choose approve, flag, reject, unsure" in words_of(answer.text)


def test_a_second_decision_is_never_overwritten_in_silence(desk: Desk, words_of: Callable[[str], str]) -> None:
    claim = desk.claims()[0]
    decide(
        desk.archive, Decide(claim, Decision.FLAG, "J. Lindqvist", reason="wrong measure", note="which <b>unit</b>?")
    )
    answer = desk.post(f"/claims/{claim}/decide", decision="approve", expected="0")
    text = words_of(answer.text)
    assert answer.status_code == 412
    assert "Your decision was not saved. J. Lindqvist decided first: flag" in text
    assert "which <b>unit</b>?" in text
    assert state(desk, claim) == "flagged"
    again = re.search(r'name="expected" value="(\d+)"', answer.text)
    assert again is not None
    assert desk.post(f"/claims/{claim}/decide", decision="approve", expected=again[1]).status_code == 303
    assert state(desk, claim) == "approved"


def test_undo_takes_back_one_verdict_and_shows_its_claim(desk: Desk) -> None:
    claim = desk.claims()[0]
    desk.post(f"/claims/{claim}/decide", decision="reject")
    verdict = re.search(r"/verdicts/(\d+)/undo", desk.get("/queue?state=any"))
    answer = desk.post(f"/verdicts/{verdict[1] if verdict else 1}/undo")
    assert answer.headers["Location"] == f"/queue?claim={claim}#reading"
    assert state(desk, claim) == "unreviewed"


def test_undo_takes_back_the_last_thing_decided(desk: Desk, words_of: Callable[[str], str]) -> None:
    claim = desk.claims()[0]
    desk.post(f"/claims/{claim}/decide", decision="approve")
    desk.post("/undo")
    assert state(desk, claim) == "unreviewed"
    desk.post("/undo")
    assert "Nothing is left to undo." in words_of(desk.get("/queue"))


def test_a_pair_kept_apart_is_listed_and_can_be_undone(desk: Desk, words_of: Callable[[str], str]) -> None:
    page = desk.get("/queue")
    pair = re.search(r'name="left" value="([^"]+)"><input type="hidden" name="right" value="([^"]+)"', page)
    assert pair is not None
    back = f"/queue?claim={pair[1]}"
    answer = desk.post("/pairs", left=pair[1], right=pair[2], decision="different", back=back)
    assert answer.headers["Location"] == back
    assert "Looked at and kept apart (1)" in words_of(desk.get(back))
    desk.post("/undo", back=back)
    assert "kept apart (1)" not in words_of(desk.get(back))


@pytest.mark.parametrize("back", ["//evil.example/x", "https://evil.example", "\\\\evil.example", "/\\evil.example"])
def test_no_form_leads_off_the_desk(desk: Desk, back: str) -> None:
    assert desk.post("/undo", back=back).headers["Location"] == "/queue"


def test_no_decision_is_made_by_following_a_link(desk: Desk) -> None:
    claim = desk.claims()[0]
    for address in (f"/claims/{claim}/decide", "/undo", "/pairs", "/verdicts/1/undo"):
        assert desk.client.get(address).status_code in (404, 405), address


def test_a_claim_that_is_not_there_cannot_be_decided(desk: Desk) -> None:
    assert desk.post("/claims/none.c1/decide", decision="approve").status_code == 404


def test_undo_stays_in_the_filter_that_was_worked_through(desk: Desk) -> None:
    desk.post(f"/claims/{desk.claims()[0]}/decide?state=any", decision="approve")
    assert re.search(r'action="/verdicts/\d+/undo\?state=any"', desk.get("/queue?state=any"))
