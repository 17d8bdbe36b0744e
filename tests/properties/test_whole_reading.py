"""Any text at all can be read: claims stand where they say, in order, and twice the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.fuzz_reading import dictionary, seed_texts, text_of
from tests.fuzz.whole_reading import check

SEEDS = sorted(set(seed_texts()))


@st.composite
def spliced(draw: st.DrawFn) -> str:
    """Parts of the specs' texts, cut anywhere and joined with anything."""
    parts = draw(st.lists(st.sampled_from(SEEDS), min_size=1, max_size=4))
    cuts = [text[draw(st.integers(0, len(text))) :][: draw(st.integers(1, 80))] for text in parts]
    return draw(st.text(max_size=3)).join(cuts)


@settings(max_examples=250, deadline=None)
@given(st.one_of(st.text(), spliced(), st.text(alphabet=st.characters(codec="utf-16"), max_size=40)))
def test_any_text_is_read_without_fault(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.binary())
def test_any_bytes_are_a_text(data: bytes) -> None:
    check(text_of(data))


def test_the_fuzzer_knows_the_words_of_the_lexicon() -> None:
    assert '"\\x20\\x6d\\x69\\x6c\\x6c\\x69\\x6f\\x6e\\x20"' in set(dictionary())
