"""Scores, which are no figures: "beat Preston 2-0", "Sharks 27-19 Bulls", "two-nil"."""

from __future__ import annotations

import re

from factcheck.language.scan import Page

_SCORE = re.compile(
    r"(?P<left>[0-9]{1,3})[–-](?P<right>[0-9]{1,3})(?:(?:,[ ]|"
    r"[–-])[0-9]{1,3}[–-][0-9]{1,3})*(?![0-9%a-z.,/–-]*[0-9%a-z])"
)
_UNITED = re.compile(
    r"[ -]?(?:%|percent|per cent|pc|million|billion|bn|km|cm|mm|m|kg|t|years?|months?|weeks?|days?|hours?|"
    r"minutes?|tonnes|metres)(?![a-z])"
)
_APART = re.compile(r"[0-9]{1,3} [–-] [0-9]{1,3}(?= [A-Z])")  # "Chelsea 1 - 2 Arsenal"
_NAMED = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w.'-]*[ ]$")
_WON = re.compile(
    r"(?<![a-z])(?:won|win|wins|winning|beat|beats|beating|lost|lose|loses|losing|drew|draw|draws|drawn|defeat|"
    r"defeated|victory|score|scored|scores|"
    r"lead|led|leading|voted|vote|ruled|split|decision|final|ahead|trailed|trailing|aggregate|thrashed|"
    r"hammered)[ \n](?:[\w' -]{0,24}[ ])?$"
)
_AFTER_SCORE = re.compile(
    r"[ \n](?:to|on|in|at|win|loss|defeat|victory|vote|lead|draw|majority|after|against|over|decision|ruling|with|"
    r"for|home|away|last|this|that|by|and)(?![a-z])"
)


def score_end(page: Page, start: int) -> int | None:
    """The end of the score that starts with the digit at `start`, or None.

    A dash between two small bare numbers is a score where the first is not the smaller (a range rises), where a name
    stands on its left and no counted noun on its right, or behind a word of winning, losing and voting.
    """
    apart = _APART.match(page.plain, start)
    if apart is not None and _NAMED.search(page.plain, max(0, start - 24), start):
        return apart.end()
    found = _SCORE.match(page.low, start)
    if found is None or _UNITED.match(page.low, found.end()):
        return None
    counted = re.match(r"[ \n][a-z]{3}", page.low[found.end() : found.end() + 4]) and not _AFTER_SCORE.match(
        page.low, found.end()
    )
    if int(found["left"]) >= int(found["right"]):
        return found.end()
    if counted:
        return None
    if _NAMED.search(page.plain, max(0, start - 24), start):
        return found.end()
    return found.end() if _WON.search(page.low, max(0, start - 40), start) else None
