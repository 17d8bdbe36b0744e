"""The analysis object: what `factcheck analyze --json` prints (docs: reference/analysis).

One JSON object with documents, claims, facts, relations and copies. Offsets count Unicode code points of the text as
read; numbers are decimal strings or null; `document` is the file's name. What cannot be compared stands apart from the
relations, under `not_comparable`. The order is by document in order of publication, then by position, whatever the
order of the input, so the same documents give the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.core.reasons import Reason
from factcheck.core.relations import Copy, Fact, Reconciliation, Relation, RelationKind
from factcheck.core.siblings import Working
from factcheck.export.values import document_record, number_text, reading_record

STRENGTH_DIGITS = 3


def render(
    documents: Sequence[Document],
    sha256: Mapping[str, str],
    claims: Sequence[Claim],
    reconciliation: Reconciliation,
    workings: Sequence[Working] = (),
    reasons: Mapping[str, Sequence[Reason]] | None = None,
) -> dict[str, Any]:
    """The analysis as an object that json can write.

    `sha256` maps document ids to the hash of the bytes that were read; a document without one has null there.
    `workings` are the sums that the documents state; `reasons`, by claim id, why each figure was read as it was: with
    them each claim gets a `why`.
    """
    ordered = sorted(documents, key=lambda document: document.order)
    place = {document.id: i for i, document in enumerate(ordered)}
    files = {document.id: document.file for document in ordered}
    fact_of = {claim: fact.id for fact in reconciliation.facts for claim in fact.claims}
    in_order = sorted(claims, key=lambda c: (place.get(c.document, len(place)), c.span.start, c.span.end, c.id))
    position = {claim.id: number for number, claim in enumerate(in_order)}
    stated = sorted(workings, key=lambda working: [position[claim] for _, claim in working.statement.members])
    compared = [r for r in reconciliation.relations if r.kind is not RelationKind.NOT_COMPARABLE]
    apart = [r for r in reconciliation.relations if r.kind is RelationKind.NOT_COMPARABLE]
    return {
        "documents": [_document(document, sha256.get(document.id)) for document in ordered],
        "claims": [
            _claim(claim, files.get(claim.document, claim.document), fact_of.get(claim.id)) | _why(claim, reasons)
            for claim in in_order
        ],
        "facts": [_fact(fact) for fact in reconciliation.facts],
        "relations": [_relation(relation) for relation in compared],
        "not_comparable": [{"a": r.left, "b": r.right, "reasons": list(r.reasons)} for r in apart],
        "copies": [_copy(copy, files) for copy in reconciliation.copies],
        "arithmetic": [_working(working) for working in stated],
    }


def dumps(analysis: Mapping[str, Any]) -> str:
    """The analysis as JSON text with a newline at its end: keys in the order of `render`, letters as they are."""
    return json.dumps(analysis, ensure_ascii=False, indent=1) + "\n"


def _document(document: Document, sha256: str | None) -> dict[str, Any]:
    return {
        **document_record(document),
        "sha256": sha256,
    }


def _claim(claim: Claim, file: str, fact: str | None) -> dict[str, Any]:
    quantity = claim.quantity
    return {
        "id": claim.id,
        "document": file,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.text,
        "value": number_text(quantity.value),
        "low": number_text(quantity.low),
        "high": number_text(quantity.high),
        "hedge": quantity.hedge.value,
        "unit": quantity.unit,
        **reading_record(claim),
        "fact": fact,
        "sentence": {"start": claim.sentence.start, "end": claim.sentence.end},
        "rules": list(claim.rules),
    }


def _why(claim: Claim, reasons: Mapping[str, Sequence[Reason]] | None) -> dict[str, Any]:
    if reasons is None:
        return {}
    return {
        "why": [
            {"attribute": reason.attribute, "rule": reason.rule, "words": reason.words}
            for reason in reasons.get(claim.id, ())
        ]
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "measure": fact.measure,
        "unit": fact.unit,
        "place": list(fact.place),
        "claims": list(fact.claims),
        "outlets": fact.outlets,
        "independent_texts": fact.independent_texts,
        "origins": fact.origins,
    }


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "a": relation.left,
        "b": relation.right,
        "relation": relation.kind.value,
        "strength": round(relation.strength, STRENGTH_DIGITS),
        "reasons": list(relation.reasons),
        "later": relation.later,
    }


def _working(working: Working) -> dict[str, Any]:
    statement = working.statement
    return {
        "members": [{"part": part.value, "claim": claim} for part, claim in statement.members],
        "direction": None if statement.direction is None else statement.direction.value,
        "whole": statement.whole,
        "holds": working.holds,
        "words": working.words,
    }


def _copy(copy: Copy, files: Mapping[str, str]) -> dict[str, Any]:
    return {
        "document": files.get(copy.document, copy.document),
        "of": files.get(copy.of, copy.of),
        "containment": copy.containment,
    }
