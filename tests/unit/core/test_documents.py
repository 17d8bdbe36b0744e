"""Pointers into text count code points and never drift."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.documents import CONTEXT, Selector, Snapshot, Span


@pytest.mark.parametrize(
    ("text", "start", "end", "words", "why"),
    [
        ("about 40 men", 0, 8, "about 40", "plain"),
        ("😀 40 men", 2, 4, "40", "an emoji is one code point, not two or four units"),
        ("€\u00a05 bn", 0, 3, "€\u00a05", "a no-break space counts like any other"),
        ("abc", 1, 1, "", "an empty span is a place"),
    ],
)
def test_a_span_slices_the_untouched_text(text: str, start: int, end: int, words: str, why: str) -> None:
    assert Span(start, end).of(text) == words, why


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_crossed_or_negative_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("left", "right", "overlap", "covers"),
    [
        (Span(0, 5), Span(2, 4), True, True),
        (Span(0, 5), Span(5, 6), False, False),
        (Span(0, 5), Span(4, 6), True, False),
        (Span(0, 5), Span(0, 5), True, True),
    ],
)
def test_spans_are_half_open(left: Span, right: Span, overlap: bool, covers: bool) -> None:
    assert left.overlaps(right) is overlap
    assert right.overlaps(left) is overlap
    assert left.covers(right) is covers


@given(st.text(max_size=200), st.data())
def test_a_selector_keeps_the_words_and_what_stands_around_them(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    selector = Selector.make(text, Span(start, end))
    assert selector.prefix + selector.exact + selector.suffix in text
    assert selector.exact == text[start:end]
    assert len(selector.prefix) <= CONTEXT
    assert len(selector.suffix) <= CONTEXT


def test_a_snapshot_of_a_text_hashes_its_utf_8_bytes() -> None:
    snapshot = Snapshot.of_text("40 men")
    assert snapshot.sha256 == snapshot.text_sha256
    assert Snapshot.of_text("41 men").sha256 != snapshot.sha256
