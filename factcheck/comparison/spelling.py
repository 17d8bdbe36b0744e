"""A word that nobody used, taken for the nearest one that somebody did: typing errors in a query."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import OSA

SHORTEST = 4  # letters: shorter words one edit apart are different words
LONG = 6  # letters from which two edits are still a slip of the finger


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was most likely meant to be; None where none is near. Ties go to the first by letter.

    >>> nearest("strkie", ["strike", "soldier"])
    'strike'
    """
    if len(word) < SHORTEST or not word.isalpha():
        return None
    room = 1 if len(word) < LONG else 2
    near = [
        (distance, candidate)
        for candidate in known
        if abs(len(candidate) - len(word)) <= room
        and (distance := OSA.distance(word, candidate, score_cutoff=room)) <= room
    ]
    return min(near)[1] if near else None
