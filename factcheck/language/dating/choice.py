"""Weighs the candidates for the date of a figure: no date at all, the sentence's expressions, those from above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.dating.features import Figure, features, mood
from factcheck.language.dating.moments import Moment
from factcheck.language.dating.shapes import direction
from factcheck.language.phrases import verb_before
from factcheck.language.ranking import best, weights
from factcheck.language.standing import near, side_of, standings
from factcheck.lexicon.loader import Lexicon

TABLE = "time_weights"
NONE = None


class Carried(NamedTuple):
    """An expression from above the sentence, with the features that say where it comes from."""

    text: str
    features: tuple[str, ...]


class Candidate(NamedTuple):
    """A possible date of a figure (None: the text gives none) and its features."""

    text: str | None
    features: list[str]


class Site(NamedTuple):
    """What the candidates of one figure share. `chosen` is what dates the figures before it in the sentence."""

    figure: Figure
    moments: Sequence[Moment]
    chosen: Sequence[str | None]
    carried: Sequence[Carried]


def candidates(site: Site) -> list[Candidate]:
    """The candidates in a fixed order: none, the sentence's from left to right, those from above."""
    context, at = site.figure.context, site.figure.at
    verb = verb_before(context.tokens, at)
    tense = mood(context.tokens, verb)
    own = features(site.figure, verb, tense)
    found = [Candidate(None, [])]
    moments = near(site.moments, at)
    stands = standings(moments, at, verb, context.stretches, context.positions)
    for moment, standing in zip(moments, stands, strict=True):
        if context.stretches.apart(moment.first, at, context.positions):
            continue  # "60 (8 October: 53)": the bracket's date is that of the bracket's figure
        side = side_of(moment, at)
        said = [*own, *(moment.left if side == "left" else moment.right), *standing, f"{tense}-{moment.tense}"]
        if len(site.moments) == 1:
            said.append("alone")
        found.append(Candidate(moment.text, [*said, *_again(site, moment.text, side)]))
    shared = [f"above-{name}" for name in own]
    shared.append(f"above-times{min(len(site.moments), 2)}")
    for one in site.carried:
        looking = f"above-{tense}-{direction(one.text, context.lexicon)}"
        found.append(Candidate(one.text, [*shared, looking, *one.features, *_again(site, one.text, "above")]))
    return found


def _again(site: Site, text: str, side: str) -> list[str]:
    """What the dates of the figures before in the sentence say for the expression `text`."""
    if not site.chosen:
        return [f"fresh-{side}"]
    if site.chosen[-1] == text:
        return ["again", f"again-{side}", f"again-{site.figure.measured.rule}"]
    found = [f"again-not-{side}", "none-before" if site.chosen[-1] is None else "other-before"]
    if text in site.chosen:
        found.append("taken")
    return found


def outcome(candidate: Candidate) -> str | None:
    """What is said of the figure when `candidate` is taken."""
    return candidate.text


def choose(site: Site, lexicon: Lexicon) -> str | None:
    """The expression that dates the figure; None where none does."""
    if not site.moments and not site.carried:
        return NONE
    found = candidates(site)
    return outcome(found[best([one.features for one in found], weights(lexicon, TABLE))])
