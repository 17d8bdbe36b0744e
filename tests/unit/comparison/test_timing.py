"""How time stands between two figures, and whose they are."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.comparison.moments import Order
from factcheck.comparison.subjects import Subject
from factcheck.comparison.timing import timing_of
from tests.specs.claim_rows import subject_from


def claim(name: str, **row: Any) -> Subject:
    return subject_from({"value": "40", **row}, name)


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ({}, {}, Order.SAME),
        ({}, {"published": "2024-03-04"}, Order.RIGHT_LATER),
        ({"published": None}, {"published": None}, Order.UNKNOWN),
        ({"from": "2024-02-01", "to": "2024-02-02"}, {"published": "2024-02-20"}, Order.RIGHT_LATER),
        ({"modality": "planned", "from": "2030-01-01", "to": "2031-01-01"}, {"modality": "planned"}, Order.SAME),
        (
            {"text": "45", "document": "one", "sentence": "It is 61, up from 45."},
            {"text": "61", "document": "one", "sentence": "It is 61, up from 45."},
            Order.RIGHT_LATER,
        ),
    ],
)
def test_the_order_follows_words_then_days_then_publication(
    one: dict[str, Any], other: dict[str, Any], order: Order
) -> None:
    left, right = claim("a", **one), claim("b", **other)
    assert timing_of(left, right).order is order
    assert timing_of(right, left).order is order.mirrored


def test_voices_are_told_apart() -> None:
    two = timing_of(claim("a", speaker="A bargee"), claim("b", speaker="The lock keeper"))
    assert (two.two_voices, two.one_voice, two.same_speaker) == (True, False, False)
    one = timing_of(claim("a", document="one"), claim("b", document="one"))
    assert (one.two_voices, one.one_voice, one.same_speaker) == (False, True, False)
    same = timing_of(claim("a", speaker="Rupert Hentzau"), claim("b", speaker="Hentzau"))
    assert (same.two_voices, same.one_voice, same.same_speaker) == (False, True, True)


def test_what_a_time_rests_on_is_said_where_the_text_gives_none() -> None:
    stated = {"from": "2024-02-01", "to": "2024-02-02"}
    assert timing_of(claim("a", **stated), claim("b", **stated)).remarks == ()
    assert len(timing_of(claim("a", **stated), claim("b")).remarks) == 1
    assert timing_of(claim("a"), claim("b")).remarks == ("Both dates are publication dates; the sentences give none.",)
