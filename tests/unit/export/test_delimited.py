"""The table: what is in a row, that spreadsheets run nothing of it, and that readers get back what was written."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.claims import Claim
from factcheck.core.documents import Document, Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.core.verdicts import ReviewState
from factcheck.export.citation import EXCERPT, CitedClaim
from factcheck.export.delimited import COLUMNS, LONGEST_CELL, harmless, render

SENTENCE = "The harbour office counted nearly 1,200 containers in Rotterdam on Tuesday."
ROW = CitedClaim(
    claim=Claim(
        id="h1:c1",
        document="h1",
        span=Span(127, 139),
        text="nearly 1,200",
        quantity=Quantity.hedged(Decimal(1200), Hedge.NEARLY),
        measure="containers",
        head="container",
        place=("Rotterdam", "Antwerp"),
        when="on Tuesday",
        speaker="The harbour office",
        sentence=Span(100, 175),
    ),
    document=Document(
        id="h1",
        file="h1.txt",
        title="Containers pile up",
        publisher="Quay Letter",
        url="https://quay.example/pile-up",
        published=date(2024, 5, 7),
    ),
    state=ReviewState.APPROVED,
    sha256="ab" * 32,
    sentence=SENTENCE,
)


def table(*rows: CitedClaim) -> list[dict[str, str]]:
    text = "".join(render(rows))
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def with_claim(**changes: object) -> CitedClaim:
    return replace(ROW, claim=replace(ROW.claim, **changes))  # type: ignore[arg-type]  # the tests name real fields


def test_a_row_holds_the_figure_its_reading_and_the_way_back() -> None:
    (row,) = table(ROW)
    assert row == {
        "figure": "nearly 1,200",
        "value": "1200",
        "low": "",
        "high": "1200",
        "hedge": "nearly",
        "unit": "",
        "measure": "containers",
        "place": "Rotterdam; Antwerp",
        "when": "on Tuesday",
        "speaker": "The harbour office",
        "modality": "actual",
        "role": "level",
        "state": "approved",
        "title": "Containers pile up",
        "publisher": "Quay Letter",
        "published": "2024-05-07",
        "url": "https://quay.example/pile-up",
        "sentence": SENTENCE,
        "start": "127",
        "end": "139",
        "sha256": "ab" * 32,
        "invented": "no",
        "claim": "h1:c1",
    }


def test_no_rows_give_the_header_alone() -> None:
    assert "".join(render([])) == ",".join(COLUMNS) + "\r\n"


def test_every_line_ends_in_carriage_return_and_line_feed() -> None:
    lines = list(render([ROW, ROW]))
    assert len(lines) == 3
    assert all(line.endswith("\r\n") and line.count("\n") == 1 for line in lines)


def test_same_rows_give_the_same_bytes() -> None:
    assert "".join(render([ROW, ROW])).encode() == "".join(render(iter([ROW, ROW]))).encode()


@pytest.mark.parametrize(
    ("text", "cell", "why"),
    [
        ("=1+1", "'=1+1", "a formula"),
        ("+44 20", "'+44 20", "Lotus style formula"),
        ("-12 °C", "'-12 °C", "a minus starts a formula too"),
        ("@SUM(A1)", "'@SUM(A1)", "Lotus style function"),
        ("\t=1", "'\t=1", "a tab is skipped by some importers"),
        ("\r=1", "'\r=1", "so is a carriage return"),
        ("\n=1", "'\n=1", "and a line feed"),
        ("＝1", "'＝1", "full-width forms are folded by some spreadsheets"),
        ("'=1", "'=1", "an apostrophe that stands there already is left alone"),
        ("12 = 12", "12 = 12", "only the start of a cell counts"),
        ("a\x00b", "a\ufffdb", "a null byte ends the cell in some readers"),
        ("a\x1bb", "a\ufffdb", "an escape character can steer a terminal"),
        ("a\ud800b", "a\ufffdb", "a lone surrogate cannot be written as UTF-8"),
        ("1,500\u00a0t", "1,500\u00a0t", "no-break spaces are the source's own"),
    ],
)
def test_cells_of_text_are_made_harmless(text: str, cell: str, why: str) -> None:
    assert harmless(text) == cell, why


def test_a_negative_value_stays_a_number() -> None:
    cold = with_claim(text="-5 °C", quantity=Quantity.hedged(Decimal(-5), Hedge.EXACT, "°C"))
    (row,) = table(cold)
    assert (row["figure"], row["value"], row["low"]) == ("'-5 °C", "-5", "-5")


def test_decimals_are_written_plainly() -> None:
    (row,) = table(with_claim(quantity=Quantity.hedged(Decimal("6.50E+9"), Hedge.EXACT, "USD")))
    assert row["value"] == "6500000000"


def test_a_range_has_bounds_and_no_value() -> None:
    (row,) = table(with_claim(quantity=Quantity(None, Decimal(20), Decimal("30.5"), Hedge.RANGE)))
    assert (row["value"], row["low"], row["high"]) == ("", "20", "30.5")


def test_a_boundless_sentence_is_cut_around_its_figure() -> None:
    long = "x" * 50_000 + " nearly 1,200 " + "y" * 50_000
    row = replace(with_claim(span=Span(50_001, 50_013), sentence=Span(0, len(long))), sentence=long)
    (read,) = table(row)
    assert "nearly 1,200" in read["sentence"]
    assert read["sentence"].startswith("…")
    assert read["sentence"].endswith("…")
    assert len(read["sentence"]) == EXCERPT + 2


def test_no_cell_is_longer_than_a_spreadsheet_holds() -> None:
    (row,) = table(with_claim(measure="m" * 100_000))
    assert len(row["measure"]) == LONGEST_CELL


def test_invented_documents_say_so() -> None:
    (row,) = table(replace(ROW, document=replace(ROW.document, invented=True)))
    assert row["invented"] == "yes"


@given(st.lists(st.text(max_size=40), min_size=1, max_size=4))
def test_a_reader_gets_back_every_cell(texts: list[str]) -> None:
    rows = [with_claim(measure=text, text=text) for text in texts]
    read = table(*rows)
    assert [row["measure"] for row in read] == [harmless(text) for text in texts]


@given(st.text(max_size=60))
def test_no_cell_of_text_starts_a_formula_and_all_can_be_encoded(text: str) -> None:
    (row,) = table(with_claim(text=text, measure=text, speaker=text, when=text, place=(text,)))
    for name in ("figure", "measure", "speaker", "when", "place"):
        assert not row[name].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert "".join(render([with_claim(text=text)])).encode("utf-8")
