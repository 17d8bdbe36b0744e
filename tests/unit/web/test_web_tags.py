from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.web.tags import tags


def test_a_tag_is_made_of_initials() -> None:
    names = ["Delta Press Agency", "The Surma Chronicle", "The Sentinel", "ABN News", "Reuters"]
    assert list(tags(names).values()) == ["DP", "SC", "TS", "AB", "RE"]


@given(st.lists(st.text(min_size=1, max_size=12), max_size=40, unique=True))
def test_no_two_publishers_share_a_tag(names: list[str]) -> None:
    given_tags = tags(names)
    assert len(set(given_tags.values())) == len(names)
