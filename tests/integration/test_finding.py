"""The queue, search by figure and exports, on both databases."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event

from factcheck.core.claims import Basis, Claim, Modality, Period
from factcheck.core.documents import Document
from factcheck.core.quantities import Hedge
from factcheck.core.verdicts import Decision
from factcheck.errors import InputProblem, NotFound, QueryProblem
from factcheck.services import reading
from factcheck.services.archive import Archive
from factcheck.services.claims import get_claim
from factcheck.services.commands import Decide, QueueFilter
from factcheck.services.documents import get_document, list_documents
from factcheck.services.export import export
from factcheck.services.facts import get_fact, list_facts
from factcheck.services.ingest import ingest
from factcheck.services.queue import list_queue
from factcheck.services.review import decide
from factcheck.services.search import search
from tests.factories import claims_in, pasted, quantity

STRIKES = "Jets flew 10,000 air strikes in Norland.\n"
TROOPS = "Some 9,500 troops hold Eastmark.\nThey have 40 wells.\n"


def read(document: Document, text: str) -> list[Claim]:
    """Claims with enough around them to filter by."""
    found = []
    for claim in claims_in(document, text):
        line = claim.sentence.of(text)
        rest = line[claim.span.end - claim.sentence.start :].split()
        measure = " ".join(rest[:2]) if rest[:1] == ["air"] else rest[0].strip(".")
        hedged = Hedge.MORE_THAN if "flew" in line else Hedge.EXACT
        found.append(
            replace(
                claim,
                measure=measure,
                head=measure.split()[-1],
                quantity=quantity(claim.text.replace(",", ""), hedged),
                place=tuple(place for place in ("Norland", "Eastmark") if place in line),
                modality=Modality.PLANNED if "wells" in line else Modality.ACTUAL,
                speaker="Col. Jane Roe" if "troops" in line else None,
                period=Period(date(2015, 6, 1), date(2015, 6, 2), Basis.STATED) if "flew" in line else None,
            )
        )
    return found


@pytest.fixture
def held(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Archive:
    """An archive with three claims in two documents."""
    monkeypatch.setattr(reading, "read", read)
    post = pasted(STRIKES, "strikes.txt", publisher="The Post", published=date(2015, 6, 2), title="Jets over Norland")
    mail = pasted(TROOPS, "troops.txt", publisher="The Mail", published=date(2016, 1, 5))
    ingest(archive, [post, mail])
    return archive


def found(archive: Archive, query: str) -> list[str]:
    return [hit.row.claim.text for hit in search(archive, query).hits]


FOUND = [
    ("10000 air strikes", ["10,000"], "the words and the figure"),
    ("10000 airstrikes", ["10,000"], "written as one word"),
    ("10000 air stirkes", ["10,000"], "a slip of the finger"),
    ("10000", ["10,000"], "the figure alone; 9,500 is another number"),
    ("~10000", ["10,000", "9,500"], "about takes in both, the nearer first"),
    ("9k..11k troops", ["9,500"], "a range and a word"),
    (">9000", ["9,500", "10,000"], "all above, the fresher first"),
    ("troops", ["9,500"], "words alone"),
    ("soldiers", ["9,500"], "another word for it"),
    ("10000 elephants", [], "a word that nothing holds"),
    ("place:Norland", ["10,000"], "where"),
    ("place:norland place:eastmark", ["9,500", "10,000"], "either"),
    ("place:Norland troops", [], "both must hold"),
    ('source:"the post"', ["10,000"], "who published"),
    ("speaker:Roe", ["9,500"], "who said it, by a part of the name"),
    ("modality:planned", ["40"], "in which modality"),
    ("hedge:more_than", ["10,000"], "under which hedge"),
    ("asof:2015", ["10,000"], "when; undated claims are left out"),
    ("asof:2014", [], "another year"),
    ("is:unreviewed wells", ["40"], "in which state"),
    ("is:approved", [], "nobody approved anything"),
    ("outlets:>=2", [], "each stands alone"),
    ("Jets", ["10,000"], "words of the sentence count too"),
]


@pytest.mark.parametrize(("query", "figures", "why"), FOUND)
def test_a_query_finds_what_it_asks_for(held: Archive, query: str, figures: list[str], why: str) -> None:
    assert found(held, query) == figures, why


def test_a_hit_says_how_it_fits_and_chips_how_the_query_was_read(held: Archive) -> None:
    page = search(held, "10000 air stirkes place:Norland")
    assert page.hits[0].explanation == "Overlaps: reads as 10,000 to 12,500; asked was 9,999.5 to 10,000.5."
    assert [(chip.name, chip.reading, chip.query_without) for chip in page.chips] == [
        ("figure", "10000", "air stirkes place:Norland"),
        ("words", "air stirkes", "10000 place:Norland"),
        ("place", "Norland", "10000 air stirkes"),
    ]
    assert page.chips[1].detail == "“stirkes” is taken for “strike”"


def test_facets_of_a_search_follow_the_other_filters(held: Archive) -> None:
    facets = search(held, "place:Norland").facets
    assert {value.value: (value.count, value.chosen) for value in facets["place"]} == {
        "Norland": (1, True),
        "Eastmark": (1, False),
    }
    assert {value.value: value.count for value in facets["source"]} == {"The Post": 1}


def test_pages_of_a_search_add_up(held: Archive) -> None:
    whole = found(held, "is:unreviewed")
    parts = [search(held, "is:unreviewed", limit=1, offset=number).hits[0].row.claim.text for number in range(3)]
    assert parts == whole
    assert search(held, "is:unreviewed", limit=1, offset=9).hits == ()


HOSTILE = ["'; DROP TABLE claims; --", "%' OR '1'='1", "place:%", "place:_", "\\", "NUL\0", "\ud800", "🏳️‍🌈", "()[]{}*?"]


@pytest.mark.parametrize("query", HOSTILE)
def test_no_query_breaks_anything(held: Archive, query: str) -> None:
    try:
        total = search(held, query).total
    except QueryProblem:
        total = 0
    assert total == 0
    assert list_queue(held).total == 3


def test_the_queue_counts_every_value_under_the_other_filters(held: Archive) -> None:
    page = list_queue(held, QueueFilter(place="Norland"))
    assert [row.claim.text for row in page.rows] == ["10,000"]
    counts = {facet: {value.value: value.count for value in values} for facet, values in page.facets.items()}
    assert counts["place"] == {"Norland": 1, "Eastmark": 1}
    assert counts["source"] == {"The Post": 1}
    assert counts["state"]["unreviewed"] == 1
    assert counts["hedge"]["about"] == 0
    assert [value.value for value in page.facets["place"] if value.chosen] == ["Norland"]


@pytest.mark.parametrize(
    "chosen",
    [QueueFilter(state="odd"), QueueFilter(relation="odd"), QueueFilter(hedge="odd"), QueueFilter(modality="x")],
)
def test_a_filter_value_that_there_is_not_is_told(held: Archive, chosen: QueueFilter) -> None:
    with pytest.raises(InputProblem, match="choose one of"):
        list_queue(held, chosen)


def test_the_queue_orders_by_freshness_where_nothing_else_tells(held: Archive) -> None:
    assert [row.claim.text for row in list_queue(held).rows] == ["9,500", "40", "10,000"]


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


def test_exports_hold_the_same_rows_in_every_format(held: Archive) -> None:
    files = {name: export(held, format=name, query="~10000") for name in ("csv", "bibtex", "jsonl")}
    assert [file.name for file in files.values()] == [
        "factcheck-search.csv",
        "factcheck-search.bib",
        "factcheck-search.jsonl",
    ]
    texts = {name: "".join(file.pieces) for name, file in files.items()}
    for text in texts.values():
        assert text.index("10,000") < text.index("9,500")
    again = export(held, format="csv", query="~10000")
    assert "".join(again.pieces) == texts["csv"]


def test_an_export_of_a_selection_keeps_its_order_and_names_what_is_missing(held: Archive) -> None:
    ids = [row.claim.id for row in list_queue(held).rows]
    text = "".join(export(held, format="csv", claims=[ids[2], ids[0], ids[2]]).pieces)
    assert [row["figure"] for row in csv.DictReader(io.StringIO(text))] == ["10,000", "9,500"]
    with pytest.raises(NotFound, match="nope"):
        export(held, format="csv", claims=["nope"])


def test_an_export_says_who_decided(held: Archive) -> None:
    claim = list_queue(held).rows[0].claim.id
    decide(held, Decide(claim, Decision.APPROVE, "ann"))
    assert '"approved"' in "".join(export(held, format="jsonl", fact=claim).pieces)


@pytest.mark.parametrize(
    "asked",
    [{"format": "pdf"}, {"format": "csv", "query": "x", "claims": ["a"]}, {"format": "csv", "claims": [], "fact": "a"}],
)
def test_an_export_that_cannot_be_is_told(held: Archive, asked: dict[str, object]) -> None:
    with pytest.raises(InputProblem):
        export(held, **asked)  # type: ignore[arg-type]  # wrong on purpose


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
