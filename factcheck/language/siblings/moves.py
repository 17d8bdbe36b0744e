"""Moves: an amount before, an amount after, and by how much or how many times: "up 12 percent to 3,400 from 3,036"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from factcheck.core.claims import Claim, Role
from factcheck.core.siblings import Part, Statement
from factcheck.language.siblings.ties import REACH, Ties, gap, preceded, towards, words_between

GAP = 6  # words between two figures of one move
SPLIT_GAP = 12  # the same where "from" and "to" hold the two together: "from 500 soldiers, chiefly at sea, to 4,000"
BEFORE = 12  # words before a move that may say which way it went
AMOUNTS = frozenset({Part.FROM, Part.TO})
MOVED = {Role.CHANGE: Part.CHANGE, Role.RATIO: Part.FACTOR}
Tie = tuple[Part, Part]


def moves(text: str, sentence: Sequence[Claim], ties: Ties) -> Iterator[Statement]:
    """The moves that the claims of one sentence, in its order, tell of."""
    for chain in _chains(sentence, lambda left, right: _move_tie(text, left, right, ties)):
        parts = [part for part, _ in chain]
        if len(set(parts)) != len(parts) or not _comparable([claim for part, claim in chain if part in AMOUNTS]):
            continue
        first, last = chain[0][1], chain[-1][1]
        around = words_between(text, max(first.sentence.start, first.span.start - REACH), first.span.start)[-BEFORE:]
        around += words_between(text, first.span.start, last.span.end)
        yield Statement(tuple((part, claim.id) for part, claim in chain), towards(around, ties))


def _comparable(claims: Sequence[Claim]) -> bool:
    return len({claim.quantity.unit for claim in claims}) <= 1


def _chains(claims: Sequence[Claim], tie: Callable[[Claim, Claim], Tie | None]) -> Iterator[list[tuple[Part, Claim]]]:
    """Runs of neighbours in which each is tied to the next and keeps its part."""
    chain: list[tuple[Part, Claim]] = []
    for left, right in pairwise(claims):
        tied = tie(left, right)
        if tied is None:
            if chain:
                yield chain
            chain = []
        elif chain and chain[-1][0] is tied[0]:
            chain.append((tied[1], right))
        else:
            if chain:
                yield chain
            chain = [(tied[0], left), (tied[1], right)]
    if chain:
        yield chain


def _move_tie(text: str, left: Claim, right: Claim, ties: Ties) -> Tie | None:
    words = gap(text, left, right)
    if not words or len(words) > SPLIT_GAP:
        return None
    from_to = words[-1] in ties.before_to and MOVED.get(left.role) is None and preceded(text, left, ties.before_from)
    if len(words) > GAP and not from_to:
        return None
    if MOVED.get(right.role) is None:
        if words[-1] in ties.before_to:
            start = MOVED.get(left.role) or (Part.FROM if from_to else None)
            return None if start is None else (start, Part.TO)
        if words[-1] in ties.before_from or (words[-1] == "with" and ties.compared & set(words)):
            later = _compares(words, ties) or preceded(text, left, ties.before_to)
            start = MOVED.get(left.role) or (Part.TO if later else None)
            return None if start is None else (start, Part.FROM)
        return None
    if MOVED.get(left.role) is not None or words[0] not in (",", "(", "–", "—"):
        return None
    return (_own_part(text, left, ties), MOVED.get(right.role) or Part.CHANGE) if towards(words, ties) else None


def _compares(words: Sequence[str], ties: Ties) -> bool:
    """Whether the words between two amounts set the later against the earlier: ", up from", "compared with"."""
    return bool(ties.compared & set(words)) and (words[0] in (",", "(") or towards(words, ties) is not None)


def _own_part(text: str, claim: Claim, ties: Ties) -> Part:
    return Part.FROM if preceded(text, claim, ties.before_from) else Part.TO
