"""Documents with every figure in its place, on both databases."""

from __future__ import annotations

import pytest

from factcheck.services.archive import Archive
from factcheck.services.claims import get_claim
from factcheck.services.documents import get_snapshot
from factcheck.services.ingest import ingest
from factcheck.services.queue import list_queue
from tests.factories import pasted

pytestmark = pytest.mark.usefixtures("plain_reader")


def test_every_claim_can_be_walked_back_to_its_words(archive: Archive) -> None:
    ingest(archive, [pasted()])
    rows = list_queue(archive).rows
    assert rows
    for row in rows:
        view = get_claim(archive, row.claim.id)
        snapshot, raw = get_snapshot(archive, row.document.id)
        assert row.claim.span.of(snapshot.text) == row.claim.text == view.selector.exact
        assert raw.decode(snapshot.encoding) == snapshot.text
        assert row.at.of(row.sentence) == row.claim.text
