"""Which place a figure holds for: whole texts, read as a user reads them."""

import pytest

from factcheck.core.documents import Document
from factcheck.language.pipeline import read

ROWS = [
    ("They counted 12 wells in Kano and 7 in Jos.", "7", ("Jos",), "each figure of a list has its own"),
    ("In Kitwe, the council shut 31 wells.", "31", ("Kitwe",), "a name that opens the sentence"),
    ("They hit 90 camps in Iraq and Syria.", "90", ("Iraq", "Syria"), "two names joined"),
    ("Nobody knew the 40 men.", "40", (), "no name at all"),
    ("The blast was in Garissa. It killed 40 people.", "40", ("Garissa",), "the sentence before"),
    ("Deaths: Nakuru 16, Narok 10", "10", ("Narok",), "a name that labels its figure"),
]


@pytest.mark.parametrize(("text", "figure", "expected", "why"), ROWS)
def test_a_figure_holds_for_the_place_it_is_given_with(
    text: str, figure: str, expected: tuple[str, ...], why: str
) -> None:
    claims = read(Document("a1", "a1.txt"), text)
    assert [claim.place for claim in claims if claim.text == figure] == [expected], why
