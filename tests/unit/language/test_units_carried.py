"""A bare number takes the unit of the figure before it only where the statement goes on and nothing else is counted."""

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It had 24.6 percent and they had 14.5.", ["%", "%"]),
        ("It rose 5 percent and 12 people cheered.", ["%", None]),
        ("It emitted 53 million tonnes, down from 55 million.", ["t", "t"]),
        ("It paid $5 million to a city of 3 million.", ["USD", None]),
        ("It stands at 40 percent, up five points.", ["%", "percentage point"]),
        ("They took 40 shots and scored five points.", [None, None]),
        ("The rand slipped to 18.21 to the dollar.", ["ZAR"]),
        ("A quake of magnitude 6.4 struck.", ["Mw"]),
    ],
)
def test_units_go_on_through_a_statement(text: str, units: list[str | None]) -> None:
    assert [mention.quantity.unit for mention in find(text, load()) if not mention.optional] == units
