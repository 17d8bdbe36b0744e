"""Why a figure was read as it was: for each rule that made the reading, what it looked at, in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule behind a reading: the attribute that it settled, its id, and what it looked at in words."""

    attribute: str
    rule: str
    words: str
