"""What an export cites: one claim with all that a reader needs to walk back to its words, and its plain citation.

Every renderer of this package takes an iterable of `CitedClaim` and gives text piece by piece, the same bytes for the
same input. None of them looks anything up: what is not in the row is not in the export.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.core.verdicts import ReviewState
from factcheck.export.values import written_day

EXCERPT = (
    2000  # code points of a quoted sentence: longer runs are text without full stops, and the offsets still lead there
)
ELLIPSIS = "…"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# C0 and C1 controls but tab and line breaks; lone surrogates, which UTF-8 cannot carry.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_BREAKS = re.compile(r"[\t\n\r\x85\u2028\u2029 ]+")


@dataclass(frozen=True, slots=True)
class CitedClaim:
    """A claim with its document, its state in review, the snapshot that its offsets count in and its sentence.

    `sha256` is the hash of the snapshot's raw bytes; `sentence` the untouched text of `claim.sentence`. `reviewer` and
    `decided_at` (aware UTC) are those of the live verdict, None where nobody has decided.
    """

    claim: Claim
    document: Document
    state: ReviewState
    sha256: str
    sentence: str
    reviewer: str | None = None
    decided_at: datetime | None = None


def citation(row: CitedClaim) -> str:
    """One claim as one line of plain text: the words, who said them, where they were published, how to check them.

    Ends without a line break. Parts that are not known are left out; the day of publication is called that.
    """
    claim, document = row.claim, row.document
    parts = [f"“{one_line(excerpt(row))}”"]
    if claim.speaker is not None:
        parts.append(f"Said by {one_line(claim.speaker)}.")
    parts.append(source_line(document))
    if document.url is not None:
        parts.append(f"{one_line(document.url)}.")
    if document.invented:
        parts.append("Invented sample document.")
    figure = one_line(claim.text)
    parts.append(f"Figure “{figure}”, characters {claim.span.start}–{claim.span.end}, sha256 {row.sha256}.")
    parts.append(_review(row))
    return " ".join(parts)


def source_line(document: Document) -> str:
    """Publisher, title and day of publication as one sentence: `The Post, “Bridge opens”, published 3 May 2021.`

    A document without a title is named by its file.
    """
    parts = [f"“{one_line(document.title)}”" if document.title is not None else one_line(document.file)]
    if document.publisher is not None:
        parts.insert(0, one_line(document.publisher))
    parts.append("date not known" if document.published is None else f"published {written_day(document.published)}")
    return ", ".join(parts) + "."


def excerpt(row: CitedClaim) -> str:
    """The sentence as it stands, or, where it is longer than EXCERPT code points, the part around the figure."""
    sentence = row.sentence
    if len(sentence) <= EXCERPT:
        return sentence
    at = min(max(row.claim.span.start - row.claim.sentence.start, 0), len(sentence))
    start = max(0, min(at - EXCERPT // 2, len(sentence) - EXCERPT))
    cut = sentence[start : start + EXCERPT]
    return (ELLIPSIS if start > 0 else "") + cut + (ELLIPSIS if start + EXCERPT < len(sentence) else "")


def printable(text: str) -> str:
    """`text` with control characters and lone surrogates made visible as U+FFFD; tabs and line breaks stay."""
    return _UNPRINTABLE.sub(REPLACEMENT, text)


def one_line(text: str) -> str:
    """`text` fit to stand in a line: printable, runs of spaces and breaks as one space. No-break spaces stay."""
    return _BREAKS.sub(" ", printable(text)).strip(" ")


def _review(row: CitedClaim) -> str:
    said = f"Review: {row.state.value}"
    if row.reviewer is not None:
        said += f" by {one_line(row.reviewer)}"
    if row.decided_at is not None:
        said += f" on {written_day(row.decided_at.date())}"
    return said + "."
