"""Why two claims are, or are not, taken for one fact, and how they relate: each piece of evidence with its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.comparison.agreement import relate
from factcheck.comparison.evidence import doubt, pieces, score, table_of, weights
from factcheck.comparison.linking import vocabulary_of
from factcheck.comparison.subjects import Subject, comparable_windows
from factcheck.core.relations import Relation

# One sentence for each piece of evidence. {left} and {right} are the measures as written, {words} the shared words,
# {places} the places of both, {speakers} the speakers, {periods} the time words.
SENTENCES = {
    "head_same": "Both name the same kind of thing.",
    "head_differs": "“{left}” and “{right}” name different kinds of things.",
    "rare_head": "Few other figures are of that kind of thing.",
    "shared_across": "Two texts share words of the measure: {words}.",
    "shared": "The measures share: {words}.",
    "same_measure": "The measures say the same: “{left}”.",
    "part_measure": "All of the one measure is in the other.",
    "left_over_both": "Each measure has words that the other lacks: “{left}”, “{right}”.",
    "left_over_one": "One measure says more than the other: “{left}”, “{right}”.",
    "names_clash": "Each measure names something that the other does not.",
    "covered": "What one measure says stands in the other, or near its figure.",
    "near_words": "The same words stand near both figures.",
    "near_rare": "Words that are rare elsewhere stand near both figures.",
    "near_names": "The same name stands near both figures.",
    "near_names_clash": "Different names stand near the figures.",
    "place_same": "The place is the same: {places}.",
    "place_part": "The place of the one is part of the other's, or a place within it: {places}.",
    "place_one": "Of two figures of one text only one is given for a place: {places}.",
    "place_clash": "The places differ: {places}.",
    "speaker_same": "Both have it from the same source: {speakers}.",
    "rival_speakers": "One text gives both, in the names of two sources: {speakers}.",
    "rivals_side_by_side": "The two sources speak in one passage.",
    "older_figure": "One text gives both, and calls one of them the older.",
    "period_same": "Both give a time that can be one: {periods}.",
    "period_clash": "They are for different periods: {periods}.",
    "period_past": "One is for a period that is over, the other for the present: {periods}.",
    "role_differs": "One is an amount, the other a change or a multiple.",
    "additional": "One counts what is added, which may be the same count.",
    "modality_differs": "One holds, the other is planned, forecast or denied.",
    "value_same": "The amounts are equal; equal amounts alone make no fact.",
    "value_near": "The amounts leave room for one.",
    "value_far": "One amount is more than three times the other.",
    "value_grew": "It is a running count, and the later figure is the higher one.",
    "value_differs_of_bare_head": "They share one word of the measure at most, and the amounts differ.",
    "value_differs_in_document": "One text gives different amounts.",
    "near_by": "They stand near each other.",
    "one_sentence": "One sentence gives both.",
    "next_figure": "The one is the next figure of its kind after the other.",
    "next_older": "Of two figures of one sentence the words call one the older.",
    "next_contrast": "The words between them set one against the other.",
    "next_listed": "The words between them list them side by side.",
    "next_close": "Few words stand between them.",
    "next_voice": "One sentence gives each in the name of its own source.",
    "next_voice_beyond": "Two sentences of one passage give each in the name of its own source.",
    "reprinted": "They stand in an article and its copy, as one figure.",
    "stories_apart": "Their articles share few names and words, as articles on two stories do.",
}


@dataclass(frozen=True, slots=True)
class Feature:
    """One piece of evidence: its name, what it weighs in nats (above 0 speaks for one fact), and its sentence."""

    name: str
    weight: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """The evidence on two claims, strongest first; their score together with the bias; and the opinion on them.

    `same_fact`: whether the two alone would be joined. In a set of claims the mean over the whole group decides, and a
    person's verdict over all. `relation` is how they relate if they are of one fact.
    """

    features: tuple[Feature, ...]
    score: float
    same_fact: bool
    verdict: str
    relation: Relation


def explain(left: Subject, right: Subject, others: Sequence[Subject] = ()) -> Explanation:
    """Why the two are or are not of one fact. `others` are the claims around them, by which words are weighed."""
    vocabulary = vocabulary_of((left, right, *others))
    table = table_of(left, right)
    found = pieces(left, right, vocabulary)
    features = [
        Feature(name, round(weights(table)[name] * amount, 3), _sentence(name, left, right))
        for name, amount in found.items()
        if weights(table)[name] * amount != 0
    ]
    comparable = comparable_windows(left, right) is not None
    total = round(score(found, table), 3)
    same = comparable and total > 0
    return Explanation(
        features=tuple(sorted(features, key=lambda feature: (-abs(feature.weight), feature.name))),
        score=total,
        same_fact=same,
        verdict=_verdict(same, comparable),
        relation=relate(left, right, doubt=doubt(found, table)),
    )


def _verdict(same: bool, comparable: bool) -> str:
    if not comparable:
        return "Different facts: the units cannot be compared."
    return "One fact: more speaks for it than against it." if same else "Different facts: too little speaks for one."


def _sentence(name: str, left: Subject, right: Subject) -> str:
    shared = ", ".join(word for word in left.words if word in right.words)
    return SENTENCES[name].format(
        left=left.claim.measure,
        right=right.claim.measure,
        words=shared or "little",
        places=_listed((*left.claim.place, *right.claim.place)),
        speakers=_listed((left.claim.speaker, right.claim.speaker)),
        periods=_listed((left.claim.when, right.claim.when)),
    )


def _listed(parts: Sequence[str | None]) -> str:
    return ", ".join(dict.fromkeys(part for part in parts if part)) or "none"
