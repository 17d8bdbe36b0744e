"""What the use cases hand to pages, API and command line: frozen values, nothing lazy, no session behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from factcheck.core.claims import Claim
from factcheck.core.documents import Document, Selector, Snapshot, Span
from factcheck.core.quantities import Quantity
from factcheck.core.reasons import Reason
from factcheck.core.relations import Fact, Relation, RelationKind
from factcheck.core.siblings import Working
from factcheck.core.verdicts import PairDecision, ReviewState, Verdict


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in a list: with its document, its state, and the relation that matters most for a reviewer.

    `relation` is the strongest opinion in the order conflict, update, agree, not comparable; None stands alone.
    `against` is the claim at its other end. `overtakes` says which way an update goes: True where this claim is the
    later one. `sentence` is the text of `claim.sentence` and `at` the claim's span inside it. `fact` is the id of its
    fact; `verdict` that of the live verdict, 0 where there is none: what a decision made from a list expects.
    """

    claim: Claim
    document: Document
    state: ReviewState
    relation: RelationKind | None
    against: Claim | None
    overtakes: bool | None
    outlets: int
    sentence: str
    at: Span
    fact: str | None = None
    verdict: int = 0
    sha256: str = ""  # of the raw bytes of the snapshot that the claim's span points into


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One line of a facet: the value that a filter takes, its label, its true count, whether it is chosen."""

    value: str
    label: str
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class QueuePage:
    """The claims that wait, by worth, and the facets whose counts follow the other filters."""

    rows: tuple[ClaimRow, ...]
    total: int
    offset: int
    facets: Mapping[str, tuple[FacetValue, ...]]


@dataclass(frozen=True, slots=True)
class RelatedClaim:
    """One claim of the same fact beside the one in focus: the opinion on the pair, and what a person said of it."""

    claim: Claim
    document: Document
    relation: Relation | None
    verdict: PairDecision | None
    copy_of: Document | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Everything a claim page shows.

    `verdicts` are newest first, undone ones included; `live` is the one that counts, and its id, or 0, is what a
    decision expects. `apart` are claims that a person judged to be of another fact. `retired`: a newer snapshot of the
    document no longer says it. `workings` are the sums that the claim is a part of in its sentence.
    """

    claim: Claim
    document: Document
    snapshot: Snapshot
    selector: Selector
    state: ReviewState
    fact: Fact
    related: tuple[RelatedClaim, ...]
    apart: tuple[RelatedClaim, ...]
    verdicts: tuple[Verdict, ...]
    position: int | None  # place in the queue, from 1; None when it does not wait
    waiting: int
    previous: str | None  # claim ids either side of it in the queue
    next: str | None
    live: Verdict | None = None
    sentence: str = ""
    retired: bool = False
    workings: tuple[Working, ...] = ()
    reasons: tuple[Reason, ...] = ()  # why the claim was read as it was


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a list, with how many figures it holds and how many wait for a person."""

    document: Document
    claims: int
    unreviewed: int
    conflicts: int
    taken_at: datetime


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with every claim in the order of the text."""

    document: Document
    snapshot: Snapshot
    rows: tuple[ClaimRow, ...]
    taken_at: datetime
    extractor: str
    copies: tuple[tuple[Document, float], ...]  # documents that share its text, with the containment


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact in a list, its newest figure and what its relations say."""

    fact: Fact
    latest: Claim
    relations: Mapping[RelationKind, int]
    first: datetime | None = None  # when the archive took in the first document that states it
    document: Document | None = None  # that of `latest`


@dataclass(frozen=True, slots=True)
class FactPage:
    """One page of facts by worth: conflicts first, then outlets, then the number of claims."""

    rows: tuple[FactRow, ...]
    total: int
    offset: int


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact with its claims by time, the opinion on each pair, and what was joined to count witnesses."""

    fact: Fact
    rows: tuple[ClaimRow, ...]  # by the day the figure holds for, then by publication
    relations: tuple[Relation, ...]
    pair_verdicts: Mapping[tuple[str, str], PairDecision]
    copies: Mapping[str, Document]  # document id -> the document it republishes
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """How one part of a query was read. `query_without` is the query with that part taken out."""

    name: str
    reading: str
    detail: str | None
    query_without: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A claim that fits. `fit` in [0, 1]; `explanation` says in a sentence how the figure meets the question."""

    row: ClaimRow
    fit: float
    explanation: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The answer to a query. `total` counts all hits, `hits` holds one page of them.

    `asked` is the quantity that the query was read as, None where it names no figure: a page draws it beside each hit.
    """

    query: str
    chips: tuple[Chip, ...]
    hits: tuple[Hit, ...]
    total: int
    offset: int
    facets: Mapping[str, tuple[FacetValue, ...]] = field(default_factory=dict)
    asked: Quantity | None = None


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One line of the audit log: who did what to which thing, when. `tag` reads noun:part:action."""

    id: int
    at: datetime
    actor: str
    tag: str
    subject: str
    detail: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ExportFile:
    """An export as it streams: the file name offered, its media type, and its text piece by piece."""

    name: str
    media_type: str
    pieces: Iterator[str]


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was taken in: how many claims it gave. `unchanged`: the same content was already held."""

    name: str
    document: str
    claims: int
    unchanged: bool
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not taken in, and why, in words for a person."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What an intake did, file by file."""

    taken: tuple[Taken, ...]
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """What reading and comparing gave without an archive: the JSON object of domain.md §6, and what was refused."""

    result: Mapping[str, Any]
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers beside the navigation and on empty pages."""

    documents: int
    claims: int
    facts: int
    waiting: int
    decided: int
