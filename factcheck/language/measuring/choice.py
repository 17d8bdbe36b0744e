"""Chooses among the candidates for a measure with trained weights: the sum of a candidate's features decides.

The weights are whole numbers in the lexicon, one for all kinds of quantities and one more for each kind, so that every
choice can be worked out by hand. Equal sums go to the candidate that was found first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from factcheck.errors import LexiconProblem
from factcheck.language.measuring.around import Around, Measured
from factcheck.language.measuring.candidates import Candidate, candidates, distance
from factcheck.language.measuring.feature_names import DECISIVE, KINDS, names
from factcheck.language.measuring.features import Site, features, kind_of, site
from factcheck.language.measuring.ground import Ground
from factcheck.language.measuring.tails import with_tail
from factcheck.language.phrases import Range
from factcheck.lexicon.loader import Lexicon

TABLE = "measure_weights"


@cache
def weights(lexicon: Lexicon) -> Mapping[str, Mapping[str, int]]:
    """Kind of quantity -> feature -> weight, 0 for what the file does not list.

    Raises LexiconProblem where a row is not what it should be.
    """
    table = lexicon.table(TABLE)
    columns = len(KINDS) + 1
    found = {kind: dict.fromkeys(names(), 0) for kind in KINDS}
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
    return found


def decides(found: Measured) -> bool:
    """Whether a rule's proposal needs no choice: what its construction says is surer than the choice would be."""
    return found.rule.removeprefix("measure.") in DECISIVE


def choose(around: Around, proposals: Sequence[Measured], ground: Ground) -> Measured | None:
    """The best candidate, marked as ranked where it is not what the first rule proposed; None where there is none."""
    weight = weights(around.context.lexicon)[kind_of(around)]
    here = site(around, ground)
    shared = {side: sum([weight[name] for name in given]) for side, given in here.beside.items()}
    best: Candidate | None = None
    most = 0
    for one, side, given in _featured(here, proposals):
        total = shared[side] + sum([weight[name] for name in given])
        if best is None or total > most:
            best, most = one, total
    if best is None:
        return None
    return best.measured if best.order == 0 else replace(_completed(around, best), ranked=True)


def _completed(around: Around, best: Candidate) -> Measured:
    """A noun of the sentence with what follows it and belongs to it; other measures are whole already."""
    noun, phrase = best.noun, around.context.phrase
    if noun is None or best.measured.phrase != phrase(Range(noun.start, noun.whole)):
        return best.measured
    return replace(best.measured, phrase=phrase(with_tail(around, Range(noun.start, noun.end))))


def described(around: Around, proposals: Sequence[Measured], ground: Ground) -> list[tuple[Candidate, list[str]]]:
    """The candidates for a figure, each with all its features."""
    here = site(around, ground)
    return [(one, [*given, *here.beside[side]]) for one, side, given in _featured(here, proposals)]


def _featured(here: Site, proposals: Sequence[Measured]) -> Iterator[tuple[Candidate, str, list[str]]]:
    """Each candidate with its side and the features of its own."""
    at = here.around.at
    found = candidates(here.around, proposals, here.ground)
    left = sorted(distance(one.noun, at) for one in found if one.noun and one.noun.end <= at)
    right = sorted(distance(one.noun, at) for one in found if one.noun and one.noun.start > at)
    for one in found:
        rank = 0
        if one.noun is not None:
            rank = (left if one.noun.end <= at else right).index(distance(one.noun, at))
        yield one, *features(here, one, rank)
