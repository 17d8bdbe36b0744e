"""Rows to core values and back. The only place where both are spelt; round trips are tested."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from factcheck.core.claims import Claim, Period
from factcheck.core.documents import Document, Selector, Snapshot, Span
from factcheck.core.quantities import Quantity
from factcheck.core.relations import Fact, Relation
from factcheck.core.verdicts import PairVerdict, Verdict
from factcheck.store.tables import (
    ClaimRecord,
    DocumentRecord,
    FactRecord,
    PairVerdictRecord,
    RelationRecord,
    SnapshotRecord,
    VerdictRecord,
)


@dataclass(frozen=True, slots=True)
class Keys:
    """What a claim is found by: its dimension, its interval in the dimension's base unit, its normalised words.

    None is an open end. The floats are rough on purpose; the exact interval decides.
    """

    unit: str
    low: float | None
    high: float | None
    words: str


def document(row: DocumentRecord) -> Document:
    """The document of a row."""
    return Document(row.id, row.file, row.title, row.publisher, row.url, row.published, row.invented)


def snapshot(row: SnapshotRecord) -> Snapshot:
    """The snapshot of a row, without its raw bytes."""
    return Snapshot(row.text, row.sha256, row.encoding, row.note)


def claim(row: ClaimRecord) -> Claim:
    """The claim of a row."""
    period = None
    if row.period_basis is not None:
        period = Period(row.period_start, row.period_end, row.period_basis)
    return Claim(
        id=row.id,
        document=row.document_id,
        span=Span(row.start, row.end),
        text=row.text,
        quantity=quantity(row),
        measure=row.measure,
        head=row.head,
        place=row.place,
        when=row.when_text,
        period=period,
        speaker=row.speaker,
        modality=row.modality,
        role=row.role,
        kind=row.kind,
        sentence=Span(row.sentence_start, row.sentence_end),
        rules=row.rules,
        direction=row.direction,
    )


def quantity(row: ClaimRecord) -> Quantity:
    """The quantity of a claim's row."""
    return Quantity(
        row.value,
        row.low,
        row.high,
        row.hedge,
        row.unit,
        row.precision,
        low_open=row.low_open,
        high_open=row.high_open,
        alternatives=row.alternatives,
    )


def selector(row: ClaimRecord) -> Selector:
    """The selector of a claim's row."""
    return Selector(Span(row.start, row.end), row.text, row.prefix, row.suffix)


def fill(row: ClaimRecord, value: Claim, text: str, snapshot_id: int, keys: Keys) -> ClaimRecord:
    """Writes a claim into its row, new or carried over; `text` is the snapshot's. The id stays as the row has it."""
    points = Selector.make(text, value.span)
    row.document_id, row.snapshot_id = value.document, snapshot_id
    row.start, row.end, row.text = value.span.start, value.span.end, value.text
    row.prefix, row.suffix = points.prefix, points.suffix
    row.sentence_start, row.sentence_end = value.sentence.start, value.sentence.end
    row.sentence = value.sentence.of(text)
    stated = value.quantity
    row.value, row.low, row.high = stated.value, stated.low, stated.high
    row.low_open, row.high_open = stated.low_open, stated.high_open
    row.hedge, row.unit, row.precision = stated.hedge, stated.unit, stated.precision
    row.alternatives = stated.alternatives
    row.unit_key, row.low_key, row.high_key, row.words = keys.unit, keys.low, keys.high, keys.words
    row.measure, row.head, row.place = value.measure, value.head, value.place
    row.when_text, row.speaker = value.when, value.speaker
    row.period_start = None if value.period is None else value.period.start
    row.period_end = None if value.period is None else value.period.end
    row.period_basis = None if value.period is None else value.period.basis
    row.modality, row.role, row.kind = value.modality, value.role, value.kind
    row.rules, row.direction = value.rules, value.direction
    row.retired_at = None
    return row


def verdict(row: VerdictRecord) -> Verdict:
    """The verdict of a row."""
    return Verdict(row.id, row.claim_id, row.decision, row.reviewer, row.decided_at, row.reason, row.note, ended(row))


def ended(row: VerdictRecord) -> datetime | None:
    """When a verdict was undone, None while it counts or waits behind the one that replaced it."""
    return row.undone_at


def pair_verdict(row: PairVerdictRecord) -> PairVerdict:
    """The pair verdict of a row."""
    return PairVerdict(row.left_id, row.right_id, row.decision)


def fact(row: FactRecord, claims: tuple[str, ...]) -> Fact:
    """The fact of a row and of its memberships in their order."""
    return Fact(row.id, row.measure, row.unit, row.place, claims, row.outlets, row.independent_texts, row.origins)


def relation(row: RelationRecord) -> Relation:
    """The relation of a row."""
    return Relation(row.left_id, row.right_id, row.kind, row.strength, row.reasons, row.later_id)
