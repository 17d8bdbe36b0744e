"""Records of what is said: an attribution as a sentence has it, and with its speaker resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Attribution(NamedTuple):
    """A speaker named in a sentence, and the stretch of offsets `[start, end)` that is given to him."""

    speaker: str
    start: int
    end: int
    verb: int  # position of the verb among the tokens
    form: str = "leading"  # how the sentence names him: where he stands to his verb, or without one
    base: str = ""  # the verb's base form


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
