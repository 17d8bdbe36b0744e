"""Which claims are of one fact: evidence on likely pairs, then groups by mean link (comparison.grouping).

Only likely pairs are looked at: those that share a telling word of the measure and a dimension. Where a word is common
it has to be two words, so that a large archive is never compared with itself as a whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from factcheck.comparison.evidence import GIVEN, limits, pieces, score, wording_of
from factcheck.comparison.grouping import Grouping, Pair, candidates, scored
from factcheck.comparison.subjects import Subject
from factcheck.comparison.vocabulary import Vocabulary, build
from factcheck.comparison.words import light_words
from factcheck.core.verdicts import PairDecision, PairVerdict

BLOCK = 300  # claims that share a key and are all compared with each other
TELLING = 6  # rarest words of a measure that make keys


def link(
    subjects: Sequence[Subject],
    converted: Iterable[Pair],
    family: Mapping[str, str],
    verdicts: Sequence[PairVerdict] = (),
) -> list[list[int]]:
    """Groups of positions in `subjects`, which are in order: one group for each fact, in order of its first claim.

    `converted` are pairs known to be one amount in two units; `family` maps copies to the text they are counted under.
    """
    judged = {claim for verdict in verdicts for claim in (verdict.left, verdict.right)}
    nodes = _nodes(subjects, judged)
    first = [subjects[members[0]] for members in nodes]
    node_of = {position: node for node, members in enumerate(nodes) for position in members}
    vocabulary = vocabulary_of(subjects)
    grouping = Grouping([subject.dimension for subject in first], limits()["unlinked"])
    same, different = _decided(subjects, node_of, verdicts)
    grouping.keep_apart(different)
    grouping.hold_together(same)
    grouping.hold_together(_by_node(converted, node_of))
    pairs = candidates(_keys(first, vocabulary), BLOCK)
    telling = [frozenset(_telling(subject, vocabulary)) for subject in first]

    def scorer(a: int, b: int) -> float:
        if wording_of(first[a], first[b]) == GIVEN and telling[a].isdisjoint(telling[b]):
            return limits()["unlinked"]
        return _score(first[a], first[b], vocabulary, family)

    grouping.link(scored(pairs, scorer))
    return sorted(sorted(p for node in group for p in nodes[node]) for group in grouping.result())


def vocabulary_of(subjects: Iterable[Subject]) -> Vocabulary:
    """The vocabulary of the distinct measures of the subjects."""
    held = list(subjects)
    return build({s.words for s in held}, {s.surroundings.words for s in held}, [s.head for s in held])


def _score(left: Subject, right: Subject, vocabulary: Vocabulary, family: Mapping[str, str]) -> float:
    found = pieces(left, right, vocabulary, reprinted=is_reprint(left, right, family))
    return score(found, wording_of(left, right))


def _telling(subject: Subject, vocabulary: Vocabulary) -> list[str]:
    """The words of a measure that tell something; all of them where none does."""
    words = vocabulary.spell((subject.head, *subject.words))
    return [word for word in words if word not in light_words()] or list(words)


def is_reprint(left: Subject, right: Subject, family: Mapping[str, str]) -> bool:
    """Whether the two are one figure in an article and its copy: the same amount, measured by the same head word."""
    origin = family.get(left.document.id)
    if origin is None or left.document.id == right.document.id or family.get(right.document.id) != origin:
        return False
    return left.head == right.head and left.window == right.window


def _nodes(subjects: Sequence[Subject], judged: set[str]) -> list[list[int]]:
    """Positions of claims that cannot be told apart, as one node each. A claim that a person judged stands alone."""
    nodes: dict[object, list[int]] = {}
    for position, subject in enumerate(subjects):
        alone = subject.claim.id in judged or subject.converted
        nodes.setdefault((position,) if alone else _signature(subject), []).append(position)
    return sorted(nodes.values())


def _signature(subject: Subject) -> tuple[object, ...]:
    """All that the evidence looks at: claims of one signature are of one fact with every other claim alike."""
    claim = subject.claim
    return (
        subject.words,
        subject.head,
        subject.names,
        subject.places,
        subject.speaker,
        subject.dimension,
        subject.window,
        subject.surroundings,
        subject.moment,
        claim.modality,
        claim.role,
        claim.kind,
        subject.additional,
        subject.document.id,
    )


def _keys(subjects: Sequence[Subject], vocabulary: Vocabulary) -> list[list[str]]:
    """The keys of each subject: its dimension alone in a small set; in a larger one, the dimension with each telling
    word, or, for a common word, with two."""
    sizes = Counter(subject.dimension for subject in subjects)
    words = [_telling(subject, vocabulary) for subject in subjects]
    common = Counter((s.dimension, word) for s, own in zip(subjects, words, strict=True) for word in own)
    keys: list[list[str]] = []
    for subject, own in zip(subjects, words, strict=True):
        if sizes[subject.dimension] <= BLOCK:
            keys.append([subject.dimension])
            continue
        rare = sorted(own, key=lambda w: (common[subject.dimension, w], w))[:TELLING]
        single = [w for w in rare if common[subject.dimension, w] <= BLOCK]
        crowded = [w for w in rare if common[subject.dimension, w] > BLOCK]
        doubles = [" ".join(sorted((a, b))) for a in crowded for b in rare if a != b]
        keys.append([f"{subject.dimension} {key}" for key in (*single, *doubles, *(crowded if not doubles else ()))])
    return keys


def _decided(
    subjects: Sequence[Subject], node_of: Mapping[int, int], verdicts: Sequence[PairVerdict]
) -> tuple[list[Pair], list[Pair]]:
    """(same, different) as pairs of nodes, each in order."""
    position = {subject.claim.id: i for i, subject in enumerate(subjects)}
    decided: dict[PairDecision, set[Pair]] = {PairDecision.SAME: set(), PairDecision.DIFFERENT: set()}
    for verdict in verdicts:
        if verdict.left in position and verdict.right in position:
            a, b = node_of[position[verdict.left]], node_of[position[verdict.right]]
            decided[verdict.decision].add((min(a, b), max(a, b)))
    return sorted(decided[PairDecision.SAME]), sorted(decided[PairDecision.DIFFERENT])


def _by_node(pairs: Iterable[Pair], node_of: Mapping[int, int]) -> list[Pair]:
    return [(node_of[a], node_of[b]) for a, b in pairs]
