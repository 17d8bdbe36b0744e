"""What is said in an article, one record for each attribution, with its speaker resolved."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution with its speaker resolved: the sentence it stands in, what it covers, the offset of its verb."""

    sentence: int
    paragraph: int
    speaker: str
    start: int
    end: int
    verb: int
    form: str = ""  # as in Attribution
    base: str = ""
    written: str = ""  # the speaker as the sentence has him: "she"


def number_of(said: Said) -> int:
    """The number of the sentence in which it is said."""
    return said.sentence
