"""Which sorts of modal cues a sentence holds, and that no rule is kept from its words by them."""

from decimal import Decimal

import pytest

from factcheck.core.claims import Mention
from factcheck.core.documents import Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.language.context import Context
from factcheck.language.modal.cues import AHEAD, Cues, cues_of
from factcheck.language.modal.words import FUTURE
from factcheck.language.sentences import Sentence
from factcheck.language.tokens import tokenise
from factcheck.language.words import classes
from factcheck.lexicon.loader import load

ROWS = [
    ("The mill made 40 tonnes.", Cues(False, False, False, False), "nothing but a fact"),
    ("The mill denies a story of 40 tonnes.", Cues(True, False, False, False), "a verb of denial"),
    ("They called the 40 tonnes a fairy tale.", Cues(True, False, False, False), "what is said of a lie"),
    ("The mill wasn’t short of 40 tonnes.", Cues(True, False, False, False), "a helper that denies"),
    ("The mill has earmarked 40 tonnes.", Cues(False, True, False, False), "a phrase of plans"),
    ("The mill may make the EXPECTED 40 tonnes.", Cues(False, False, True, False), "a phrase of foresight, shouted"),
    ("Then they’ll mill 40 tonnes.", Cues(False, False, False, True), "a verb of the future, joined to its subject"),
]


def context_of(text: str) -> Context:
    """The sentence `text` with the figure 40."""
    at = text.index("40")
    span, words = Span(at, at + 2), classes(load())
    mention = Mention(span, "40", Quantity.hedged(Decimal(40), Hedge.EXACT, None))
    tokens = tokenise(text, Span(0, len(text)), [span], words)
    where = next(place for place, token in enumerate(tokens) if token.figure == 0)
    return Context(text, Sentence(Span(0, len(text)), 0), tokens, (mention,), (where,), (), words, load())


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_a_sentence_holds_the_cues_of_its_words(text: str, expected: Cues, why: str) -> None:
    assert cues_of(context_of(text)) == expected, why


def test_every_phrase_of_the_lexicon_is_a_cue_of_its_sort() -> None:
    table = load().table("modality")
    for phrase in table.words("planned_phrases"):
        assert cues_of(context_of(f"The 40 {phrase} it.")).planned, phrase
    for phrase in table.words("projected_phrases"):
        assert cues_of(context_of(f"The 40 {phrase} it.")).projected, phrase
    for phrase in (*table.words("denied_after"), *table.words("denied_before")):
        assert cues_of(context_of(f"The 40 {phrase} it.")).denied, phrase


def test_every_verb_of_the_future_is_a_cue() -> None:
    assert all(cues_of(context_of(f"They {verb} mill 40.")).ahead for verb in FUTURE)
    assert len(AHEAD) == len(FUTURE)
