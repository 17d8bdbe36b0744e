"""Claims as JSON Lines: one object a claim and line, nothing shortened but a boundless sentence.

Decimals are strings, days and times ISO 8601, what is not known is null. Names are those of `analyze --json` where both
have the thing; here the document stands inside the claim, so that each line can be read alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from factcheck.core.documents import Document
from factcheck.export.citation import CitedClaim, excerpt
from factcheck.export.values import document_record, number_text, reading_record

# Lone surrogates cannot be written as UTF-8, and some readers take U+0085, U+2028 and U+2029 for the end of a line.
_ESCAPED = re.compile(r"[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def render(rows: Iterable[CitedClaim]) -> Iterator[str]:
    """The lines one by one, each ending in LF. An empty input gives nothing."""
    for row in rows:
        text = json.dumps(record(row), ensure_ascii=False, separators=(", ", ": "))
        yield _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def record(row: CitedClaim) -> dict[str, object]:
    """One claim as plain JSON values, keys in the order of docs/reference/export.md."""
    claim, quantity = row.claim, row.claim.quantity
    return {
        "id": claim.id,
        "document": _document(row.document, row.sha256),
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.text,
        "value": number_text(quantity.value),
        "low": number_text(quantity.low),
        "high": number_text(quantity.high),
        "low_open": quantity.low_open,
        "high_open": quantity.high_open,
        "hedge": quantity.hedge.value,
        "unit": quantity.unit,
        "precision": number_text(quantity.precision),
        "alternatives": list(quantity.alternatives),
        **reading_record(claim),
        "sentence": excerpt(row),
        "sentence_start": claim.sentence.start,
        "sentence_end": claim.sentence.end,
        "rules": list(claim.rules),
        "state": row.state.value,
        "reviewer": row.reviewer,
        "decided_at": None if row.decided_at is None else row.decided_at.isoformat(),
    }


def _document(document: Document, sha256: str) -> dict[str, object]:
    return {
        **document_record(document),
        "invented": document.invented,
        "sha256": sha256,
    }
