"""The words around a figure: its sentence, and what stands near it there.

They help to tell apart figures whose measures are worded alike ("seats" of one party and of another), piece by piece
and within limits: sentences as wholes are never compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.comparison.words import WORD, fold, light_words, saying_words, tokens_of
from factcheck.core.claims import NOWHERE, Claim
from factcheck.core.documents import Span

REACH = 90  # characters either side of a figure in which its own words stand: a clause
SENTENCE_REACH = 240  # looked at either side of a figure where the claim names no sentence
_SENTENCE_END = re.compile(r"(?<=[^\d][.!?])[\"”’)]?\s|\n")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`words`: the canonical words near a figure, without the light ones; `names`: those of them that are names."""

    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def sentence_span(claim: Claim, text: str) -> Span:
    """Where the claim's sentence stands: as the claim says, else from stop to stop around the figure."""
    start, end = claim.span.start, claim.span.end
    if claim.sentence != NOWHERE and claim.sentence.end <= len(text):
        return claim.sentence
    left = text[max(0, start - SENTENCE_REACH) : start]
    right = text[end : end + SENTENCE_REACH]
    stops = list(_SENTENCE_END.finditer(left))
    begin = start - len(left) + (stops[-1].end() if stops else 0)
    stop = _SENTENCE_END.search(right)
    return Span(begin, end + (stop.start() if stop is not None else len(right)))


def surroundings_of(claim: Claim, text: str) -> Surroundings:
    """What stands near the figure inside its sentence; nothing where the text is not given."""
    if claim.span.end > len(text):
        return Surroundings()
    sentence = sentence_span(claim, text)
    start, end = max(sentence.start, claim.span.start - REACH), min(sentence.end, claim.span.end + REACH)
    pieces = [text[start : claim.span.start], text[claim.span.end : max(end, claim.span.end)]]
    words = frozenset(token for piece in pieces for token in tokens_of(piece) if token not in light_words())
    names = frozenset(
        token
        for piece, opens in zip(pieces, (start == sentence.start, False), strict=True)
        for i, word in enumerate(WORD.findall(piece))
        if word[0].isupper() and not (opens and i == 0)
        for token in tokens_of(word)
    )
    return Surroundings(words, names & words)


def mentions_place(claim: Claim, text: str, place: str) -> bool:
    """Whether the claim's own sentence names the place as its own.

    Not so where it is only the scope of the whole article, or where somebody spoke ("speaking in Geneva, she said").
    """
    if claim.span.end > len(text):
        return True
    sentence = sentence_span(claim, text)
    ahead = text[sentence.start : claim.span.start]
    said = [match.end() for match in WORD.finditer(fold(ahead)) if match.group() in saying_words()]
    return place in text[sentence.start + (min(said[-1], len(ahead)) if said else 0) : sentence.end]
