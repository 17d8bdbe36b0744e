from __future__ import annotations

from datetime import date

from factcheck.api.schemas.base import named
from factcheck.api.schemas.documents import DocumentRowSchema, DocumentSchema, SelectorSchema, SnapshotSchema
from factcheck.core.documents import Document, Selector, Snapshot, Span
from factcheck.services.views import DocumentRow
from tests.unit.api.schemas.views_and_schemas import left_out, made_up


def test_nothing_of_a_document_is_left_out_or_made_up() -> None:
    for view, schema in (
        (Document, DocumentSchema()),
        (Snapshot, SnapshotSchema()),
        (Selector, SelectorSchema()),
        (DocumentRow, DocumentRowSchema()),
    ):
        assert left_out(view, schema) == made_up(view, schema) == set()


def test_what_is_not_known_of_a_document_is_null() -> None:
    written = named(DocumentSchema(), Document("a", "a.txt", published=date(2025, 3, 3)))
    assert written == {
        "id": "a",
        "file": "a.txt",
        "title": None,
        "publisher": None,
        "url": None,
        "published": "2025-03-03",
        "invented": False,
    }


def test_a_selector_is_flat() -> None:
    written = named(SelectorSchema(), Selector.make("about 40 roads", Span(0, 8)))
    assert written == {"start": 0, "end": 8, "exact": "about 40", "prefix": "", "suffix": " roads"}
