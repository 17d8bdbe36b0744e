"""What stands behind a figure and speaks of its modality."""

from datetime import date

import pytest

from factcheck.core.claims import Modality
from factcheck.core.documents import Document
from factcheck.language.pipeline import read

DOCUMENT = Document(id="d", file="d.txt", published=date(2025, 6, 18))
ROWS = [
    (
        "The 26 states, as well as Chad, will meet in May.",
        "26",
        Modality.PLANNED,
        "an aside between commas is stepped over",
    ),
    (
        "Some 83 percent of drivers – all but the oldest – will pay more from July.",
        "Some 83 percent",
        Modality.PLANNED,
        "an aside between dashes too",
    ),
    (
        "The banks that hold $350 million will get nothing.",
        "$350 million",
        Modality.ACTUAL,
        "the verb of its own clause is of now",
    ),
    ("None of our 24,000 members will vote for it.", "24,000", Modality.ACTUAL, "ours are there"),
    ("The payment of $33 will cease in March.", "$33", Modality.ACTUAL, "what will cease is there"),
    (
        "Profit was short of the $6 million that it had guided to.",
        "$6 million",
        Modality.PROJECTED,
        "guided to is foreseen",
    ),
    (
        "Fewer than 300 families have seen the promised money.",
        "Fewer than 300",
        Modality.ACTUAL,
        "the promise is kept to them",
    ),
    (
        "It got $24 million of the $39 million for which it appealed.",
        "$39 million",
        Modality.PLANNED,
        "appealed for is not there",
    ),
    ("A cut to 28 percent announced for June is off.", "28 percent", Modality.PLANNED, "announced for a time to come"),
    ("“700,000 tonnes is our target,” he said.", "700,000 tonnes", Modality.PLANNED, "a predicate that is a target"),
    ("Head office and depot staff, 900 in all, are gone.", "900", Modality.ACTUAL, "nothing behind it is to come"),
]


@pytest.mark.parametrize(("text", "figure", "expected", "why"), ROWS)
def test_what_stands_behind_a_figure_says_whether_it_is_so(
    text: str, figure: str, expected: Modality, why: str
) -> None:
    found = {claim.text: claim.modality for claim in read(DOCUMENT, text)}
    assert found[figure] is expected, why
