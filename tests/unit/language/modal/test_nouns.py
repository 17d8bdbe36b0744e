"""What nouns say of a figure's modality: its measure, its label, the subject of its verb."""

from datetime import date

import pytest

from factcheck.core.claims import Modality
from factcheck.core.documents import Document
from factcheck.language.pipeline import read

DOCUMENT = Document(id="d", file="d.txt", published=date(2025, 6, 18))
ROWS = [
    (
        "The forecast in November was 625,000 tonnes.",
        "625,000 tonnes",
        Modality.PROJECTED,
        "the head of the subject, not its last noun",
    ),
    (
        "The average of 17 analysts' estimates was $49 million.",
        "$49 million",
        Modality.PROJECTED,
        "what analysts estimate",
    ),
    (
        "The average of 17 analysts' estimates was $49 million.",
        "17",
        Modality.ACTUAL,
        "analysts that are counted are there",
    ),
    ("Water per head: 14 litres (target: 20 litres).", "20 litres", Modality.PLANNED, "a label in brackets"),
    ("Still required: 9,000 blankets.", "9,000", Modality.PLANNED, "a label that names a need"),
    ("He scored 31 goals in a season.", "31", Modality.ACTUAL, "goals are no aims"),
    ("She gave the deal a 70 percent chance.", "70 percent", Modality.PROJECTED, "a chance is of what may come"),
    ("The broker cut its price target to $3.60.", "$3.60", Modality.PROJECTED, "nobody sets a price target"),
]


@pytest.mark.parametrize(("text", "figure", "expected", "why"), ROWS)
def test_a_noun_says_whether_its_figure_is_so(text: str, figure: str, expected: Modality, why: str) -> None:
    found = {claim.text: claim.modality for claim in read(DOCUMENT, text)}
    assert found[figure] is expected, why
