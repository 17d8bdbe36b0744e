"""A snapshot's text cut into paragraphs, and each paragraph into plain pieces and figures.

Nothing of the text is changed or left out inside a paragraph: the pieces joined give it back, and their spans are
those of the snapshot. Blank lines between paragraphs are not printed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.core.claims import Claim
from factcheck.core.documents import Span
from factcheck.services.views import ClaimRow
from factcheck.web.signs import HERE, Mark, mark_of

_BLANK = re.compile(r"[ \t\r\f\v\u00a0]*\n(?:[ \t\r\f\v\u00a0]*\n)+")
_WRAPPED = range(50, 101)  # lengths of a line that was broken by a program: mail and text files break at 60 to 100


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text. With `claim` it is a figure: `head` its words but the last, `tail` the last with its sign."""

    text: str
    claim: Claim | None = None
    mark: Mark | None = None

    @property
    def head(self) -> str:
        """All words of a figure but the last; the sign is glued to that one."""
        return self.text[: len(self.text) - len(self.tail)]

    @property
    def tail(self) -> str:
        """The last word of a figure."""
        return re.split(r"\s", self.text)[-1]


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph. `flows`: its line breaks were made by a program and stand for spaces."""

    span: Span
    pieces: tuple[Piece, ...]
    rows: tuple[ClaimRow, ...]
    flows: bool

    @property
    def text(self) -> str:
        """The words of the paragraph."""
        return "".join(piece.text for piece in self.pieces)


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text: what blank lines part; where there are none, its lines. Empty ones are left out."""
    breaks = _BLANK if _BLANK.search(text.strip()) else re.compile(r"\n+")
    spans = []
    start = 0
    for found in [*(match.span() for match in breaks.finditer(text)), (len(text), len(text))]:
        piece = text[start : found[0]]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if left < right:
            spans.append(Span(left, right))
        start = found[1]
    return tuple(spans)


def passages(text: str, rows: Sequence[ClaimRow], focus: str | None = None) -> tuple[Passage, ...]:
    """Every paragraph of a text with its figures drawn.

    Args: rows – the document's claims, in any order. focus – the id of the claim drawn with the marker pen. Of figures
        that overlap, the one in focus is drawn, else the first and longest.
    """
    drawn = _without_overlaps(rows, focus)
    result = []
    starts = [row.claim.span.start for row in drawn]
    for span in paragraphs(text):
        inside = drawn[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        inside = [row for row in inside if span.covers(row.claim.span)]
        result.append(Passage(span, _pieces(text, span, inside, focus), tuple(inside), _flows(span.of(text))))
    return tuple(result)


def around(found: Sequence[Passage], span: Span, margin: int = 1) -> range:
    """The numbers of the paragraphs that hold `span`, with `margin` more on each side."""
    holding = [number for number, passage in enumerate(found) if passage.span.overlaps(span)]
    if not holding:
        return range(0)
    return range(max(0, holding[0] - margin), min(len(found), holding[-1] + 1 + margin))


def _without_overlaps(rows: Sequence[ClaimRow], focus: str | None) -> list[ClaimRow]:
    kept: list[ClaimRow] = []
    for row in sorted(rows, key=lambda row: (row.claim.span.start, -row.claim.span.end, row.claim.id)):
        clash = bool(kept) and row.claim.span.overlaps(kept[-1].claim.span)
        if clash and row.claim.id == focus:
            while kept and row.claim.span.overlaps(kept[-1].claim.span):
                kept.pop()
        if not clash or row.claim.id == focus:
            kept.append(row)
    return kept


def _pieces(text: str, span: Span, rows: Sequence[ClaimRow], focus: str | None) -> tuple[Piece, ...]:
    pieces = []
    at = span.start
    for row in rows:
        if at < row.claim.span.start:
            pieces.append(Piece(text[at : row.claim.span.start]))
        mark = HERE if row.claim.id == focus else mark_of(row)
        pieces.append(Piece(row.claim.span.of(text), row.claim, mark))
        at = row.claim.span.end
    if at < span.end:
        pieces.append(Piece(text[at : span.end]))
    return tuple(pieces)


def _flows(text: str) -> bool:
    """Whether a program broke the lines: each is of a usual length, and the next word would not have fitted on it."""
    lines = [line.rstrip() for line in text.split("\n")]
    longest = max(len(line) for line in lines)
    if len(lines) < 2 or longest not in _WRAPPED or (len(lines) == 2 and not lines[1][:1].islower()):
        return False
    return all(len(line) + 1 + len(after.split(" ")[0]) >= longest for line, after in pairwise(lines))
