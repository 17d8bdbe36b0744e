"""Chooses among the candidates for a measure with trained weights: the sum of a candidate's features decides.

The weights are whole numbers in the lexicon, one for all kinds of quantities and one more for each kind, so that every
choice can be worked out by hand. Equal sums go to the candidate that was found first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from factcheck.errors import LexiconProblem
from factcheck.language.measuring.around import Around, Measured
from factcheck.language.measuring.candidates import Candidate, candidates, distance
from factcheck.language.measuring.feature_names import FALLBACKS, KINDS, names
from factcheck.language.measuring.features import features, kind_of, site
from factcheck.language.measuring.ground import Ground
from factcheck.lexicon.loader import Lexicon

TABLE = "measure_weights"


@cache
def weights(lexicon: Lexicon) -> Mapping[str, Mapping[str, int]]:
    """Kind of quantity -> feature -> weight. Raises LexiconProblem where a row is not what it should be."""
    table = lexicon.table(TABLE)
    columns = len(KINDS) + 1
    found: dict[str, dict[str, int]] = {kind: {} for kind in KINDS}
    for row in table.texts("weights")["rows"].splitlines():
        name, *numbers = row.split() or [""]
        if not name:
            continue
        if len(numbers) != columns or not all(number.lstrip("-").isdigit() for number in numbers):
            raise LexiconProblem(
                table.file, (f"weights.rows: {row!r} should be a feature and {columns} whole numbers",)
            )
        for kind, number in zip(KINDS, numbers[1:], strict=True):
            found[kind][name] = int(numbers[0]) + int(number)
    missing = [name for name in names() if name not in found[KINDS[0]]]
    if missing:
        raise LexiconProblem(table.file, (f"weights.rows lacks {', '.join(missing[:5])}; train again",))
    return found


def decides(found: Measured) -> bool:
    """Whether a rule's proposal needs no choice: it is a rule for a construction, and these are seldom wrong."""
    return found.rule.removeprefix("measure.") not in FALLBACKS


def described(around: Around, proposals: Sequence[Measured], ground: Ground) -> list[tuple[Candidate, list[str]]]:
    """The candidates for a figure, each with its features."""
    here, found = site(around, ground), candidates(around, proposals, ground)
    left = sorted(distance(one.noun, around.at) for one in found if one.noun and one.noun.end <= around.at)
    right = sorted(distance(one.noun, around.at) for one in found if one.noun and one.noun.start > around.at)
    rows = []
    for one in found:
        rank = 0
        if one.noun is not None:
            side = left if one.noun.end <= around.at else right
            rank = side.index(distance(one.noun, around.at))
        rows.append((one, features(here, one, rank)))
    return rows


def choose(around: Around, proposals: Sequence[Measured], ground: Ground) -> Measured | None:
    """The best candidate, marked as ranked where it is not what the first rule proposed; None where there is none."""
    weight = weights(around.context.lexicon)[kind_of(around)]
    best: Candidate | None = None
    most = 0
    for one, given in described(around, proposals, ground):
        total = sum([weight[name] for name in given])
        if best is None or total > most:
            best, most = one, total
    if best is None:
        return None
    return best.measured if best.order == 0 else replace(best.measured, ranked=True)
