"""What decides between a conflict and an update, put into the sentences that a reviewer reads.

Each sign that has something to say beyond the times has one sentence; the strongest signs of the side that won speak.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.comparison import reasons
from factcheck.comparison.signs import clash_weights
from factcheck.comparison.standing import Context
from factcheck.comparison.subjects import Subject

SPOKEN = 2  # signs that speak beside the times

Sentence = Callable[[Subject, Subject], str | None]


def _both_voices(left: Subject, right: Subject) -> str:
    return f"{reasons.voice(left)} and {reasons.voice(right)} each give a figure of their own."


def _voice_of_both(left: Subject, right: Subject) -> str:
    return f"{reasons.voice(left)} gives both figures: the one took the place of the other."


def _no_voice(left: Subject, right: Subject) -> str:
    if left.document.id == right.document.id:
        return "The same text gives both figures in its own words: the one took the place of the other."
    return "Neither figure is given in the name of a source that stands against the other."


def _disputed(left: Subject, right: Subject) -> str | None:
    for subject in (left, right):
        if subject.cues.dispute is not None:
            return f"“{subject.cues.dispute}” beside {reasons.quote(subject)} sets it against what others say."
    return None


def _forecasters(left: Subject, right: Subject) -> str:
    if left.speaker and right.speaker:
        return (
            f"{reasons.voice(left)} and {reasons.voice(right)} each forecast it: "
            "a newer forecast replaces only its own."
        )
    return "Both are forecasts: a newer one replaces only its own forecaster's."


def _fixed(left: Subject, right: Subject) -> str:
    return f"{reasons.kind(left)}: the sources differ, not the times."


SENTENCES: Mapping[str, Sentence | str] = {
    "two_voices": _both_voices,
    "two_voices_same_time": _both_voices,
    "same_voice": _voice_of_both,
    "no_voice": _no_voice,
    "voices_behind_differ": "Different sources stand behind the two figures.",
    "voice_behind_both": "One source stands behind both figures.",
    "cannot_move": _fixed,
    "count_fell": "A count that can only rise, yet the later figure is the lower one.",
    "reaches_back": "The newer text gives its figure for the earlier day.",
    "given_meanwhile": "Both figures were given over the same days, so neither took the place of the other.",
    "both_in_one_text": "One text gives both figures.",
    "one_passage": "They stand side by side in one passage.",
    "disputed": _disputed,
    "one_sided": "One of them is a bound, and the other lies beyond it.",
    "forecast": _forecasters,
    "forecast_two_voices": _forecasters,
    "planned": "Plans change: the newer one holds.",
}


def spoken(
    left: Subject, right: Subject, found: Mapping[str, float], context: Context, *, conflict: bool
) -> tuple[str, ...]:
    """The sentences of the strongest signs for a conflict, or for an update. `left` is the first in order."""
    rivals = context.rivals(left, right)
    if conflict and rivals is not None and "rivals" in found:
        return (reasons.rivals(rivals.left, rivals.right),)
    table = clash_weights()
    side = 1 if conflict else -1
    weighed = sorted((-side * table[name] * amount, name) for name, amount in found.items())
    said: dict[str, None] = {}
    for weight, name in weighed:
        sentence = SENTENCES.get(name)
        text = sentence(left, right) if callable(sentence) else sentence
        if weight < 0 and text is not None:
            said[text] = None
    return tuple(said)[:SPOKEN]
