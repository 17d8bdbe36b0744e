"""Claims in the database: written in bulk, carried over, retired, never removed."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from factcheck.core.documents import Snapshot
from factcheck.errors import NotFound
from factcheck.services.archive import Archive
from factcheck.store import claims, documents
from factcheck.store.mapping import Keys
from factcheck.store.session import Session
from factcheck.store.tables import ClaimPlaceRecord
from tests.factories import claim, document

TEXT = "There are 14 bridges."
ONE = claim(id="d1.c1", start=10, place=("Norland", "Vale", "Norland"))
TWO = claim(id="d1.c2", start=10)
KEYS = {one.id: Keys("count", 14, 14, " bridge ") for one in (ONE, TWO)}


def snapshot(session: Session, archive: Archive, text: str = TEXT) -> int:
    documents.put(session, document(), "here")
    return documents.put_snapshot(
        session, "d1", Snapshot.of_text(text), text.encode(), taken_at=archive.clock(), extractor=("plain", "1")
    )


def places(session: Session) -> list[str]:
    return sorted(session.scalars(select(ClaimPlaceRecord.place)))


def test_claims_come_back_in_the_order_of_the_text(archive: Archive) -> None:
    with archive.store.writing() as session:
        claims.put(session, [TWO, ONE], TEXT, snapshot(session, archive), KEYS)
        assert [one.id for one in claims.of_document(session, "d1")] == ["d1.c1", "d1.c2"]
        assert claims.every(session) == claims.of_document(session, "d1")


def test_each_place_of_a_claim_is_kept_once(archive: Archive) -> None:
    with archive.store.writing() as session:
        number = snapshot(session, archive)
        claims.put(session, [ONE], TEXT, number, KEYS)
        claims.put(session, [ONE], TEXT, number, KEYS)
        assert places(session) == ["Norland", "Vale"]


def test_a_retired_claim_stays_and_is_no_longer_listed(archive: Archive) -> None:
    with archive.store.writing() as session:
        claims.put(session, [ONE, TWO], TEXT, snapshot(session, archive), KEYS)
        claims.retire(session, "d1", ["d1.c1"], archive.clock())
        assert [one.id for one in claims.every(session)] == ["d1.c2"]
        assert claims.is_retired(session, "d1.c1")
        assert claims.get(session, "d1.c1")[0] == ONE
        assert [(one.id, one.retired) for one in claims.former(session, "d1")] == [("d1.c2", False), ("d1.c1", True)]


def test_a_claim_that_is_written_again_counts_again(archive: Archive) -> None:
    with archive.store.writing() as session:
        claims.put(session, [ONE], TEXT, snapshot(session, archive), KEYS)
        claims.retire(session, "d1", ["d1.c1"], archive.clock())
        claims.put(session, [ONE], TEXT, snapshot(session, archive), KEYS)
        assert not claims.is_retired(session, "d1.c1")


def test_no_claims_are_nothing_to_write(archive: Archive) -> None:
    with archive.store.writing() as session:
        claims.put(session, [], TEXT, 1, {})
        assert claims.every(session) == []


def test_a_claim_that_is_not_there_is_told(archive: Archive) -> None:
    with archive.store.reading() as session:
        for ask in (claims.get, claims.is_retired):
            with pytest.raises(NotFound, match=r"There is no claim nope\."):
                ask(session, "nope")
