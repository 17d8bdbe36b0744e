from __future__ import annotations

import pytest

from factcheck.cli.outcomes import MEANINGS, Outcome, outcome_of
from factcheck.errors import (
    ArchiveProblem,
    ConflictingChange,
    FactcheckError,
    InputProblem,
    LexiconProblem,
    NotFound,
    QueryProblem,
    UnreadableInput,
)


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (QueryProblem("there is no number after >", 3), Outcome.USAGE),
        (UnreadableInput("a.pdf", "it is binary"), Outcome.NOTHING),
        (InputProblem("FACTCHECK_DBURL is not a setting."), Outcome.USAGE),
        (NotFound("claim", "c1"), Outcome.NOTHING),
        (ArchiveProblem("the disk is full"), Outcome.ARCHIVE),
        (ConflictingChange("somebody was first"), Outcome.ARCHIVE),
        (LexiconProblem("units.toml", ("no symbol",)), Outcome.FAULT),
    ],
)
def test_an_error_leads_to_the_exit_code_of_its_kind(problem: FactcheckError, expected: Outcome) -> None:
    assert outcome_of(problem) is expected


def test_every_exit_code_is_explained() -> None:
    assert set(MEANINGS) == set(Outcome)


def test_the_exit_codes_never_change() -> None:
    assert [int(outcome) for outcome in Outcome] == [0, 1, 2, 3, 4, 5, 6, 130, 141]
