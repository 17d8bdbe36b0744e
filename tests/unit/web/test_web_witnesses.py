from __future__ import annotations

from factcheck.web.witnesses import joined
from tests.unit.web.views_by_hand import COPIED, LAST, fact_view, flood


def test_a_copy_is_named_with_what_it_repeats() -> None:
    assert joined(flood()) == "The Surma Chronicle repeats Delta Press Agency."


def test_where_nobody_is_named_it_is_said() -> None:
    assert joined(fact_view(COPIED)).endswith("Nobody is named; each outlet counts as its own origin.")


def test_a_text_that_nothing_repeats_is_said_to_be_so() -> None:
    assert joined(fact_view(LAST)).startswith("No text here repeats another.")
