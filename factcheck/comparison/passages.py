"""What two figures of one text say of each other by where they stand: one passage tells of one thing, or lists several.

"The fare is 27 euros, up from 25" and "the army said 12, residents 30" give two figures of one thing; "12 dead and 30
hurt" lists two things.
"""

from __future__ import annotations

from functools import cache

from factcheck.comparison.subjects import Subject
from factcheck.comparison.words import WORD, fold
from factcheck.lexicon.loader import load

REACH = 400  # characters within which one figure of a dimension is the next one after another
PASSAGE = 260  # the same for two sentences
FEW = 6  # words between two figures that stand close


def passage_of(left: Subject, right: Subject) -> dict[str, float]:
    """The evidence in the passage: name -> how much of it there is. Nothing for figures of two texts."""
    if left.document.id != right.document.id:
        return {}
    first, second = (left, right) if left.claim.span.start <= right.claim.span.start else (right, left)
    gap = max(0, second.claim.span.start - first.claim.span.end)
    found = {"near_by": 1 - gap / REACH} if gap < REACH else {}
    one = first.sentence == second.sentence
    if one:
        found["one_sentence"] = 1.0
    if first.turn is None or second.turn is None or second.turn - first.turn != 1 or gap >= REACH:
        return found
    found["next_figure"] = 1.0
    rivals = bool(left.speaker and right.speaker and not left.speaker & right.speaker)
    if rivals and (one or gap < PASSAGE):
        found["next_voice" if one else "next_voice_beyond"] = 1.0
    return found | (_between(first, second, gap) if one else {})


def _between(first: Subject, second: Subject, gap: int) -> dict[str, float]:
    """What the words between two neighbours in one sentence say."""
    found = {"next_older": 1.0} if (first.cues.earlier is None) != (second.cues.earlier is None) else {}
    if gap > len(first.following):
        return found
    words = frozenset(WORD.findall(fold(first.following[:gap])))
    if len(words) <= FEW:
        found["next_close"] = 1.0
    if words & _words("contrast"):
        found["next_contrast"] = 1.0
    if words & _words("listing"):
        found["next_listed"] = 1.0
    return found


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in load().table("time_cues").words(name))
