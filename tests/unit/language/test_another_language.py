"""A second language is a folder of tables: the grammar reads it with no English in its code.

The language is made up: every word of the English tables in a cipher. What the same sentence in the same cipher says
must be what the English one says. Symbols, codes and shapes of writing are no words and stay.
"""

from __future__ import annotations

import codecs
import json
import tomllib
from pathlib import Path

import pytest

from factcheck.language.mentions import find
from factcheck.lexicon import loader
from factcheck.lexicon.loader import Lexicon, load

ENGLISH = Path(loader.__file__).parent / "data" / "en"
WORDS_ONLY = ("figure_context", "hedges", "nonfigures", "years")  # lists of words under names of the program
AS_THEY_ARE = ("codes", "symbols", "unit", "shapes", "note", "see", "alternatives", "before", "signs_after", "letters")

KEYED_BY_WORDS = ("not_before", "only_after")  # of hedges, which else are lists under the hedge's name

SENTENCES = (
    "nearly two thousand people fled and half of them returned",
    "the rate rose from twenty to thirty percent",
    "it raised three to four million dollars in the first year",
    "several hundred thousand trees and dozens of boats were lost",
    "four thousand, eight hundred and seventy farmers were moved",
    "sales doubled and costs rose threefold",
    "a third of the crop and one in five barns burned",
    "it walked a mile and a half with two and a half tonnes",
    "the bank cut its rate by a quarter-point",
    "at least 40 or more miners were paid 25 cents",
)


def cipher(text: str) -> str:
    """Small letters thirteen places on. What has capitals is a code or a sign, and stays."""
    return codecs.encode(text, "rot13") if text == text.lower() else text


def translated(value: object, table: str, path: tuple[str, ...] = ()) -> object:
    """A table of English words as the table of the made-up language."""
    if path and path[-1] in AS_THEY_ARE and not (table == "hedges" and path[-1] == "before"):
        return value
    if isinstance(value, dict):
        keys_are_words = bool(path) and (
            (table in ("numbers", "currencies") and path[0] != "evidence") or path[0] in KEYED_BY_WORDS
        )
        words = {key for key in value if keys_are_words and key not in ("words", *AS_THEY_ARE)}
        return {
            cipher(key) if key in words else key: translated(inner, table, (*path, key)) for key, inner in value.items()
        }
    if isinstance(value, list):
        return [cipher(item) if isinstance(item, str) else item for item in value]
    return cipher(value) if isinstance(value, str) and table == "currencies" else value


def written(value: object) -> str:
    """`value` as an inline TOML value."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return json.dumps(value) if isinstance(value, str) else str(value)


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    folder = tmp_path_factory.mktemp("data")
    (folder / "zz").mkdir()
    for name in ("numbers", "currencies", "units", *WORDS_ONLY):
        table = translated(tomllib.loads((ENGLISH / f"{name}.toml").read_text("utf-8")), name)
        assert isinstance(table, dict)
        lines = [f"{json.dumps(key)} = {written(section)}" for key, section in table.items()]
        (folder / "zz" / f"{name}.toml").write_text("\n".join(lines) + "\n", "utf-8")
    return load("zz", folder)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_made_up_language_is_read_as_english_is(sentence: str, made_up: Lexicon) -> None:
    english, other = find(sentence, load()), find(cipher(sentence), made_up)
    assert english
    assert [(one.span, one.quantity, one.role) for one in other] == [
        (one.span, one.quantity, one.role) for one in english
    ]


def test_english_says_nothing_in_the_made_up_language(made_up: Lexicon) -> None:
    assert find("nearly two thousand people fled and half of them returned", made_up) == ()
