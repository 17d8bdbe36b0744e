"""Names that a text itself shows by saying them again, with a determiner before them."""

from __future__ import annotations

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load
from tests.work import lines_run

ROWS = [
    ("The Halo 7 overheats. Shops took back 40 of the Halo 7.", ["40"], "a product, said twice and with a determiner"),
    ("Its Lantern 2 sank. On the Lantern 2 were 30 sailors.", ["30"], "a ship"),
    ("Nordeng's Aster 12 burned for a day; Aster 12 was new.", [], "whose it is"),
    ("Kano 12, Jos 7, officials said. In Kano 12 people fell ill.", ["12", "7", "12"], "places with their counts"),
    ("The Halo 7 overheats.", ["7"], "said once it may be anything"),
    ("The Reds 5 seats, Greens 4. The Reds 5 again.", ["5", "4", "5"], "a plural is no name of one thing"),
    ("The Halo 7 million overheats. The Halo 7 million.", ["7 million", "7 million"], "a scale behind it"),
]


@pytest.mark.parametrize(("text", "figures", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_a_number_is_part_of_a_name_that_the_text_shows(text: str, figures: list[str], why: str) -> None:
    found = [mention.text for mention in find(text, load()) if not mention.optional]
    assert [figure for figure in found if figure != "a day"] == figures, why


def test_names_are_looked_up_once_each() -> None:
    def work(times: int) -> int:
        text = "".join(f"The Ship {number % 900} left. " for number in range(times))
        return lines_run(lambda: find(text, load()))

    assert work(2000) < 3 * work(1000)
