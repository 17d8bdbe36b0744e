"""Whether a verb of saying says something where it stands."""

import pytest

from factcheck.core.documents import Span
from factcheck.language.mentions import find
from factcheck.language.naming import speech_words
from factcheck.language.speech_verbs import says
from factcheck.language.tokens import tokenise
from factcheck.language.words import classes
from factcheck.lexicon.loader import load

LEXICON = load()
WORDS = classes(LEXICON)

ROWS = [
    ("They put the toll at 40.", "put", True, "an amount put at a number"),
    ("They put 40 tents up.", "put", False, "tents put up"),
    ("They spoke of 40 boats.", "spoke", True, "speaking of a number"),
    ("They spoke of boats.", "spoke", False, "speaking of no number"),
    ("They make it 40.", "make", True, "making it a number"),
    ("They want a further 40 boats.", "want", True, "wanting a number"),
    ("They want boats, not 40 rafts.", "want", False, "the number is not what they want first"),
    ("They gave a figure of 40.", "gave", True, "giving a figure"),
    ("They gave 40 boats.", "gave", True, "giving a number"),
    ("They gave boats away.", "gave", False, "giving things"),
    ("They claim to have 40 boats.", "claim", True, "claiming to have"),
    ("They claim boats.", "claim", False, "claiming things"),
]


@pytest.mark.parametrize(("text", "verb", "expected", "why"), ROWS)
def test_a_verb_says_something_only_in_its_own_way(text: str, verb: str, expected: bool, why: str) -> None:
    figures = [mention.span for mention in find(text, LEXICON) if not mention.optional]
    tokens = tokenise(text, Span(0, len(text)), figures, WORDS)
    at = next(place for place, token in enumerate(tokens) if token.lower == verb)
    assert says(tokens, at, WORDS.base(verb), speech_words(LEXICON), speaks=True) is expected, why
