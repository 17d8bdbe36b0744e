"""Linear weights from the lexicon: the sum of the weights of a candidate's features decides which one is taken.

Weights are whole numbers (hundredths of a nat), so every choice can be worked out by hand; a feature without a row
weighs nothing. Equal sums go to the candidate that stands first. They are trained, not written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import repeat

from factcheck.errors import LexiconProblem
from factcheck.lexicon.loader import Lexicon

Weights = Mapping[str, int]
NOTHING = repeat(0)  # what a feature without a row weighs


@cache
def weights(lexicon: Lexicon, name: str) -> Weights:
    """Feature -> weight, from the table `name`. Raises LexiconProblem where a row is not what it should be."""
    table = lexicon.table(name)
    found: dict[str, int] = {}
    for row in table.texts("weights")["rows"].splitlines():
        feature, _, number = row.partition(" ")
        if not feature:
            continue
        if not number.lstrip("-").isdecimal():
            raise LexiconProblem(table.file, (f"weights.rows: {row!r} should be a feature and a whole number",))
        found[feature] = int(number)
    return found


def best(rows: Sequence[Sequence[str]], weight: Weights) -> int:
    """The position of the row of features that weighs most; the first of equals. `rows` are not empty."""
    get = weight.get
    totals = [sum(map(get, row, NOTHING)) for row in rows]
    return totals.index(max(totals))
