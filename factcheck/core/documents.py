"""Documents, their snapshots, and pointers into a snapshot's text.

Offsets count Unicode code points of the untouched text, half-open, as Python slices do: never bytes, never tokens.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

CONTEXT = 32  # code points kept on each side of a quote: enough to tell two equal figures of one article apart


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open run `[start, end)` of code points in one snapshot's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Selector:
    """A portable pointer: the exact words, what stands around them, and where (W3C Web Annotation)."""

    span: Span
    exact: str
    prefix: str
    suffix: str

    @classmethod
    def make(cls, text: str, span: Span) -> Selector:
        """The selector of `span` in `text`."""
        return cls(
            span=span,
            exact=span.of(text),
            prefix=text[max(0, span.start - CONTEXT) : span.start],
            suffix=text[span.end : span.end + CONTEXT],
        )


@dataclass(frozen=True, slots=True)
class Document:
    """A thing published by a source at a time. `id` is unique in one analysis or archive; `file` is where it was read.

    `published` is the publication date, None where it is not known. `invented` marks sample documents that report
    nothing real.
    """

    id: str
    file: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    invented: bool = False

    @property
    def order(self) -> tuple[bool, str, str, str]:
        """The key that puts documents in order of publication, undated ones last, then by file and id."""
        published = self.published
        return (published is None, published.isoformat() if published is not None else "", self.file, self.id)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One captured state of a document: the text as read, and the hash of the raw bytes that it was read from.

    `encoding` is the one that decoded the bytes; `note` says in words what a person should know of the decoding.
    """

    text: str
    sha256: str
    encoding: str = "utf-8"
    note: str | None = None

    @classmethod
    def of_text(cls, text: str) -> Snapshot:
        """The snapshot of a text that never was bytes elsewhere."""
        return cls(text=text, sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())

    @property
    def text_sha256(self) -> str:
        """The hash of the text itself: what claims of this snapshot rest on."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
