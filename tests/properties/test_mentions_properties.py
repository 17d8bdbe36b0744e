"""What holds for every text: no exception, right spans in order, one result."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load

# Pieces that figures are made of, so that random texts meet the grammar and not only its door.
PIECES = (
    "1", "12", "1,234", "31 000", "4,15,000", "0.5", ".75", "½", "9½", "2014", "00", "7" * 40, "1e308", "two",
    "a hundred", "twenty", "and", "a half", "half", "third", "of", "million", "bn", "m", "lakh", "crore",
    "dozen", "dozens", "thousands", "tens of", "one", "in", "five", "times", "fold", "twice", "doubled",
    "point", "percent", "%", "percentage points", "basis points", "km", "sq km", "t", "°C", "degrees", "$",
    "US$", "£", "€", "Rs", "R", "K", "USD", "p", "cents", "dollars", "euros", "about", "nearly", "more than",
    "up to", "at least", "between", "from", "to", "or", "or more", "+", "-", "–", "—", "minus", "/", "(", ")",
    ",", ".", ":", ";", "\n", "\n\n", " ", "\u00a0", "\u202f", "\u00ad", "\u200b", "’", "“", "March", "May",
    "Section", "page", "No.", "2-1", "x", "×", "(%)", " / ", "|", "\t", "years", "aged", "people", "Ünï", "İ",
    "ſ", "K", "１２", "٣", "𝟛",
)  # fmt: skip
texts = st.one_of(
    st.text(),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
)


@settings(max_examples=400, deadline=None)
@given(texts)
def test_spans_are_of_the_untouched_text_and_in_order(text: str) -> None:
    end = 0
    for mention in find(text, load()):
        assert text[mention.span.start : mention.span.end] == mention.text
        assert end <= mention.span.start < mention.span.end
        end = mention.span.end


@settings(max_examples=100, deadline=None)
@given(texts)
def test_the_same_text_gives_the_same_mentions(text: str) -> None:
    assert find(text, load()) == find(text, load())


@settings(max_examples=200, deadline=None)
@given(texts)
def test_numbers_are_finite_and_bounds_are_not_crossed(text: str) -> None:
    for mention in find(text, load()):
        quantity = mention.quantity
        numbers = [number for number in (quantity.value, quantity.low, quantity.high) if number is not None]
        assert all(number.is_finite() for number in numbers)
        assert quantity.precision.is_finite()
