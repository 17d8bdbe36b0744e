"""Labels of transcripts, and who gives a speech."""

import pytest

from factcheck.language.names import collect
from factcheck.language.naming import speech_words
from factcheck.language.sentences import split
from factcheck.language.transcripts import labels, orator
from factcheck.lexicon.loader import load

LEXICON = load()

TRANSCRIPTS = [
    (
        "MR ADE: I saw 40.\nTHE CHAIR: Only that?\nMR ADE: Then 7.\nTHE CHAIR: Thank you.",
        ["Ade", "Chair", "Ade", "Chair"],
        "labels in capitals",
    ),
    (
        "The Minister of Works (Ann Poe): It fell.\nHon. Kow (Hill): When?\nHon. Poe: In May.\nHon. Kow: Why?\n"
        "Hon. Ann Poe: Rain.",
        ["Ann Poe", "Kow", "Ann Poe", "Kow", "Ann Poe"],
        "the name stands in brackets behind an office",
    ),
    ("Deaths: 40\nInjured: 90\nMissing: 7\nHomes lost: 300", [], "a box of figures"),
    ("Ann Poe: it fell.\nRain went on.", [], "one label"),
    (
        "Minister for Works (Deputy Ann Poe): It fell.\nDeputy Kow: When?\nDeputy Ann Poe: In May.",
        ["Ann Poe", "Deputy Kow", "Ann Poe"],
        "three labels of two deputies",
    ),
    (
        "Ann Poe (Hill) (LD): It fell.\nKow Ade: When?\nAnn Poe: In May.\nKow Ade: Why?",
        ["Ann Poe", "Kow Ade", "Ann Poe", "Kow Ade"],
        "a party in brackets",
    ),
    (
        "Ann Poe ran the bank. Poe spoke to us.\n\nQ: How many?\nA: Forty.\nQ: And now?\nA: Seven.",
        ["", "Ann Poe", "", "Ann Poe"],
        "an interview: the answers are hers, the questions nobody's",
    ),
    (
        "Ann Poe ran the bank.\n\nHow many?\nI saw 40.\n\nAnd now?\nI see 7.\n\nSo few?\nMy guess.\n\nWhy?\nI left.",
        ["", "Ann Poe"] * 4,
        "an interview without labels",
    ),
    (
        "Ann Poe runs the desk.\n\nHow many?\nIt is 40.\n\nAnd now?\nIt is 7.\n\nSo few?\nYes.\n\nWhy?\nRain.",
        [],
        "questions and answers of an office",
    ),
]


@pytest.mark.parametrize(("text", "speakers", "why"), TRANSCRIPTS)
def test_labels_name_who_speaks(text: str, speakers: list[str], why: str) -> None:
    found = labels(text, split(text), collect(text, LEXICON), speech_words(LEXICON))
    assert [name for _, name in found] == speakers, why


SPEECHES = [
    ("Answered by Ann Poe on 3 March 2026\n\nWe lost 40.", "Ann Poe", "a written answer"),
    ("Speech by the Hon. Ann Poe, MP\n\nMadam Speaker, 40 fell.", "Ann Poe", "a speech in a house"),
    ("Statement by Minister Poe on the grid\n\nThe minister met the board.", None, "a release about a statement"),
    ("Rain fell.\n\nWe lost 40, in a speech by Ann Poe that night.", None, "a sentence that mentions a speech"),
]


@pytest.mark.parametrize(("text", "speaker", "why"), SPEECHES)
def test_a_speech_is_its_speakers(text: str, speaker: str | None, why: str) -> None:
    assert orator(text, speech_words(LEXICON)) == speaker, why
