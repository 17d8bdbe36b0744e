"""Facts made anew from all that the archive holds: comparing is pure and takes its time, so no lock is held meanwhile.

The order of steps: read claims, texts and people's verdicts on pairs; compare; write, unless something changed in
between, in which case once more. What people decided is input here and is never written.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence

from factcheck.comparison.pipeline import reconcile as compare
from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.core.relations import Reconciliation, Relation, RelationKind
from factcheck.core.verdicts import PairVerdict
from factcheck.errors import ArchiveProblem, ConflictingChange, FactcheckError
from factcheck.services.archive import Archive
from factcheck.store import claims, documents, facts, reviews
from factcheck.store.facts import Standing

log = logging.getLogger(__name__)

TRIES = 5  # each is lost only to somebody else's intake or verdict that came in meanwhile
WORTH = (RelationKind.CONFLICT, RelationKind.UPDATE, RelationKind.AGREE, RelationKind.NOT_COMPARABLE)


def reconcile(archive: Archive, *, always: bool = False) -> bool:
    """Brings facts, relations and copies up to date in a transaction of its own; whether they were behind.

    Args:   always – compare even where nothing changed, as after an upgrade of the program.
    Raises: ConflictingChange when others kept changing the archive meanwhile; ArchiveProblem when comparing fails, a
            fault of ours, which is logged and leaves the facts as they were.
    """
    for _ in range(TRIES):
        with archive.store.reading() as session:
            if not (always or facts.is_stale(session)):
                return False
            made_from = facts.generation(session)
            held = documents.held(session)
            found = claims.every(session)
            pairs = reviews.pairs(session)
        texts = {one.document.id: one.snapshot.text for one in held}
        opinion = _compared([one.document for one in held], texts, found, pairs)
        with archive.store.writing() as session:
            if facts.generation(session, locked=True) == made_from:
                facts.replace_all(session, opinion, standings(opinion), made_from)
                return True
    raise ConflictingChange("The archive kept changing while facts were made; try again when the intake is over.")


def _compared(
    held: Sequence[Document], texts: Mapping[str, str], found: Sequence[Claim], pairs: Sequence[PairVerdict]
) -> Reconciliation:
    try:
        return compare(held, texts, found, pairs)
    except FactcheckError:
        raise
    except Exception as problem:
        log.exception("comparing %d claims failed", len(found))
        raise ArchiveProblem(
            f"What came in is saved, but the facts could not be made ({type(problem).__name__}: a fault in factcheck; "
            "please report it). The next intake tries again."
        ) from problem


def standings(opinion: Reconciliation) -> dict[str, Standing]:
    """What the relations come to for each claim that has any."""
    found: dict[str, list[Relation]] = {}
    for relation in opinion.relations:
        for end in (relation.left, relation.right):
            found.setdefault(end, []).append(relation)
    return {claim: _standing(claim, relations) for claim, relations in found.items()}


def strongest(relations: Iterable[Relation]) -> list[Relation]:
    """Relations in the order in which a reviewer wants them: by kind, then by strength, then as they came."""
    return sorted(relations, key=lambda relation: (WORTH.index(relation.kind), -relation.strength))


def _standing(claim: str, relations: Sequence[Relation]) -> Standing:
    first = strongest(relations)[0]
    against = first.right if first.left == claim else first.left
    overtakes = first.later == claim if first.kind is RelationKind.UPDATE else None
    return Standing(first.kind, against, overtakes)
