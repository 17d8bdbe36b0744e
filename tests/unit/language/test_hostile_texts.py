"""Texts made to break a reader cost work that grows with them and no faster. The clock: benchmarks/bench_hostile."""

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load
from tests.work import lines_run

SIZE = 1_500  # code points; twice as many are read too
MOST = 2.3  # times the work for twice the text: 2 is linear, the rest is the ends

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
    "5, ",
    "5% ",
    "5 | ",
    "about 2000 to ",
    "one of ",
    "The port shipped about 2,000 tonnes, and nearly half of it was rice, ",
)


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_costs_twice_the_work(piece: str) -> None:
    lexicon = load()
    find(piece * 10, lexicon)  # the tables are loaded once
    shorter, longer = (piece * (size // len(piece) + 1) for size in (SIZE, 2 * SIZE))
    assert lines_run(lambda: find(longer, lexicon)) <= MOST * lines_run(lambda: find(shorter, lexicon)) + 200
