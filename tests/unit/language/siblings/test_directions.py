"""Which way a change went, by rows of sentences."""

from __future__ import annotations

import pytest

from factcheck.core.documents import Document
from factcheck.language.pipeline import read

ROWS = [
    ("Rents rose 5 percent.", "5 percent", "up", "the verb"),
    ("Rents fell by 5 percent.", "5 percent", "down", "the verb with by"),
    ("The rate is up 3 percentage points.", "3 percentage points", "up", "an adverb"),
    ("A 5 percent cut in fares was announced.", "5 percent", "down", "the noun behind the figure"),
    ("Its workforce halved.", "halved", "down", "the figure's own word"),
    ("Its workforce doubled.", "doubled", "up", "the figure's own word"),
    ("There were 200 fewer trains than in May.", "200", "down", "a comparative"),
    ("The council owns 400 flats.", "400", None, "a level has no direction"),
]


@pytest.mark.parametrize(("text", "figure", "way", "why"), ROWS, ids=[row[0] for row in ROWS])
def test_a_change_says_which_way_it_went(text: str, figure: str, way: str | None, why: str) -> None:
    (claim,) = [claim for claim in read(Document(id="a", file="a.txt"), text) if claim.text.startswith(figure)]
    assert (claim.direction and claim.direction.value) == way, why
