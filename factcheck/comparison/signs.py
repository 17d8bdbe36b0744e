"""Signs: what speaks for two incompatible figures of one fact contradicting each other, and what for time.

Each sign has a name, a weight (lexicon/data/clash_weights.toml: above 0 speaks for a conflict, below for an update)
and, where it says something that the times do not, a sentence (comparison.clashes). The pair alone gives most of them;
some come from the whole fact (comparison.standing), since a figure that others still give is not overtaken. Symmetric.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from factcheck.comparison.moments import Order, vintages_of
from factcheck.comparison.standing import Context, Standing
from factcheck.comparison.subjects import Subject
from factcheck.comparison.timing import Timing
from factcheck.comparison.words import standing_words
from factcheck.core.claims import Kind, Modality
from factcheck.core.quantities import Hedge
from factcheck.lexicon.loader import load

PASSAGE = 260  # characters between two figures of one passage: two sentences
LONG = 6.0  # log of the days, a year and more, from which on time explains as much as it can
ONE_SIDED = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST})


def signs_of(left: Subject, right: Subject, timing: Timing, context: Context) -> dict[str, float]:
    """Every sign on a pair of incompatible figures: name -> how much of it there is, usually 0 or 1."""
    standing = context.standing(left), context.standing(right)
    found = _voices(left, right, timing, standing)
    found |= _time(left, right, timing)
    found |= _together(left, right, standing)
    themselves = timing.two_voices and left.document.id == right.document.id
    if not themselves and context.rivals(left, right) is not None:
        found["rivals"] = 1.0
        found.pop("count_rose", None)  # between rivals the higher figure is the other side's, not growth
    disputed = sum(subject.cues.dispute is not None for subject in (left, right))
    if disputed:
        found["disputed"] = disputed / 2
    if {left.claim.quantity.hedge, right.claim.quantity.hedge} & ONE_SIDED:
        found["one_sided"] = 1.0
    return found


def clash_score(found: Mapping[str, float]) -> float:
    """The log-odds of a conflict, against an update, less what it takes to call one."""
    table = clash_weights()
    return math.fsum([table["bias"], *(table[name] * amount for name, amount in sorted(found.items()))])


@cache
def clash_weights() -> Mapping[str, float]:
    """Name of a sign -> its weight in nats, and `bias`, which stands under all of them."""
    section = load().common("clash_weights").numbers("weights")
    return {name: float(value) for name, value in section.items()}


def _voices(left: Subject, right: Subject, timing: Timing, standing: tuple[Standing, Standing]) -> dict[str, float]:
    found: dict[str, float] = {}
    if timing.same_speaker:
        found["same_voice"] = 1.0
    elif timing.two_voices:
        found["two_voices"] = 1.0
    elif not left.speaker and not right.speaker:
        found["no_voice"] = 1.0
    mine, theirs = standing[0].voices, standing[1].voices
    if mine and theirs and not timing.same_speaker and not timing.two_voices:
        shared = any(one & other for one in mine for other in theirs)
        found["voice_behind_both" if shared else "voices_behind_differ"] = 1.0
    return found


def _time(left: Subject, right: Subject, timing: Timing) -> dict[str, float]:
    found: dict[str, float] = {}
    if timing.order is Order.SAME:
        found["two_voices_same_time" if timing.two_voices else "same_time"] = 1.0
    elif timing.order is not Order.UNKNOWN:
        later, earlier = (left, right) if timing.order is Order.LEFT_LATER else (right, left)
        found |= _move(later, earlier, timing)
    if left.claim.modality is Modality.PROJECTED:
        found["forecast_two_voices" if timing.two_voices else "forecast"] = 1.0
    elif left.claim.modality is Modality.PLANNED:
        found["planned"] = 1.0
    return found


def _move(later: Subject, earlier: Subject, timing: Timing) -> dict[str, float]:
    """What happened between an earlier and a later figure."""
    found: dict[str, float] = {}
    if later.document.id == earlier.document.id and earlier.cues.earlier is not None:
        found["told_as_older"] = 1.0
    if later.moment.as_of is not None and earlier.moment.as_of is not None:
        days = max(0, (later.moment.as_of - earlier.moment.as_of).days)
        actual = later.claim.modality is Modality.ACTUAL
        height = actual and all(not standing_words().isdisjoint(subject.words) for subject in (later, earlier))
        found["days_of_a_height" if height else "days"] = min(1.0, math.log1p(days) / LONG)
        if vintages_of(earlier.moment, later.moment) is Order.LEFT_LATER:
            found["reaches_back"] = 1.0
    if later.claim.modality is not Modality.ACTUAL:
        return found
    kinds = {later.claim.kind, earlier.claim.kind}
    rose = later.window.stated > earlier.window.stated
    if Kind.CUMULATIVE in kinds:
        found["count_rose" if rose else "count_fell"] = 1.0
    if timing.two_voices and (kinds == {Kind.SETTLED} or (kinds == {Kind.CUMULATIVE} and not rose)):
        found["cannot_move"] = 1.0
    return found


def _together(left: Subject, right: Subject, standing: tuple[Standing, Standing]) -> dict[str, float]:
    """Whether both figures are given side by side, in one text or over the same days."""
    found: dict[str, float] = {}
    aged = left.cues.earlier is not None or right.cues.earlier is not None
    if left.document.id == right.document.id:
        if abs(left.claim.span.start - right.claim.span.start) <= PASSAGE:
            found["one_passage"] = 1.0
    elif not aged and standing[0].documents & standing[1].documents:
        found["both_in_one_text"] = 1.0
    if not aged and standing[0].overlaps(standing[1]):
        found["given_meanwhile"] = 1.0
    return found
