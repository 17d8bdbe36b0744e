"""The words of the whole text settle its money and its way of grouping digits."""

from decimal import Decimal

import pytest

from factcheck.language.grammar.setting import Setting
from factcheck.language.scan import open_page
from factcheck.lexicon.loader import load

DOLLARS = ("USD", "AUD", "NZD", "CAD")


def setting(text: str) -> Setting:
    return Setting(open_page(text), load())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("No place is named.", "USD"),
        ("Officials in Canberra and Sydney met.", "AUD"),
        ("Washington and New York met a man from Sydney.", "USD"),
        ("Auckland wrote NZ$5 and $3.", "USD"),
        ("Nairobi, Mombasa and Kenya wrote to Ottawa.", "USD"),
    ],
)
def test_a_bare_dollar_is_that_of_the_country_that_the_text_is_about(text: str, code: str) -> None:
    assert setting(text).settle(DOLLARS) == code


def test_spaces_group_where_commas_never_do() -> None:
    assert setting("31 000 people").spaced()
    assert not setting("31 000 people and 1,200 cows").spaced()


def test_degrees_are_of_warmth_only_in_a_text_about_it() -> None:
    assert setting("a heatwave").degrees() == "°C"
    assert setting("100 degrees Fahrenheit").degrees() == "°F"
    assert setting("a turn").degrees() == ""


def test_evidence_counts_are_exact() -> None:
    assert setting("Lusaka and Zambia").country()["ZMW"] == int(Decimal(2))
