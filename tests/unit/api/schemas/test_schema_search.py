from __future__ import annotations

from factcheck.api.schemas.base import named
from factcheck.api.schemas.search import ChipSchema, HitSchema, SearchPageSchema
from factcheck.services.views import Chip, Hit, SearchPage
from tests.unit.api.schemas.views_and_schemas import left_out, made_up


def test_nothing_of_a_chip_or_a_hit_is_left_out_or_made_up() -> None:
    for view, schema in ((Chip, ChipSchema()), (Hit, HitSchema())):
        assert left_out(view, schema) == made_up(view, schema) == set()


def test_a_page_adds_the_cursor_of_the_next_one() -> None:
    assert made_up(SearchPage, SearchPageSchema()) == {"next"}


def test_a_page_without_hits_is_written_whole() -> None:
    page = SearchPage("roads", (Chip("words", "roads", None, ""),), (), 0, 0)
    assert named(SearchPageSchema(), page) == {
        "query": "roads",
        "chips": [{"name": "words", "reading": "roads", "detail": None, "query_without": ""}],
        "hits": [],
        "total": 0,
        "next": None,
    }
