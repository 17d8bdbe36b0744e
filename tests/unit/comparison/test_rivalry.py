"""Sources that stand against each other."""

from __future__ import annotations

from typing import Any

from factcheck.comparison.rivalry import between, rivalries
from factcheck.comparison.subjects import Subject
from tests.specs.claim_rows import subject_from


def marchers(name: str, value: str, **row: Any) -> Subject:
    return subject_from({"value": value, "measure": "marchers", **row}, name)


ORGANISERS = marchers("a", "5000", speaker="The organisers", document="one", start=0)
POLICE = marchers("b", "2200", speaker="City police", document="one", start=50)


def test_two_sources_of_one_text_are_rivals() -> None:
    assert len(rivalries([ORGANISERS, POLICE])) == 1


def test_one_source_is_no_rival_of_itself() -> None:
    assert rivalries([ORGANISERS, marchers("c", "2200", speaker="The organisers", document="one", start=90)]) == ()


def test_sources_that_agree_are_no_rivals() -> None:
    assert rivalries([ORGANISERS, marchers("c", "5000", speaker="A priest", document="one", start=90)]) == ()


def test_a_later_repeat_of_one_side_still_contradicts_the_other() -> None:
    later = marchers("d", "5000", published="2024-03-09")
    found = rivalries([ORGANISERS, POLICE, later])
    rivalry = between(found, later, POLICE)
    assert rivalry is not None
    assert (rivalry.left, rivalry.right) == (ORGANISERS, POLICE)
    assert between(found, POLICE, later) == rivalry


def test_a_new_figure_of_nobodys_is_on_no_side() -> None:
    assert between(rivalries([ORGANISERS, POLICE]), marchers("e", "3100", published="2024-03-09"), POLICE) is None
