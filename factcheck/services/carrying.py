"""Carrying claims over to a new snapshot of their document, so that what people decided stays with the words they read.

A claim is the same one while its figure and its whole sentence read the same, wherever they now stand; of several equal
ones the first old is the first new. It keeps its id and so its verdicts, and one that had gone comes back. Everything
else is new, or gone: a verdict is never moved to words that nobody read.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.core.claims import Claim
from factcheck.intake.folder import free
from factcheck.store.claims import Former


@dataclass(frozen=True, slots=True)
class Carried:
    """The new snapshot's claims under the ids that they keep or get, and the ids of those that are gone with it."""

    claims: list[Claim]
    gone: tuple[str, ...]


def carry_over(old: Sequence[Former], new: Sequence[Claim], text: str) -> Carried:
    """Which new claim is which old one.

    Args: old – all that the document ever claimed, in the order of preference. text – that of the new snapshot.
    """
    waiting: dict[tuple[str, str], deque[str]] = defaultdict(deque)
    for one in old:
        waiting[one.text, _plain(one.sentence)].append(one.id)
    used = {one.id for one in old}
    claims = []
    kept = set()
    for claim in new:
        same = waiting[claim.text, _plain(claim.sentence.of(text))]
        identity = same.popleft() if same else free(claim.id, used)
        used.add(identity)
        kept.add(identity)
        claims.append(replace(claim, id=identity))
    return Carried(claims, tuple(one.id for one in old if not one.retired and one.id not in kept))


def _plain(sentence: str) -> str:
    """A sentence whatever its line breaks and spaces are."""
    return " ".join(sentence.split())
