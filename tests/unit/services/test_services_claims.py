"""One claim with all around it, on both databases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.core.verdicts import Decision
from factcheck.errors import NotFound
from factcheck.services.archive import Archive
from factcheck.services.claims import get_claim
from factcheck.services.commands import Decide
from factcheck.services.documents import get_document
from factcheck.services.facts import get_fact
from factcheck.services.queue import list_queue
from factcheck.services.review import decide


def test_a_claim_knows_its_place_and_its_neighbours(held: Archive) -> None:
    first, second, third = (row.claim.id for row in list_queue(held).rows)
    view = get_claim(held, second)
    assert (view.position, view.waiting, view.previous, view.next) == (2, 3, first, third)
    decide(held, Decide(second, Decision.APPROVE, "ann"))
    after = get_claim(held, second)
    assert (after.position, after.waiting, after.previous, after.next) == (None, 2, first, third)


def test_what_is_not_there_is_told(held: Archive) -> None:
    asked: list[Callable[[Archive, str], object]] = [get_claim, get_document, get_fact]
    for ask in asked:
        with pytest.raises(NotFound, match="nope"):
            ask(held, "nope")
