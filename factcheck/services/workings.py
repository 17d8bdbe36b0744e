"""The sums that a document states with its figures: found by the words between them, then worked out."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.comparison.arithmetic import work_out
from factcheck.core.claims import Claim
from factcheck.core.siblings import Working
from factcheck.language.siblings.statements import find


def workings(text: str, claims: Sequence[Claim]) -> tuple[Working, ...]:
    """The sums in one document, `claims` being those of its `text`, in the order of the text."""
    return work_out(find(text, claims), claims)
