"""A table is frozen at every depth, and its parts are checked when they are read."""

from decimal import Decimal

import pytest

from factcheck.errors import LexiconProblem
from factcheck.lexicon.tables import Table, freeze


def table(entries: dict[str, object]) -> Table:
    frozen = freeze(entries)
    assert not isinstance(frozen, dict)
    return Table("a.toml", frozen)  # type: ignore[arg-type]  # a frozen dict is a mapping


def test_lists_are_given_key_by_key() -> None:
    assert table({"a": {"x": ["p", "q"], "note": "why"}}).lists("a") == {"x": ("p", "q")}


def test_texts_are_given_key_by_key() -> None:
    assert table({"a": {"x": "p"}}).texts("a") == {"x": "p"}


def test_numbers_come_as_decimals() -> None:
    assert table({"a": {"x": 3}}).numbers("a") == {"x": Decimal(3)}


@pytest.mark.parametrize("path", [("b",), ("a", "x", "y")])
def test_a_missing_part_is_named(path: tuple[str, ...]) -> None:
    with pytest.raises(LexiconProblem, match="missing"):
        table({"a": {"x": "p"}}).section(*path)


def test_a_section_is_no_list() -> None:
    with pytest.raises(LexiconProblem, match="list of strings"):
        table({"a": {"x": "p"}}).strings("a", "x")
