from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.documents import Span
from factcheck.language.sentences import split
from factcheck.language.windows import CROWDED, LONGEST, bounded


def test_an_ordinary_sentence_is_left_whole() -> None:
    text = "In May 40 of the 90 wells ran dry."
    assert bounded(text, split(text), [Span(7, 9), Span(17, 19)]) == split(text)


def test_a_crowd_of_figures_is_cut_before_a_figure() -> None:
    text = "7 " * 500
    figures = [Span(at, at + 1) for at in range(0, 1000, 2)]
    parts = bounded(text, split(text), figures)
    assert all(sum(part.span.start <= figure.start < part.span.end for figure in figures) <= CROWDED for part in parts)
    assert sum(part.span.end - part.span.start + 1 for part in parts) == len(text)


def test_a_sentence_without_an_end_is_cut_at_white_space() -> None:
    text = "words and " * 2000
    parts = bounded(text, split(text), [])
    assert max(part.span.end - part.span.start for part in parts) <= LONGEST + 10
    assert "".join(part.span.of(text) for part in parts).replace(" ", "") == text.replace(" ", "")


@given(st.lists(st.integers(1, 400), max_size=60), st.integers(0, 3000))
def test_no_figure_is_cut(gaps: list[int], tail: int) -> None:
    text, figures = "", []
    for gap in gaps:
        text += ("a " * gap)[:gap]
        figures.append(Span(len(text), len(text) + 3))
        text += "1 0"
    text += " b" * tail
    parts = bounded(text, split(text), figures)
    starts = [part.span.start for part in parts]
    assert starts == sorted(starts)
    assert not any(figure.start < start < figure.end for figure in figures for start in starts)
    inside = [any(part.span.start <= figure.start < part.span.end for part in parts) for figure in figures]
    assert all(inside)
