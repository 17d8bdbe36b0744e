"""The tables of numbers, units, money and hedges agree with each other, and no word means two things."""

from collections import Counter
from importlib import resources

import pytest

from factcheck.core.quantities import Hedge
from factcheck.language.grammar.vocabulary import vocabulary
from factcheck.lexicon.loader import load

TABLES = ("numbers", "hedges", "units", "currencies", "nonfigures")


def test_every_unit_that_words_name_is_declared() -> None:
    declared = set(load().common("units").section())
    named = {entry.unit.split("/day")[0] for entry in (*WORDS.unit_words.values(), *WORDS.unit_symbols.values())}
    assert named <= declared


def test_every_declared_unit_has_a_dimension() -> None:
    table = load().common("units")
    assert [unit for unit in table.section() if "dimension" not in table.section(unit)] == []


def test_no_word_names_two_units() -> None:
    table = load().table("units")
    paths = [(unit,) for unit in table.section() if unit not in ("multiple", "ambiguous")]
    paths += [(group, unit) for group in ("multiple", "ambiguous") for unit in table.section(group)]
    counts = Counter(word for path in paths for word in table.strings(*path, "words"))
    assert [word for word, count in counts.items() if count > 1] == []


NO_HEDGES = ("not_before", "only_after", "denied")  # sections that say where a hedge is none, or another


def test_no_words_are_two_hedges() -> None:
    table = load().table("hedges")
    names = [name for name in table.section() if name not in NO_HEDGES]
    for place in ("before", "after", "verbs"):
        counts = Counter(words for name in names for words in table.strings(name, place))
        assert [words for words, count in counts.items() if count > 1] == []


def test_hedge_sections_are_hedges() -> None:
    assert {Hedge(name) for name in load().table("hedges").section() if name not in NO_HEDGES} <= set(Hedge)


def test_every_currency_is_a_code_of_three_letters() -> None:
    codes = {
        *WORDS.money_before.values(),
        *WORDS.money_after.values(),
        *(c for cs in WORDS.money_shared.values() for c in cs),
    }
    assert [code for code in codes if not (len(code) == 3 and code.isupper())] == []


@pytest.mark.parametrize("name", TABLES)
def test_a_table_opens_with_its_purpose_source_date_and_how_to_add(name: str) -> None:
    text = resources.files("factcheck.lexicon").joinpath("data", "en", f"{name}.toml").read_text("utf-8")
    head = text[: text.index("\n\n")]
    assert all(word in head for word in ("Purpose:", "Language:", "Source:", "Licence:", "Date:", "To add:"))


WORDS = vocabulary(load())
