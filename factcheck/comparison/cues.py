"""What the words beside a figure say of its time: that it is an older figure, or that it replaces a wrong one.

"up from 31", "31 a week earlier", "the revised count of 31": data in lexicon/data/en/time_cues.toml. Only the words
right beside the figure are asked for age, since one sentence often holds the old figure and the new one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.comparison.surroundings import sentence_span
from factcheck.comparison.words import fold
from factcheck.core.claims import Claim
from factcheck.lexicon.loader import load

BEFORE_REACH = 24  # characters before a figure in which "up from the" and the like can stand
AFTER_REACH = 40  # characters behind it, past a short noun: "31 homes a week earlier"
SENTENCE_LIMIT = 1_000  # characters of a sentence that are looked at
_CLAUSE_END = re.compile(r"[.;:!?,()–—\n]")


@dataclass(frozen=True, slots=True)
class Cues:
    """`earlier`: the words that call the figure an older one; `correction`: those that say that it replaces another;
    `dispute`: those that set it against what somebody else says.

    None where there are none.
    """

    earlier: str | None = None
    correction: str | None = None
    dispute: str | None = None


def cues_of(claim: Claim, text: str) -> Cues:
    """The cues of one claim from the words beside it, and those in its measure."""
    start, end = claim.span.start, claim.span.end
    if end > len(text):
        return Cues(earlier=_found(_behind(), fold(claim.measure[:400])))
    before = fold(text[max(0, start - BEFORE_REACH) : start])
    after = fold(_CLAUSE_END.split(text[end : end + AFTER_REACH], maxsplit=1)[0])
    earlier = _found(_ahead(), before) or _found(_behind(), after) or _found(_behind(), fold(claim.measure[:400]))
    sentence = fold(sentence_span(claim, text).of(text)[:SENTENCE_LIMIT])
    return Cues(earlier=earlier, correction=_found(_correcting(), sentence), dispute=_found(_disputing(), sentence))


def _found(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return match.group(1) if match is not None else None


def _alternatives(section: str) -> str:
    words = sorted(load().table("time_cues").words(section), key=lambda word: (-len(word), word))
    return "|".join(re.escape(fold(word)) for word in words)


@cache
def _ahead() -> re.Pattern[str]:
    """A cue that ends right before the figure, or one determiner before it."""
    return re.compile(rf"\b({_alternatives('before')})\s+(?:the\s+|an?\s+|some\s+|about\s+)?\W*$")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"\b({_alternatives('after')})\b")


@cache
def _correcting() -> re.Pattern[str]:
    return re.compile(rf"\b({_alternatives('correction')})\b")


@cache
def _disputing() -> re.Pattern[str]:
    return re.compile(rf"\b({_alternatives('dispute')})\b")
