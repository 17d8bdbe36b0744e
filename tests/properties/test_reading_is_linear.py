"""Twice the text may cost about twice the work to read, whatever stands in it: each shape repeats what once cost more.

Only the claim side is counted: the figures are found before. A search that looks through all of a line, sentence or
paragraph for each figure quadruples the work and is caught.
"""

from __future__ import annotations

import pytest

from factcheck.core.documents import Document
from factcheck.language import claims, mentions
from factcheck.lexicon.loader import load
from tests.work import lines_run

DOCUMENT = Document(id="d", file="d.txt")
REPEATS = 120
LIMIT = 2.3  # times the work for twice the text

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


def work(text: str) -> int:
    lexicon = load()
    found = mentions.find(text, lexicon)
    return lines_run(lambda: claims.build(DOCUMENT, text, found, lexicon))


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_costs_about_twice_the_work(shape: str) -> None:
    once, twice = SHAPES[shape] * REPEATS, SHAPES[shape] * (2 * REPEATS)
    work(twice)  # what is loaded once is loaded before
    assert work(twice) <= LIMIT * work(once)
