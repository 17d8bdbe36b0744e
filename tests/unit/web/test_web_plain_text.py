from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.web.plain_text import harmless


@pytest.mark.parametrize(
    ("text", "shown", "why"),
    [
        ("a\x00b", "a␀b", "a null byte ends some readers"),
        ("\u202e44", "⟨RLO⟩44", "an override turns digits round"),
        ("\u2066x\u2069", "⟨LRI⟩x⟨PDI⟩", "an isolate may be left open"),
        ("\ud800", "\ufffd", "a lone surrogate cannot be sent"),
        ("\x85", "⟨U+0085⟩", "a control of another age"),
        ("a\u200fb\tc\nd\u00a0e", "a\u200fb\tc\nd\u00a0e", "marks, tabs and spaces are text"),
    ],
)
def test_what_could_mislead_is_shown_by_name(text: str, shown: str, why: str) -> None:
    assert harmless(text) == shown, why


@given(st.text(st.characters()))
def test_any_text_can_be_sent(text: str) -> None:
    assert harmless(text).encode("utf-8").decode("utf-8") == harmless(text)
