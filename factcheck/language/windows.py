"""Cuts sentences that nobody would write into windows, so that no search through one sentence costs too much.

A list without a full stop, a table in one line or a hostile text can hold thousands of figures in one "sentence". Rules
that look through the whole of a sentence for each of its figures stay linear in the text only if sentences are bounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.core.documents import Span
from factcheck.language.sentences import Sentence

LONGEST = 2400  # code points: some 400 tokens; the longest sentence of the samples has 900
CROWDED = 40  # figures of one window


def bounded(text: str, sentences: Sequence[Sentence], figures: Sequence[Span]) -> tuple[Sentence, ...]:
    """`sentences` with the overlong ones cut before a figure or at white space. `figures` are in order, disjoint."""
    found: list[Sentence] = []
    number = 0
    for sentence in sentences:
        start = number
        while number < len(figures) and figures[number].start < sentence.span.end:
            number += 1
        if sentence.span.end - sentence.span.start <= LONGEST and number - start <= CROWDED:
            found.append(sentence)
            continue
        edges = list(_edges(text, sentence.span, figures[start:number]))
        for left, right in zip(edges, [*edges[1:], sentence.span.end], strict=True):
            found.extend(_trimmed(text, sentence, left, right))
    return tuple(found)


def _edges(text: str, span: Span, figures: Sequence[Span]) -> Iterator[int]:
    """The offsets at which windows begin, the start of the sentence first; none lies inside a figure."""
    yield span.start
    begun, held, behind = span.start, 0, span.start  # `behind` is the end of the figure before
    for figure in figures:
        if held >= CROWDED or figure.start - begun > LONGEST:
            for edge in _spaces(text, max(begun, behind), figure.start, begun):
                begun, held = edge, 0
                yield edge
            if held >= CROWDED or figure.start - begun > LONGEST:
                begun, held = figure.start, 0
                if begun > span.start:
                    yield begun
        held += 1
        behind = max(behind, figure.end)
    yield from _spaces(text, max(begun, behind), span.end, begun)


def _spaces(text: str, start: int, end: int, begun: int) -> Iterator[int]:
    """Edges at white space in `[start, end)`, a stretch without figures, wherever a window would grow too long."""
    while end - begun > LONGEST:
        edge = max(start, begun + LONGEST)
        while edge < end and not text[edge].isspace():
            edge += 1
        if edge >= end:
            return
        yield edge
        start = begun = edge


def _trimmed(text: str, sentence: Sentence, left: int, right: int) -> Iterator[Sentence]:
    while left < right and text[left].isspace():
        left += 1
    while right > left and text[right - 1].isspace():
        right -= 1
    if left < right:
        yield sentence._replace(span=Span(left, right))
