"""The sums beneath a claim, ready to print."""

from __future__ import annotations

from factcheck.core.documents import Document
from factcheck.language.pipeline import read
from factcheck.services.workings import workings
from factcheck.web.sums import sums

TEXT = "Staff doubled from 20 to 45."


def test_a_sum_names_each_figure_with_its_part() -> None:
    claims = read(Document(id="a", file="a.txt"), TEXT)
    (one,) = sums(workings(TEXT, claims), claims)
    assert one.figures == (("times", "doubled"), ("from", "20"), ("to", "45"))
    assert one.holds is False
    assert one.words == "2 × 20 = 40: does not hold, the text says 45"


def test_a_sum_whose_figures_are_gone_is_left_out() -> None:
    claims = read(Document(id="a", file="a.txt"), TEXT)
    assert sums(workings(TEXT, claims), claims[:1]) == ()
