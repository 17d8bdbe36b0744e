"""Which claims are of one fact: evidence on likely pairs, then groups by mean link (comparison.grouping).

Only likely pairs are looked at: those that share a telling word of the measure and a dimension. Where a word is common
it has to be two words, so that a large archive is never compared with itself as a whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from factcheck.comparison.evidence import limits, pieces, score, table_of
from factcheck.comparison.grouping import Grouping, Pair, candidates, scored
from factcheck.comparison.stories import Stories
from factcheck.comparison.subjects import Subject
from factcheck.comparison.vocabulary import Vocabulary, build
from factcheck.comparison.words import light_words
from factcheck.core.verdicts import PairDecision, PairVerdict

BLOCK = 300  # claims that share a key and are all compared with each other
COMMON = 60  # claims that share a word from which on one word is no key
TELLING = 24  # rarest words of a claim that make keys


def link(
    subjects: Sequence[Subject],
    converted: Iterable[Pair],
    family: Mapping[str, str],
    verdicts: Sequence[PairVerdict] = (),
    stories: Stories | None = None,
) -> list[list[int]]:
    """Groups of positions in `subjects`, which are in order: one group for each fact, in order of its first claim.

    First the figures of one text that are of one fact come together: "12, up from 9", "the army said 12, residents 30".
    Then what the texts say is lined up; there such a group counts as one, by whichever of its figures fits best, so
    that a figure which nobody repeats comes along with the one that it contradicts.

    `converted` are pairs known to be one amount in two units; `family` maps copies to the text they are counted under;
    `stories` tells how alike the articles are, None where their texts are not known.
    """
    judged = {claim for verdict in verdicts for claim in (verdict.left, verdict.right)}
    nodes = _nodes(subjects, judged)
    first = [subjects[members[0]] for members in nodes]
    node_of = {position: node for node, members in enumerate(nodes) for position in members}
    vocabulary = vocabulary_of(subjects)
    same, different = _decided(subjects, node_of, verdicts)

    def scorer(a: int, b: int) -> float:
        left, right = first[a], first[b]
        apart = 0.0 if stories is None else stories.apart(left.document.id, right.document.id)
        found = pieces(left, right, vocabulary, reprinted=is_reprint(left, right, family), apart=apart)
        return score(found, table_of(left, right))

    scores = scored(likely_pairs(first, vocabulary), scorer)
    texts = _within_texts(first, scores, different)
    groups = _across_texts(first, texts, scores, (same, different, _by_node(converted, node_of)))
    return sorted(sorted(p for node in group for p in nodes[node]) for group in groups)


def _within_texts(first: Sequence[Subject], scores: Mapping[Pair, float], different: Sequence[Pair]) -> list[list[int]]:
    """The nodes of each text that are of one fact."""
    grouping = Grouping([f"{s.dimension} {s.document.id}" for s in first], limits()["unlinked"])
    grouping.keep_apart(different)
    grouping.link({(a, b): value for (a, b), value in scores.items() if first[a].document.id == first[b].document.id})
    return grouping.result()


def _across_texts(
    first: Sequence[Subject],
    texts: Sequence[Sequence[int]],
    scores: Mapping[Pair, float],
    decided: tuple[Sequence[Pair], Sequence[Pair], Sequence[Pair]],
) -> list[list[int]]:
    """The nodes of each fact. `decided` are pairs of nodes: the same, different, and converted ones."""
    part_of = {node: part for part, members in enumerate(texts) for node in members}
    same, different, converted = ([(part_of[a], part_of[b]) for a, b in pairs] for pairs in decided)
    best: dict[Pair, float] = {}
    for (a, b), value in scores.items():
        one, other = sorted((part_of[a], part_of[b]))
        if one != other:
            best[one, other] = max(value, best.get((one, other), value))
    grouping = Grouping([first[members[0]].dimension for members in texts], limits()["unlinked"])
    grouping.keep_apart(different)
    grouping.hold_together(same)
    grouping.hold_together(converted)
    grouping.link(best)
    return [[node for part in group for node in texts[part]] for group in grouping.result()]


def likely_pairs(subjects: Sequence[Subject], vocabulary: Vocabulary) -> list[Pair]:
    """Pairs of positions worth a look, in order: of one text and dimension, or with a telling word in common."""
    within = candidates([[f"{subject.dimension} {subject.document.id}"] for subject in subjects], BLOCK)
    return sorted({*within, *candidates(_keys(subjects, vocabulary), BLOCK)})


def vocabulary_of(subjects: Iterable[Subject]) -> Vocabulary:
    """The vocabulary of the distinct measures of the subjects."""
    held = list(subjects)
    return build({s.words for s in held}, {s.surroundings.words for s in held}, [s.head for s in held])


def _telling(subject: Subject, vocabulary: Vocabulary) -> list[str]:
    """The words that can bring two claims together: those of the measure, and of what the program read itself also
    those near the figure, since it may have cut the measure short. Words that tell little only where there are no
    others."""
    measure = vocabulary.spell((subject.head, *subject.words))
    near = sorted(subject.surroundings.words) if subject.claim.rules else []
    words = [word for word in dict.fromkeys((*measure, *near)) if word not in light_words() and not word.isdigit()]
    return words or list(measure)


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
    """The keys of each subject: its dimension with each telling word, or, for a common word, with two."""
    words = [_telling(subject, vocabulary) for subject in subjects]
    common = Counter((s.dimension, word) for s, own in zip(subjects, words, strict=True) for word in own)
    keys: list[list[str]] = []
    for subject, own in zip(subjects, words, strict=True):
        rare = sorted(own, key=lambda w: (common[subject.dimension, w], w))[:TELLING]
        single = [w for w in rare if common[subject.dimension, w] <= COMMON]
        crowded = [w for w in rare if common[subject.dimension, w] > COMMON]
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
