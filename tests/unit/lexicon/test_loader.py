"""The loader gives frozen tables, and says everything that is wrong with a file at once."""

import tomllib
from decimal import Decimal
from importlib import resources
from pathlib import Path

import pytest

from factcheck.errors import LexiconProblem
from factcheck.lexicon.loader import load, parse_table, read_table
from factcheck.lexicon.tables import freeze

DATA = Path(str(resources.files("factcheck.lexicon").joinpath("data")))


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


TABLES = sorted(DATA.rglob("*.toml"))


@pytest.mark.parametrize("file", TABLES, ids=[str(file.relative_to(DATA)) for file in TABLES])
def test_the_tables_of_the_package_have_no_fault_and_say_what_their_toml_says(file: Path) -> None:
    text = file.read_text("utf-8")
    assert parse_table(text, file.name).entries == freeze(tomllib.loads(text, parse_float=Decimal))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('[a]\nwords = [\n  "x", # why\n  "y",\n]\n', "a remark inside a list"),
        ("[a]\nwords = ['x', \"y\"]\n", "other quotes"),
        ('[a]\nwords = ["\\u00e9", "y"]\n', "an escape"),
        ('[a]\nwords = []\nrows = """\none\ntwo\n"""\n', "an empty list and a block"),
        ('[a]\nrows = """\none \\\n  two"""\n', "a block with a line that goes on"),
        ("[a]\nnumbers = [1, 2.5]\n", "numbers"),
        ('[a]\nrows = """\nwords = ["x"]\n"""\n', "a block that looks like a list"),
    ],
)
def test_lists_and_blocks_are_read_as_toml_reads_them(text: str, why: str) -> None:
    assert parse_table(text, "a.toml").entries == freeze(tomllib.loads(text, parse_float=Decimal)), why


def test_a_list_without_its_commas_is_no_list() -> None:
    with pytest.raises(LexiconProblem, match="line 2"):
        parse_table('[a]\nwords = ["x" "y"]\n', "a.toml")


def test_a_fault_behind_a_long_list_is_found_on_its_own_line() -> None:
    with pytest.raises(LexiconProblem, match="line 5"):
        parse_table('[a]\nwords = [\n  "x",\n]\nb = ]\n', "a.toml")


def test_the_tables_of_another_folder_are_checked(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "words.toml").write_text('[a]\nwords = ["x", "x"]\n', "utf-8")
    with pytest.raises(LexiconProblem, match="twice"):
        load("xx", tmp_path).table("words")
