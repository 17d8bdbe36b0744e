"""Whether a verb of saying says something where it stands."""

import pytest

from factcheck.core.documents import Span
from factcheck.language.mentions import find
from factcheck.language.naming import speech_words
from factcheck.language.speech_verbs import can_say, has_figure, says
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
    ("They claim 40 boats sank.", "claim", True, "claiming a clause"),
    ("They spoke last month of 40 boats.", "spoke", True, "a time before the small word"),
    ("They own up to 40 boats.", "own", True, "two small words"),
    ("They put the party on 40 percent.", "put", True, "a share put on"),
    ("They put on 40 points.", "put", False, "points put on"),
    ("They rejected an offer of 40 boats.", "rejected", False, "an offer refused"),
    ("They rejected the claim of 40 boats.", "rejected", True, "a claim refused"),
    ("They cut their forecast to 40 boats.", "cut", True, "a forecast of one's own"),
]


@pytest.mark.parametrize(("text", "verb", "expected", "why"), ROWS)
def test_a_verb_says_something_only_in_its_own_way(text: str, verb: str, expected: bool, why: str) -> None:
    figures = [mention.span for mention in find(text, LEXICON) if not mention.optional]
    tokens = tokenise(text, Span(0, len(text)), figures, WORDS)
    at = next(place for place, token in enumerate(tokens) if token.lower == verb)
    assert says(tokens, at, WORDS.base(verb), speech_words(LEXICON), speaks=True) is expected, why


CAN = [
    ("They grumbled that 40 sank.", "grumbled", True, "any verb before 'that'"),
    ("They ensured that 40 sank.", "ensured", False, "a verb that says nothing"),
    ("They trimmed their target to 40.", "trimmed", True, "what is done to a forecast"),
    ("They trimmed 40 trees.", "trimmed", False, "what is done to trees"),
]


@pytest.mark.parametrize(("text", "verb", "expected", "why"), CAN)
def test_more_verbs_than_the_list_can_say(text: str, verb: str, expected: bool, why: str) -> None:
    figures = [mention.span for mention in find(text, LEXICON) if not mention.optional]
    tokens = tokenise(text, Span(0, len(text)), figures, WORDS)
    at = next(place for place, token in enumerate(tokens) if token.lower == verb)
    assert can_say(tokens, at, WORDS.base(verb), speech_words(LEXICON)) is expected, why


HAVING = [
    ("The bulletin has a ratio of 40.", "document", True, "a document's figure"),
    ("The agency has 1,148.", "body", True, "a bare number of a body"),
    ("The agency has 1,148 boats.", "body", False, "things that a body has"),
    ("The boat has 40.", "", False, "nobody's"),
]


@pytest.mark.parametrize(("text", "sort", "expected", "why"), HAVING)
def test_having_a_figure_is_giving_it(text: str, sort: str, expected: bool, why: str) -> None:
    figures = [mention.span for mention in find(text, LEXICON) if not mention.optional]
    tokens = tokenise(text, Span(0, len(text)), figures, WORDS)
    at = next(place for place, token in enumerate(tokens) if token.lower == "has")
    assert has_figure(tokens, at, sort) is expected, why
