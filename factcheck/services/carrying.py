"""Carrying claims over to a new snapshot of their document, so that what people decided stays with the words they read.

A claim is the same one while its figure and its whole sentence read the same, wherever they now stand; of several equal
ones the first old is the first new. It keeps its id and so its verdicts. Everything else is new, or gone: a verdict is
never moved to words that nobody read.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck.core.claims import Claim
from factcheck.intake.folder import free


@dataclass(frozen=True, slots=True)
class Carried:
    """The new snapshot's claims under the ids that they keep or get, and the ids of the old ones that are gone."""

    claims: list[Claim]
    gone: tuple[str, ...]


def carry_over(
    old: Sequence[Claim], old_text: str, new: Sequence[Claim], new_text: str, taken: Iterable[str]
) -> Carried:
    """Which new claim is which old one.

    Args: taken – every id that the document's claims ever had; a new claim gets none of them.
    """
    waiting: dict[tuple[str, str], deque[str]] = defaultdict(deque)
    for claim in old:
        waiting[_words(claim, old_text)].append(claim.id)
    used = set(taken)
    claims = []
    for claim in new:
        same = waiting[_words(claim, new_text)]
        identity = same.popleft() if same else free(claim.id, used)
        used.add(identity)
        claims.append(replace(claim, id=identity))
    return Carried(claims, tuple(identity for left in waiting.values() for identity in left))


def _words(claim: Claim, text: str) -> tuple[str, str]:
    return claim.text, " ".join(claim.sentence.of(text).split())
