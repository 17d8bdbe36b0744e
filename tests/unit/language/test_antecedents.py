"""Whom pronouns and general nouns mean."""

import pytest

from factcheck.language.antecedents import Memory
from factcheck.language.names import collect
from factcheck.language.naming import speech_words
from factcheck.language.voice_records import Attribution
from factcheck.lexicon.loader import load

LEXICON = load()

ROWS = [
    ("Ann Poe runs the ward. “We fed 40,” she said.", "she", "Ann Poe", "the person named before"),
    (
        "The Hill Trust, near Lome Trust, appeals. It denies that 7 fell.",
        "It",
        "Hill Trust",
        "what opens the sentence",
    ),
    ("The civil defence office has a list. It says 7 fell.", "It", "civil defence office", "a body without capitals"),
    ("Ann Poe, the finance minister, left. The minister said 7 fell.", "minister", "Ann Poe", "who holds the office"),
    ("Rain fell. He said 7 fell.", "He", None, "nobody was named"),
]


@pytest.mark.parametrize(("text", "written", "expected", "why"), ROWS)
def test_a_pronoun_finds_its_name(text: str, written: str, expected: str | None, why: str) -> None:
    memory = Memory(text, collect(text, LEXICON), speech_words(LEXICON))
    verb = text.rindex("said") if "said" in text else max(text.rfind("says"), text.rfind("denies"))
    begun = text.rindex(written) if written != "she" else text.index("“")
    assert memory.resolve(Attribution(written, verb, len(text), 0), verb, 0, begun) == expected, why
