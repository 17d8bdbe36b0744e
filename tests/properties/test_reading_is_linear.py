"""Twice the text may take about twice the time to read, whatever stands in it: each shape repeats what once cost more.

Only the claim side is timed: the figures are found before. The limit leaves room for a busy machine; a search that
looks through all of a line, sentence or paragraph for each figure quadruples the time and is caught.
"""

from __future__ import annotations

import time

import pytest

from factcheck.core.documents import Document
from factcheck.language import claims, mentions
from factcheck.lexicon.loader import load

DOCUMENT = Document(id="d", file="d.txt")
REPEATS = 400
LIMIT = 2.6  # times as long for twice the text
ROUNDS = 2

SHAPES = {
    "figures on one line": "1 ",
    "sentences in one paragraph": "In May about 40 people died in Kano, the ministry said. ",
    "quotes and their speakers": "“40 percent,” he said, ",
    "opening quotes": "“ 3 ",
    "commas": "5, ",
    "opening brackets": "(4 ",
    "prepositions": "in 3 in in ",
    "capitals": "A A 3 ",
    "clauses without an end": "Officials said 40 cows in the town of Kano were lost on Monday, ",
    "cells of one row": "40 | ",
    "labels": "Dead: 40; ",
    "lines of a list": "- 40 cows\n",
    "stops": "4 .....",
}


def seconds(text: str) -> float:
    """The best time of a few runs: what it takes when nothing disturbs it."""
    lexicon = load()
    found = mentions.find(text, lexicon)
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.process_time()
        claims.build(DOCUMENT, text, found, lexicon)
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_about_twice_the_time(shape: str) -> None:
    once, twice = SHAPES[shape] * REPEATS, SHAPES[shape] * (2 * REPEATS)
    growths = []
    for _ in range(3):  # a busy machine disturbs a run, never all of them
        growths.append(seconds(twice) / seconds(once))
        if growths[-1] <= LIMIT:
            break
    assert min(growths) <= LIMIT
