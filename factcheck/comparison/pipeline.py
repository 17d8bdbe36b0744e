"""Claims in, facts and relations out. Pure: no database, no clock; the order of the input changes nothing.

The order of steps: each claim is made comparable; conversions inside one text are found; copies among the documents are
found; claims that say one thing are grouped into facts; inside each fact every pair is related; witnesses are counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from factcheck.comparison.agreement import relate
from factcheck.comparison.conversions import conversions, with_conversions
from factcheck.comparison.copies import find_copies
from factcheck.comparison.evidence import doubt, pieces, table_of
from factcheck.comparison.linking import link, vocabulary_of
from factcheck.comparison.standing import context_of
from factcheck.comparison.stories import Stories
from factcheck.comparison.subjects import Subject, comparable_windows, subjects_of
from factcheck.comparison.vocabulary import Vocabulary
from factcheck.comparison.witnesses import count, families
from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.core.relations import Fact, Reconciliation, Relation, RelationKind
from factcheck.core.verdicts import PairDecision, PairVerdict

RELATED = 100  # claims of one fact up to which every pair is related; beyond, each with the RELATED before it


def reconcile(
    documents: Sequence[Document],
    texts: Mapping[str, str],
    claims: Sequence[Claim],
    verdicts: Sequence[PairVerdict] = (),
) -> Reconciliation:
    """The facts, relations and copies of a set of claims.

    `texts` maps document ids to texts; a missing text costs copies and the words around figures, nothing else. Claims
    name their document by id. `verdicts` are people's: "same" joins two claims, "different" keeps them apart, and a
    verdict on a claim that is not given is passed over. Facts, relations and copies come by document in order of
    publication, then by position; a fact's id is that of its first claim.
    """
    subjects = subjects_of(documents, texts, claims)
    converted = conversions(subjects, texts)
    subjects = with_conversions(subjects, converted)
    ordered = sorted(documents, key=lambda document: document.order)
    copies = find_copies(ordered, texts)
    family = families(copies)
    groups = [[subjects[i] for i in group] for group in link(subjects, converted, family, verdicts, Stories(texts))]
    vocabulary = vocabulary_of(subjects)
    judged = {(v.left, v.right) for v in verdicts if v.decision is PairDecision.SAME}
    return Reconciliation(
        facts=tuple(_fact(members, family) for members in groups),
        relations=tuple(relation for members in groups for relation in _relations(members, vocabulary, judged)),
        copies=copies,
    )


def _fact(members: Sequence[Subject], family: Mapping[str, str]) -> Fact:
    """The fact of its members: named by its first claim, with the fullest measure and every place they give."""
    outlets, texts, origins = count(members, family)
    fullest = max(members, key=lambda member: len(member.words))
    places = dict.fromkeys(place for member in members for place in member.claim.place)
    return Fact(
        id=members[0].claim.id,
        measure=fullest.claim.measure,
        unit=members[0].claim.quantity.unit,
        place=tuple(places),
        claims=tuple(member.claim.id for member in members),
        outlets=outlets,
        independent_texts=texts,
        origins=origins,
    )


def _relations(
    members: Sequence[Subject], vocabulary: Vocabulary, judged: Set[tuple[str, str]] = frozenset()
) -> Iterator[Relation]:
    """The relation of each pair; a fact too large for that relates each claim with those that stand before it.

    `judged` are the pairs, in canonical order, that a person said are of one fact.
    """
    context = context_of(members)
    for j, right in enumerate(members):
        for left in members[max(0, j - RELATED) : j]:
            if comparable_windows(left, right) is not None or left.document.id != right.document.id:
                relation = relate(left, right, context)
                if relation.kind is RelationKind.CONFLICT and _canonical(left, right) not in judged:
                    unsure = doubt(pieces(left, right, vocabulary), table_of(left, right))
                    relation = relate(left, right, context, doubt=unsure)
                yield relation


def _canonical(left: Subject, right: Subject) -> tuple[str, str]:
    a, b = left.claim.id, right.claim.id
    return (a, b) if a < b else (b, a)
