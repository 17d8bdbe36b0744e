"""Documents and snapshots in the database."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from factcheck.core.documents import Snapshot
from factcheck.errors import NotFound
from factcheck.services.archive import Archive
from factcheck.store import documents
from factcheck.store.session import Session
from tests.factories import document

AT = datetime(2026, 1, 1, tzinfo=UTC)
KNOWN = document(publisher="The Post", published=date(2025, 6, 20))


def take(session: Session, text: str, address: str = "here", known: object = None) -> int:
    documents.put(session, KNOWN, address)
    snapshot = Snapshot.of_text(text)
    return documents.put_snapshot(session, KNOWN.id, snapshot, text.encode(), taken_at=AT, extractor=("plain", "1"))


def test_the_newest_snapshot_is_the_current_one_and_the_older_stays(archive: Archive) -> None:
    with archive.store.writing() as session:
        first, second = take(session, "old"), take(session, "new")
        assert documents.get(session, KNOWN.id).snapshot.text == "new"
        assert documents.get_snapshot(session, first).text == "old"
        assert documents.raw(session, second) == b"new"


def test_the_same_content_is_known_by_what_is_known_of_it(archive: Archive) -> None:
    other = document("d2", publisher="The Mail", published=date(2025, 6, 20))
    sha256 = Snapshot.of_text("text").sha256
    with archive.store.writing() as session:
        take(session, "text")
        assert documents.find_same(session, KNOWN, sha256) == KNOWN.id
        assert documents.find_same(session, other, sha256) is None  # another outlet that prints the same words
        assert documents.find_same(session, KNOWN, "0" * 64) is None


def test_content_that_was_replaced_is_not_the_same_any_more(archive: Archive) -> None:
    with archive.store.writing() as session:
        take(session, "old")
        take(session, "new")
        assert documents.find_same(session, KNOWN, Snapshot.of_text("old").sha256) is None


def test_a_document_is_found_at_its_address_and_file(archive: Archive) -> None:
    with archive.store.writing() as session:
        take(session, "text", "https://post.example/1")
        assert documents.find_at(session, "https://post.example/1", None) == KNOWN.id
        assert documents.find_at(session, "https://post.example/1", "other.txt") is None
        assert documents.find_at(session, "https://post.example/2", None) is None


@pytest.mark.parametrize(("identity", "expected"), [("d1", {"d1"}), ("d", {"d1"}), ("%", set()), ("_1", set())])
def test_ids_like_one_begin_with_it_letter_for_letter(archive: Archive, identity: str, expected: set[str]) -> None:
    with archive.store.writing() as session:
        take(session, "text")
        assert documents.ids_like(session, identity) == expected


def test_what_is_not_there_is_told(archive: Archive) -> None:
    with archive.store.reading() as session:
        with pytest.raises(NotFound, match=r"There is no document nope\."):
            documents.get(session, "nope")
        for ask in (documents.get_snapshot, documents.raw):
            with pytest.raises(NotFound, match=r"There is no snapshot 7\."):
                ask(session, 7)
