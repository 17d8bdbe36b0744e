"""What follows a noun and belongs to it completes a measure; what dates or places the figure does not."""

from datetime import date

import pytest

from factcheck.core.documents import Document
from factcheck.language.pipeline import read

DOCUMENT = Document(id="d", file="d.txt", published=date(2025, 6, 18))


@pytest.mark.parametrize(
    ("text", "measure", "why"),
    [
        ("There were 40 deaths from measles.", "deaths from measles", "the cause belongs to the deaths"),
        ("The yard has 12 ferries on order.", "ferries on order", "what is only there is described"),
        ("The depot sold 40 buses in Leeds.", "buses sold", "a name behind “in” is where, which is no measure"),
        ("The depot sold 40 buses in March.", "buses sold", "a date is no measure"),
        ("The school took 40 pupils on Friday.", "pupils taken", "nor is a day"),
        ("Storms drowned 30 sheep in the valley.", "sheep drowned", "behind an object the phrase is the verb's"),
        ("Some 200 sailors who joined in spring left.", "sailors who joined", "a relative clause, up to its date"),
        ("About 900 people are still in tents.", "people still in tents", "what is said of bare people"),
        ("Some 310 people share a tap.", "people who share a tap", "what bare people do"),
        ("Four coaches with 90 people on board crashed.", "people on board", "a phrase before the verb"),
    ],
)
def test_a_measure_is_completed_by_what_belongs_to_it(text: str, measure: str, why: str) -> None:
    assert measure in [claim.measure for claim in read(DOCUMENT, text)], why


def test_what_a_noun_takes_along_is_cut_to_a_glance() -> None:
    (claim,) = read(DOCUMENT, "They met 40 farmers who had walked for days over the hills and along the river to vote.")
    assert len(claim.measure.split()) <= 8
