"""The loader gives frozen tables, and says everything that is wrong with a file at once."""

from decimal import Decimal

import pytest

from factcheck.errors import LexiconProblem
from factcheck.lexicon.loader import load, parse_table, read_table


def test_an_unknown_language_is_named_in_the_problem() -> None:
    with pytest.raises(LexiconProblem, match="data/xx"):
        load("xx")


def test_a_language_is_never_a_path() -> None:
    with pytest.raises(LexiconProblem):
        load("../data")


def test_a_missing_table_is_named_in_the_problem() -> None:
    with pytest.raises(LexiconProblem, match=r"data/en/nothing\.toml"):
        read_table("nothing")


def test_every_fault_of_a_file_is_reported_together() -> None:
    with pytest.raises(LexiconProblem) as problem:
        parse_table('[a]\nwords = ["x", "x", " y"]\nnote = 3\n', "a.toml")
    assert len(problem.value.faults) == 3


def test_a_syntax_error_says_where() -> None:
    with pytest.raises(LexiconProblem, match="line 2"):
        parse_table("a = 1\nb = ]\n", "a.toml")


def test_numbers_are_exact_decimals() -> None:
    assert parse_table("[scale]\nkilo = 1e3\ntenth = 0.1\n", "a.toml").numbers("scale") == {
        "kilo": Decimal("1000"),
        "tenth": Decimal("0.1"),
    }


def test_a_remark_is_no_word() -> None:
    table = parse_table('[scale]\nkilo = 1000\nnote = "why"\n', "a.toml")
    assert list(table.section("scale")) == ["kilo"]


def test_words_keep_the_order_of_the_file() -> None:
    assert parse_table('[a]\nwords = ["z", "b", "m"]\n', "a.toml").words("a") == ("z", "b", "m")


def test_a_wrong_type_is_reported_with_its_place() -> None:
    table = parse_table('[scale]\nkilo = "many"\nmega = true\n', "a.toml")
    with pytest.raises(LexiconProblem) as problem:
        table.numbers("scale")
    assert problem.value.faults == ("kilo should be a number", "mega should be a number")


def test_a_table_cannot_be_changed() -> None:
    table = parse_table("[a]\nb = 1\n", "a.toml")
    with pytest.raises(TypeError):
        table.entries["a"]["b"] = 2  # type: ignore[index]  # the point: the frozen mapping refuses


def test_one_language_gives_one_lexicon() -> None:
    assert load("en") is load("en")
