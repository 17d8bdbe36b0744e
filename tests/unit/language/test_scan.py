"""A page shows the text with its odd characters made plain, and knows where each stood."""

from factcheck.language.mentions import _pattern
from factcheck.language.scan import open_page
from factcheck.lexicon.loader import load


def test_views_are_as_long_as_the_text() -> None:
    page = open_page("A\u00a0b ’ İ ſ Ｋ\u2009c")
    assert len(page.raw) == len(page.plain) == len(page.low)


def test_spaces_and_quotes_are_plain_in_the_views() -> None:
    assert open_page("1\u202f000 the Bank’s").low == "1 000 the bank's"


def test_invisible_characters_are_left_out_and_offsets_lead_back() -> None:
    text = "a\u00ad\u00adb\u200bc"
    page = open_page(text)
    assert page.raw == "abc"
    assert [text[page.origin(offset)] for offset in range(3)] == ["a", "b", "c"]


def test_the_end_of_a_run_is_right_behind_its_last_character() -> None:
    page = open_page("12\u00ad x")
    assert page.origin_end(2) == 2


def test_candidates_are_digits_and_whole_words() -> None:
    page = open_page("Ten tents, 12 ½ often")
    found = [one[0] for one in _pattern(load()).finditer(page.low)]
    assert found == ["ten", "12", "½"]
