"""The tables, one module a noun. Imported whole, so that the metadata knows every one of them."""

from factcheck.store.base import Base
from factcheck.store.tables.audit import AuditRecord
from factcheck.store.tables.claims import ClaimPlaceRecord, ClaimRecord
from factcheck.store.tables.documents import DocumentRecord, SnapshotRecord
from factcheck.store.tables.facts import CopyRecord, FactRecord, MembershipRecord, MetaRecord, RelationRecord
from factcheck.store.tables.reviews import PairVerdictRecord, VerdictRecord

metadata = Base.metadata

__all__ = [
    "AuditRecord",
    "ClaimPlaceRecord",
    "ClaimRecord",
    "CopyRecord",
    "DocumentRecord",
    "FactRecord",
    "MembershipRecord",
    "MetaRecord",
    "PairVerdictRecord",
    "RelationRecord",
    "SnapshotRecord",
    "VerdictRecord",
    "metadata",
]
