"""Hedges are found before and behind a number; what only sounds like one is left."""

import pytest

from factcheck.core.quantities import Hedge
from factcheck.language.grammar.hedges import hedge_after, hedge_before
from factcheck.language.scan import open_page
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "hedge", "at"),
    [
        ("no fewer than 40", Hedge.AT_LEAST, 0),
        ("it was nearly 40", Hedge.NEARLY, 7),
        ("losses topped 40", Hedge.MORE_THAN, 14),
        ("just over 40", Hedge.MORE_THAN, 0),
    ],
)
def test_a_hedge_before_starts_the_span_and_a_verb_does_not(text: str, hedge: Hedge, at: int) -> None:
    found = hedge_before(open_page(text), load(), len(text) - 2)
    assert found is not None
    assert (found.hedge, found.at) == (hedge, at)


@pytest.mark.parametrize("text", ["it goes up to 40", "only 40", "the 40", "more. 40"])
def test_other_words_are_no_hedge(text: str) -> None:
    assert hedge_before(open_page(text), load(), len(text) - 2) is None


def test_a_hedge_behind_ends_the_span() -> None:
    found = hedge_after(open_page("40 or more people"), load(), 2)
    assert found is not None
    assert (found.hedge, found.at) == (Hedge.AT_LEAST, 10)
