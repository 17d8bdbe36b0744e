"""How many queries a page takes: the same number whatever it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from factcheck.services.archive import Archive
from factcheck.services.claims import get_claim
from factcheck.services.documents import get_document, list_documents
from factcheck.services.export import export
from factcheck.services.facts import list_facts
from factcheck.services.ingest import ingest
from factcheck.services.queue import list_queue
from factcheck.services.search import search
from tests.factories import pasted


@contextmanager
def counting(archive: Archive) -> Iterator[list[str]]:
    """The statements that are run meanwhile."""
    statements: list[str] = []

    def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
        statements.append(statement)

    event.listen(archive.store.engine, "before_cursor_execute", note)
    yield statements
    event.remove(archive.store.engine, "before_cursor_execute", note)


PAGES: list[tuple[str, Callable[[Archive], object]]] = [
    ("queue", list_queue),
    ("documents", list_documents),
    ("facts", list_facts),
    ("search", lambda archive: search(archive, "is:unreviewed")),
    ("export", lambda archive: list(export(archive, format="csv").pieces)),
    ("claim", lambda archive: get_claim(archive, "strikes.c1")),
    ("document", lambda archive: get_document(archive, "strikes")),
]


@pytest.mark.parametrize(("name", "page"), PAGES)
def test_a_page_takes_as_many_queries_whatever_it_holds(
    held: Archive, name: str, page: Callable[[Archive], object]
) -> None:
    with counting(held) as few:
        page(held)
    texts = [f"There are {number * 7:,} wells in Norland and {number:,} troops.\n" * 3 for number in range(20, 30)]
    ingest(held, [pasted(text, f"more{number}.txt") for number, text in enumerate(texts)])
    with counting(held) as many:
        page(held)
    assert len(many) <= len(few) + 2, name  # two more where the first page had no relations to look up
    assert len(many) < 25, name
