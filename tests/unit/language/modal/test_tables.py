"""What the title of a table says of its rows."""

from datetime import date

import pytest

from factcheck.core.claims import Modality
from factcheck.core.documents import Document
from factcheck.language.pipeline import read

DOCUMENT = Document(id="d", file="d.txt", published=date(2025, 6, 18))
ROWS = "Element / North / South\nTrack / 610 / 740\nVehicles / 205 / 231\n"
TITLES = [
    ("Estimated cost ($ millions)", Modality.PROJECTED, "an estimate of a cost is still to come"),
    ("Expected deliveries", Modality.PROJECTED, "expected"),
    ("Targets", Modality.PLANNED, "a target"),
    ("Forecast results", Modality.ACTUAL, "results are there"),
    ("Deliveries", Modality.ACTUAL, "nothing is foreseen"),
]


@pytest.mark.parametrize(("title", "expected", "why"), TITLES)
def test_a_title_speaks_for_every_row(title: str, expected: Modality, why: str) -> None:
    found = {claim.text: claim.modality for claim in read(DOCUMENT, f"{title}\n{ROWS}")}
    assert found["610"] is found["231"] is expected, why


def test_a_title_does_not_speak_for_prose() -> None:
    (claim,) = read(DOCUMENT, "Targets\nThe north got 610 trams.")
    assert claim.modality is Modality.ACTUAL
