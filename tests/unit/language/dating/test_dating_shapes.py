"""The kinds of time expressions."""

import pytest

from factcheck.language.dating.shapes import direction, shape
from factcheck.lexicon.loader import load

KINDS = [
    ("now", "now", "none"),
    ("so far this year", "sofar", "none"),
    ("a year earlier", "ago", "none"),
    ("in the last 24 hours", "window", "in"),
    ("in the year to March", "stretch", "in"),
    ("for six weeks", "lasting", "for"),
    ("in Q3", "fiscal", "in"),
    ("on 5 May", "date", "on"),
    ("since August", "month", "since"),
    ("In 2014", "year", "in"),
    ("on Monday", "weekday", "on"),
    ("yesterday", "day", "none"),
    ("at 8pm", "clock", "at"),
    ("last season", "relative", "none"),
    ("during the strike", "event", "during"),
]


@pytest.mark.parametrize(("text", "kind", "lead"), KINDS)
def test_an_expression_is_of_the_narrowest_kind_that_fits(text: str, kind: str, lead: str) -> None:
    assert shape(text, load()) == (kind, lead)


def test_words_of_an_expression_look_back_or_ahead() -> None:
    assert [direction(text, load()) for text in ("two years ago", "next May", "in May")] == ["back", "ahead", "open"]
