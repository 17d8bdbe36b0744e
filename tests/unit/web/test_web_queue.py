from __future__ import annotations

import re
from collections.abc import Callable

from tests.unit.web.conftest import Desk


def test_the_front_door_leads_to_the_queue(desk: Desk) -> None:
    assert desk.client.get("/").headers["Location"] == "/queue"


def test_the_first_claim_is_in_focus_with_reading_article_and_attributes(
    desk: Desk, words_of: Callable[[str], str]
) -> None:
    text = words_of(desk.get("/queue"))
    for part in ("Reading:", "In the article", "Attributes", "Same fact, 1", "Open the fact", "Skip"):
        assert part in text, part


def test_a_chosen_claim_is_in_focus_in_the_list_and_in_its_text(desk: Desk) -> None:
    for claim in desk.claims():
        page = desk.get(f"/queue?claim={claim}")
        assert re.search(rf'class="item" href="[^"]*{re.escape(claim)}[^"]*" aria-current="true"', page)
        assert f'class="fig fig--here" href="/claims/{claim}"' in page
        assert page == desk.get(f"/queue?claim={claim}")


def test_a_claim_has_an_address_of_its_own(desk: Desk) -> None:
    claim = desk.claims()[-1]
    assert f"/claims/{claim}/decide" in desk.get(f"/claims/{claim}")


def test_facets_keep_the_other_filters_in_their_links(desk: Desk) -> None:
    page = desk.get("/queue?hedge=nearly")
    assert 'href="/queue?state=approved&amp;hedge=nearly"' in page or 'hedge=nearly&amp;state=approved"' in page
    assert 'class="zero"' in page


def test_filters_that_nothing_fits_say_so_and_lead_out(desk: Desk, words_of: Callable[[str], str]) -> None:
    assert "No claim fits these filters" in words_of(desk.get("/queue?hedge=vague&modality=denied"))


def test_a_wrong_filter_is_told_what_it_takes(desk: Desk, words_of: Callable[[str], str]) -> None:
    assert "“lost” is not a state to filter by" in words_of(desk.get("/queue?state=lost", 400))


def test_an_empty_archive_says_how_to_take_documents_in(empty_desk: Desk, words_of: Callable[[str], str]) -> None:
    for address in ("/queue", "/facts", "/documents"):
        assert "factcheck ingest" in words_of(empty_desk.get(address)), address


def test_a_queue_that_is_done_is_not_called_empty(desk: Desk, words_of: Callable[[str], str]) -> None:
    for claim in desk.claims():
        desk.post(f"/claims/{claim}/decide", decision="approve")
    text = words_of(desk.get("/queue"))
    assert "Nothing waits for you" in text
    assert "claims decided" in text
