"""Mentions become claims: on any text, always the same, and never out of step with the words."""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.core.claims import Mention, Role
from factcheck.core.documents import Document, Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.language.claims import build
from factcheck.lexicon.loader import load

DOCUMENT = Document(id="d", file="d.txt", publisher="Relief Board", published=date(2025, 6, 18))
WORDS = st.sampled_from(
    ["the", "of", "5", "percent", "rose", "to", "said", "“", "”", ",", ".", "\n", "Karim", "in", "May", "(", ")", ":",
     "/", "  ", "•", "from", "he", "which", "-", "’s", "it", "was", "not", "deaths", "and", "2024", "will", "|",
     "\u00a0", "Iraq"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join))
UNITS = st.sampled_from([None, "%", "EUR", "km", "basis point"])


def mention(text: str, start: int, end: int, unit: str | None, *, optional: bool = False) -> Mention:
    """A mention of the words at `[start, end)`."""
    span = Span(start, end)
    return Mention(span, span.of(text), Quantity.hedged(Decimal(5), Hedge.EXACT, unit), Role.LEVEL, ("test",), optional)


@st.composite
def texts_with_mentions(draw: st.DrawFn) -> tuple[str, list[Mention]]:
    """Arbitrary text, and mentions anywhere in it: overlapping, empty, in any order."""
    text = draw(TEXTS)
    bounds = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(bounds, bounds, UNITS, st.booleans()), max_size=6))
    return text, [mention(text, min(a, b), max(a, b), unit, optional=optional) for a, b, unit, optional in spans]


@settings(deadline=None, max_examples=150)
@given(texts_with_mentions())
def test_build_never_fails_and_is_deterministic(case: tuple[str, list[Mention]]) -> None:
    text, mentions = case
    claims = build(DOCUMENT, text, mentions, load())
    assert claims == build(DOCUMENT, text, list(reversed(mentions)), load())
    assert all(text[claim.span.start : claim.span.end] == claim.text for claim in claims)
    assert all(claim.sentence.covers(claim.span) and claim.measure for claim in claims)
    assert [claim.id for claim in claims] == [f"d.c{number}" for number in range(1, len(claims) + 1)]


def test_an_optional_mention_becomes_no_claim() -> None:
    text = "Two sides lost 40 men."
    claims = build(DOCUMENT, text, [mention(text, 0, 3, None, optional=True), mention(text, 15, 17, None)], load())
    assert [claim.text for claim in claims] == ["40"]


def test_a_claim_names_its_rules_in_order() -> None:
    text = "The firm lost 40 men."
    (claim,) = build(DOCUMENT, text, [mention(text, 14, 16, None)], load())
    assert claim.rules == (
        "test", "measure.counted", "place.none", "when.none", "speaker.none", "modality.actual", "role.level",
        "kind.level",
    )  # fmt: skip


def test_what_a_publisher_says_of_itself_has_no_speaker() -> None:
    text = "The Relief Board said 40 men were fed."
    (claim,) = build(DOCUMENT, text, [mention(text, 22, 24, None)], load())
    assert claim.speaker is None


def test_a_long_line_takes_linear_time() -> None:
    text = "They counted 5 boats and “the rest, " * 4000
    spans = [at for at in range(len(text)) if text.startswith("5 boats", at)]
    claims = build(DOCUMENT, text, [mention(text, at, at + 1, None) for at in spans[:200]], load())
    assert len(claims) == 200
