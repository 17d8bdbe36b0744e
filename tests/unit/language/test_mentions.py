"""What a mention carries beside its number: its rules, its precision, and whether it is news."""

from decimal import Decimal

import pytest

from factcheck.core.claims import Mention, Role
from factcheck.language.mentions import find
from factcheck.lexicon.loader import load


def only(text: str) -> Mention:
    (mention,) = find(text, load())
    return mention


def test_a_text_without_numbers_has_no_mentions() -> None:
    assert find("Nothing was counted.", load()) == ()


def test_an_empty_text_has_no_mentions() -> None:
    assert find("", load()) == ()


def test_the_rules_that_read_a_figure_are_named() -> None:
    assert only("nearly $6 billion").rules == ("digits", "currency sign", "scale", "hedge before: nearly")


@pytest.mark.parametrize(
    ("text", "step"),
    [("3.2 million boats", "100000"), ("1,984 boats", "1"), ("40 percent", "1"), ("two thousand boats", "1000")],
)
def test_precision_is_the_step_of_the_written_digits(text: str, step: str) -> None:
    assert only(text).quantity.precision == Decimal(step)


def test_nearly_excludes_the_stated_value() -> None:
    quantity = only("nearly 2,000 raids").quantity
    assert (quantity.low, quantity.high, quantity.high_open) == (None, Decimal(2000), True)


@pytest.mark.parametrize(
    "text", ["an 18-month fight", "Ana Diaz, 52, spoke", "both sides", "two-pronged", "several left"]
)
def test_what_carries_no_news_is_found_but_optional(text: str) -> None:
    assert only(text).optional


def test_a_multiple_has_the_role_ratio() -> None:
    assert only("output doubled").role is Role.RATIO


def test_a_fact_of_the_text_settles_its_dollar() -> None:
    mentions = find("Auckland, New Zealand: the council spent $4 million.", load())
    assert [mention.quantity.unit for mention in mentions] == ["NZD"]


@pytest.mark.parametrize("text", ["9" * 400, "1e308", "0." + "0" * 300 + "1", ",".join("1" * 500)])
def test_absurd_numbers_raise_nothing(text: str) -> None:
    for mention in find(text, load()):
        assert mention.quantity.precision.is_finite()
