"""Whether a figure is said not to hold."""

from datetime import date

import pytest

from factcheck.core.claims import Modality
from factcheck.core.documents import Document
from factcheck.language.pipeline import read

DOCUMENT = Document(id="d", file="d.txt", published=date(2025, 6, 18))
ROWS = [
    ("It is not true that 22 people drowned.", "22", Modality.DENIED, "not true that"),
    ("The army said it was simply wrong that 90 huts had burned.", "90", Modality.DENIED, "wrong that"),
    ("It is not the case that 120 persons died there.", "120", Modality.DENIED, "not the case that"),
    (
        "The paper wrote that the crop had been cut to 500 tonnes. No such decision has been taken.",
        "500 tonnes",
        Modality.DENIED,
        "the next sentence takes it back",
    ),
    ("The mayor denied that 40 trees had been felled.", "40", Modality.DENIED, "denied that"),
    ("It is true that 22 people drowned.", "22", Modality.ACTUAL, "nothing is denied"),
    ("The reports of 300 dead are false.", "300", Modality.DENIED, "what follows belies it"),
    ("There were 14, and not the 58 that he counted.", "58", Modality.DENIED, "not this one"),
    ("It was never 22.", "22", Modality.DENIED, "never this one"),
]


@pytest.mark.parametrize(("text", "figure", "expected", "why"), ROWS)
def test_a_figure_is_denied_where_it_is_said_not_to_hold(text: str, figure: str, expected: Modality, why: str) -> None:
    found = {claim.text: claim.modality for claim in read(DOCUMENT, text)}
    assert found[figure] is expected, why
