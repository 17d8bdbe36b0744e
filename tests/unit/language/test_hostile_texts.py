"""Texts made to break a reader take time that grows with them and no faster. The full set: benchmarks/bench_hostile."""

import time

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load

SIZE = 1_500  # code points; twice and four times as many are timed
ROUNDS = 3
MOST = 3.0  # times as long for twice the text: 2 is linear, the rest is the machine's

PIECES = (
    "7",
    "1,1,",
    "1 1 1 ",
    "1.1.",
    "“",
    "([{",
    "hundred and ",
    "$5 ",
    "5 tons ",
    "5% ",
    "5 | ",
    "about 2000 to ",
    "one of ",
    "The port shipped about 2,000 tonnes, and nearly half of it was rice, ",
)


def _seconds(text: str) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.process_time()
        find(text, load())
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_takes_twice_as_long(piece: str) -> None:
    _seconds(piece * 10)  # the tables are loaded once
    shorter, longer = (_seconds((piece * (size // len(piece) + 1))[:size]) for size in (2 * SIZE, 4 * SIZE))
    assert longer <= max(MOST * shorter, 0.02), (shorter, longer)
