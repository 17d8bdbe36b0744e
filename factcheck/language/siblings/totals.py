"""Totals: a figure with its parts ("40 people, 12 of them children"), or with the share that a part is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.core.claims import Claim, Role
from factcheck.core.siblings import Part, Statement
from factcheck.language.siblings.ties import NEAR, REACH, Ties, gap, holds, words_between

PART_GAP = 8  # words between a total and its first part, and between two parts
INCLUDING = 4  # words before a part in which "of whom" stands
MOST = 40  # parts of one total that are looked for
SHARE_UNIT = "%"
OWN_NOUN = frozenset({"measure.counted", "measure.noun-after", "measure.noun-adjacent"})


def totals(text: str, sentence: Sequence[Claim], ties: Ties) -> Iterator[Statement]:
    """Totals with their parts, then parts with their share of a total."""
    levels = [claim for claim in sentence if claim.role is Role.LEVEL]
    taken: set[str] = set()
    for number, claim in enumerate(levels):
        parts, whole = _parts_behind(text, levels, number, ties)
        if parts and not {one.id for one in parts} & taken:
            taken |= {one.id for one in parts}
            yield Statement(((Part.TOTAL, claim.id), *((Part.PART, one.id) for one in parts)), whole=whole)
        summed = _parts_before(text, levels, number, ties)
        if len(summed) > 1:
            yield Statement((*((Part.PART, one.id) for one in summed), (Part.TOTAL, claim.id)), whole=True)
    for number, (left, right) in enumerate(pairwise(levels)):
        between = gap(text, left, right)
        if between is not None and _alike(left, right) and _without_articles(between, ties) in ties.out_of:
            members = [(Part.PART, left.id), (Part.TOTAL, right.id)]
            share = levels[number + 2] if number + 2 < len(levels) else None
            if share is not None and share.quantity.unit == SHARE_UNIT and _repeats(gap(text, right, share)):
                members.append((Part.SHARE, share.id))
            yield Statement(tuple(members))


def _without_articles(words: Sequence[str], ties: Ties) -> tuple[str, ...]:
    return tuple(word for word in words if word not in ties.determiners)


def _repeats(words: Sequence[str] | None) -> bool:
    """Whether a figure follows another as the same thing said again: "(33 percent)", ", or 33 percent"."""
    return words is not None and len(words) <= 4 and any(word in ("(", "or") for word in words[-2:])


def _alike(left: Claim, right: Claim) -> bool:
    return left.quantity.unit == right.quantity.unit and left.quantity.unit != SHARE_UNIT


def _parts_behind(text: str, levels: Sequence[Claim], number: int, ties: Ties) -> tuple[list[Claim], bool]:
    """The figures behind a total that are said to be of it, and whether they are all of it."""
    total, parts, whole = levels[number], [], False
    for left, right in pairwise(levels[number : number + MOST]):
        words = gap(text, left, right)
        if not words or len(words) > PART_GAP or not _alike(total, right):
            break
        if left is total:
            whole = bool(ties.consists & set(words))
            if not whole and not _including(words, ties) and not ("," in words and _opens(text, total, ties)):
                behind = tuple(words_between(text, right.span.end, min(right.sentence.end, right.span.end + REACH))[:2])
                of_them = behind in ties.of_them and words[-1] in (",", "and")  # not "and judged 687 of them"
                return ([right] if of_them else []), False  # what follows "79 of them" is of its own
        elif not {",", "and"} & set(words) or _including(words, ties):
            break  # the part has parts of its own
        parts.append(right)
    return parts, whole


def _including(words: Sequence[str], ties: Ties) -> bool:
    """Whether words say that the figure right behind them is part of what was said before."""
    near = words[-INCLUDING:]
    last = max((at + 1 for at, word in enumerate(near) if word in (",", "and")), default=0)
    return any(holds(near[last:], phrase) for phrase in ties.includes)


def _opens(text: str, total: Claim, ties: Ties) -> bool:
    """Whether a total opens its clause: "Of the 50 wounded, 12 were children"."""
    before = words_between(text, max(total.sentence.start, total.span.start - NEAR), total.span.start)
    kept = _without_articles(before, ties)
    return any(kept[-len(phrase) :] == phrase and kept[: -len(phrase)][-1:] in ((), (",",)) for phrase in ties.out_of)


def _parts_before(text: str, levels: Sequence[Claim], number: int, ties: Ties) -> list[Claim]:
    """The figures before a total that it is said to sum up: "12 men and 9 women, 21 in all"."""
    total = levels[number]
    after = tuple(words_between(text, total.span.end, min(total.sentence.end, total.span.end + REACH)))
    before = tuple(words_between(text, max(total.sentence.start, total.span.start - NEAR), total.span.start))
    if not any(holds(after[:5], phrase) for phrase in ties.sums) and not any(
        before[-len(phrase) :] == phrase for phrase in ties.totals
    ):
        return []
    parts: list[Claim] = []
    for left, right in pairwise(reversed(levels[max(0, number - MOST) : number + 1])):
        words = gap(text, right, left)
        if words is None or len(words) > PART_GAP or not _alike(total, right):
            break
        parts.insert(0, right)
    own = OWN_NOUN & set(total.rules) and total.head not in {part.head for part in parts}
    return [] if own else parts  # "9 ships and 64 boats with a total of 710 personnel"
