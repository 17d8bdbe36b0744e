"""Which expression dates a figure: whole texts, read as a user reads them."""

import pytest

from factcheck.core.documents import Document
from factcheck.language.pipeline import read

ROWS = [
    ("Prices rose from 12 euros in 2014 to 40 euros in 2016.", "40 euros", "in 2016", "each figure has its own"),
    ("Prices rose from 12 euros in 2014 to 40 euros in 2016.", "12 euros", "in 2014", "each figure has its own"),
    ("Sittings were held 86 times in March (February: 41).", "41", "February", "a bracket's date is its figure's"),
    ("Sales were 90 units in May, compared with 70 a year earlier.", "70", "a year earlier", "what is compared"),
    ("Costs / 2017 plan / now\nTrack / 610 / 1,044\nVehicles / 205 / 231", "231", "now", "a column's heading"),
    ("By nightfall 600 people had been treated.", "600", "By nightfall", "a part of the day"),
    ("At least 27 people died, the ministry said on Wednesday.", "At least 27", None, "the date of the statement"),
]


@pytest.mark.parametrize(("text", "figure", "expected", "why"), ROWS)
def test_a_figure_is_dated_by_its_own_expression(text: str, figure: str, expected: str | None, why: str) -> None:
    claims = read(Document("a1", "a1.txt"), text)
    assert [claim.when for claim in claims if claim.text == figure] == [expected], why
