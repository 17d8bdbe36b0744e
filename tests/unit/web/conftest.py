"""The desk over an archive of two short papers, as a browser asks it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from html import unescape

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from factcheck.app import create_app
from factcheck.services.archive import Archive, open_archive
from factcheck.services.ingest import ingest, of_bytes
from factcheck.services.queue import list_queue
from factcheck.settings import Settings

HOSTILE = "<script>alert(document)</script> \u202e end"
MONDAY = (
    "Floods in the valley\n\n"
    "Nearly 2,000 houses were flooded in the valley, the fire service said on Monday. About 40 roads were closed.\n\n"
    f"The mayor, {HOSTILE}, promised $3 million.\n"
)
FRIDAY = "More than 2,600 houses were flooded in the valley, the fire service said on Friday.\n"


@dataclass
class Desk:
    """A browser at the desk: it sends the form token that the last page gave it."""

    client: FlaskClient
    archive: Archive

    def get(self, address: str, status: int = 200) -> str:
        """The page at an address, which has to answer with `status`."""
        answer = self.client.get(address)
        assert answer.status_code == status, answer.text[:500]
        return answer.text

    def post(self, address: str, **fields: object) -> TestResponse:
        """A form sent from a page of the desk."""
        found = re.search(r'name="token" value="([^"]+)"', self.get("/queue"))
        assert found is not None
        return self.client.post(address, data={"token": found[1]} | fields)

    def claims(self) -> list[str]:
        """The ids of all claims that wait, in the order of the queue."""
        return [row.claim.id for row in list_queue(self.archive, limit=100).rows]


@pytest.fixture
def empty_desk() -> Iterator[Desk]:
    """A desk over an archive that holds nothing."""
    with open_archive("sqlite://") as archive:
        yield Desk(create_app(archive, Settings(reviewer="Ada Okafor")).test_client(), archive)


@pytest.fixture
def desk() -> Iterator[Desk]:
    """A desk over two papers on one flood."""
    start = datetime(2025, 3, 8, 9, 0, tzinfo=UTC)
    ticks = iter(range(10_000))
    with open_archive("sqlite://", clock=lambda: start + timedelta(seconds=next(ticks))) as archive:
        monday = of_bytes(
            MONDAY.encode(), "m1.txt", title="Floods in the valley", publisher="Valley Post", published=date(2025, 3, 3)
        )
        friday = of_bytes(FRIDAY.encode(), "m2.txt", publisher="River <i>Herald</i>", published=date(2025, 3, 7))
        ingest(archive, [monday, friday], actor="test")
        yield Desk(create_app(archive, Settings(reviewer="Ada Okafor")).test_client(), archive)


@pytest.fixture
def words_of() -> Callable[[str], str]:
    """The words of a page as they are read: tags gone, entities resolved, white space single."""
    return lambda page: " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())
