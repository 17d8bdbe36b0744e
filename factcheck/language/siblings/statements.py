"""Finds the figures of one sentence that arithmetic ties together, by the few words between them.

Three forms: a move ("eightfold, from 500 to 4,000", "3,400, up 12 percent"), a total with its parts ("40 people,
including 12 children"), a part with its share ("40 of the 120 schools, or 33 percent"). Only what stands close together
is tied: a tie that is missed costs a check, a wrong one would doubt a true figure. Whether the sums hold is worked out
in comparison.arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from factcheck.core.claims import Claim
from factcheck.core.siblings import Statement
from factcheck.language.siblings.moves import moves
from factcheck.language.siblings.ties import ties_of
from factcheck.language.siblings.totals import totals
from factcheck.lexicon.loader import Lexicon, load


def find(text: str, claims: Iterable[Claim], lexicon: Lexicon | None = None) -> tuple[Statement, ...]:
    """The statements that `claims`, all of one document with the text `text`, make with each other, in its order.

    Claims may come in any order. A claim can be the total of one statement and the end of a move in another.
    """
    ties = ties_of(lexicon if lexicon is not None else load())
    ordered = sorted(claims, key=lambda claim: (claim.span.start, claim.span.end, claim.id))
    found: list[Statement] = []
    for _, group in groupby(ordered, key=lambda claim: claim.sentence):
        sentence = tuple(group)
        if len(sentence) > 1:
            found += moves(text, sentence, ties)
            found += totals(text, sentence, ties)
    return tuple(found)
