"""The entries: one a document, keys that hold, and text that TeX and BibTeX readers take as it is meant."""

from __future__ import annotations

import hashlib
import warnings
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

with warnings.catch_warnings():  # the parser's own dependency warns on import; our suite makes warnings errors
    warnings.simplefilter("ignore")
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.model import Entry

from factcheck.core.claims import Claim
from factcheck.core.documents import Document, Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.core.verdicts import ReviewState
from factcheck.export.bibtex import LONGEST_FIELD, LONGEST_NOTE, entry_key, escaped, render
from factcheck.export.citation import CitedClaim

QUAY = Document(
    id="h1",
    file="h1.txt",
    title="Containers pile up at 40% of berths",
    publisher="The Quay Letter",
    url="https://quay.example/pile-up?id=7&lang=en",
    published=date(2024, 5, 7),
)
UNSIGNED = Document(id="notes/h2.txt", file="notes/h2.txt")


def cited(document: Document, text: str = "nearly 1,200", measure: str = "containers") -> CitedClaim:
    claim = Claim(
        id=f"{document.id}:c1",
        document=document.id,
        span=Span(0, len(text)),
        text=text,
        quantity=Quantity.hedged(Decimal(1200), Hedge.NEARLY),
        measure=measure,
        head="container",
        place=("Rotterdam",),
        speaker="The harbour office",
        sentence=Span(0, len(text)),
    )
    return CitedClaim(claim, document, ReviewState.UNREVIEWED, "ab" * 32, text)


def parsed(*rows: CitedClaim) -> list[Entry]:
    library = parse_string("".join(render(rows)))
    assert library.failed_blocks == []
    assert len(library.blocks) == len(library.entries)
    return list(library.entries)


def test_an_entry_says_what_was_published_where_when_and_what_is_cited() -> None:
    (text,) = render([cited(QUAY)])
    assert text == (
        f"@misc{{{entry_key(QUAY)},\n"
        "  title = {{Containers pile up at 40\\% of berths}},\n"
        "  howpublished = {{The Quay Letter}},\n"
        "  year = {2024},\n"
        "  month = may,\n"
        "  date = {2024-05-07},\n"
        "  url = {https://quay.example/pile-up?id=7&lang=en},\n"
        "  note = {Figures cited: “nearly 1,200” (containers), Rotterdam, said by The harbour office, unreviewed.}\n"
        "}\n\n"
    )


def test_a_document_gives_one_entry_however_often_it_is_cited() -> None:
    entries = parsed(cited(QUAY), cited(UNSIGNED), cited(QUAY, "about 40", "berths"))
    assert [entry.key for entry in entries] == [entry_key(QUAY), entry_key(UNSIGNED)]
    assert "“about 40” (berths)" in entries[0]["note"]


def test_a_document_without_metadata_is_named_by_its_file() -> None:
    (entry,) = parsed(cited(UNSIGNED))
    assert set(entry.fields_dict) == {"title", "note"}
    assert "notes/h2.txt" in entry["title"]


def test_a_key_does_not_depend_on_what_else_is_exported() -> None:
    twin = replace(QUAY, id="h9")
    alone = parsed(cited(twin))[0].key
    assert parsed(cited(QUAY), cited(twin))[1].key == alone
    assert entry_key(QUAY).startswith("quayletter2024containers_")


def test_keys_are_unique_even_where_all_marks_agree() -> None:
    many = [replace(QUAY, id=f"id-{number}") for number in range(300)]
    keys = [entry.key for entry in parsed(*(cited(document) for document in many))]
    assert len(set(keys)) == 300


def test_documents_whose_marks_collide_are_told_apart_by_a_number() -> None:
    held: dict[str, list[str]] = {}
    for number in range(1_000_000):  # six hex digits of a hash: three alike turn up after some hundred thousand
        alike = held.setdefault(hashlib.sha256(f"id-{number}".encode()).hexdigest()[:6], [])
        alike.append(f"id-{number}")
        if len(alike) == 3:
            break
    documents = [replace(QUAY, id=name) for name in alike]
    key = entry_key(documents[0])
    assert [entry.key for entry in parsed(*map(cited, documents))] == [key, f"{key}_2", f"{key}_3"]


def test_a_title_that_is_a_paste_gone_wrong_is_cut() -> None:
    (entry,) = parsed(cited(replace(QUAY, title="t" * 10_000)))
    assert entry["title"] == "{" + "t" * (LONGEST_FIELD - 1) + "…}"


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("R&D up 5% to $3", r"R\&D up 5\% to \$3", "TeX acts on these"),
        ("a_b #1", r"a\_b \#1", "and on these"),
        ("{x}", r"\textbraceleft{}x\textbraceright{}", "BibTeX counts braces, escaped or not"),
        ("C:\\new", r"C:\textbackslash{}new", "a backslash starts a command"),
        ("~ ^", r"\textasciitilde{} \textasciicircum{}", "accents and ties"),
        ("a < b", r"a \textless{} b", "older fonts show another sign there"),
        ("me@quay", "me{@}quay", "a bare one can start an entry"),
        ("4\u00a0t", "4~t", "a no-break space is a tie"),
        ("two\nlines\tand\x00null", "two lines and\ufffdnull", "one line, nothing unprintable"),
        ("Łódź “quoted” — ok", "Łódź “quoted” — ok", "UTF-8 stays"),
    ],
)
def test_what_tex_acts_on_is_written_as_a_command(text: str, expected: str, why: str) -> None:
    assert escaped(text) == expected, why


def test_an_address_keeps_its_signs_and_loses_its_braces() -> None:
    (entry,) = parsed(cited(replace(QUAY, url="https://quay.example/a_{b}?q=50%25 off#top\\")))
    assert entry["url"] == "https://quay.example/a_%7Bb%7D?q=50%25%20off#top%5C"


def test_a_note_leaves_out_what_is_not_known() -> None:
    row = cited(QUAY)
    (entry,) = parsed(replace(row, claim=replace(row.claim, place=(), speaker=None)))
    assert entry["note"] == "Figures cited: “nearly 1,200” (containers), unreviewed."


def test_a_long_note_says_how_many_figures_it_leaves_out() -> None:
    (entry,) = parsed(*(cited(QUAY, "nearly 1,200", "m" * 400) for _ in range(50)))
    assert len(entry["note"]) < LONGEST_NOTE + 100
    assert entry["note"].endswith("; and 42 more.")


def test_an_invented_document_is_said_to_be_invented() -> None:
    (entry,) = parsed(cited(replace(QUAY, invented=True)))
    assert entry["note"].startswith("Invented sample document.")


def test_no_rows_give_no_entries() -> None:
    assert list(render([])) == []


def test_same_rows_give_the_same_bytes() -> None:
    rows = [cited(QUAY), cited(UNSIGNED)]
    assert list(render(rows)) == list(render(iter(rows)))


hostile = st.text(alphabet=st.sampled_from('ab1{}\\@"%,=$&#_~^\n\r\x00\ud800 é—'), max_size=30)


@settings(max_examples=60, deadline=None)
@given(hostile, hostile, hostile, hostile)
def test_whatever_the_text_the_entry_parses_and_braces_balance(
    title: str, publisher: str, url: str, figure: str
) -> None:
    document = replace(QUAY, title=title, publisher=publisher, url=url)
    (text,) = render([cited(document, figure or "1", figure)])
    assert text.encode("utf-8")
    assert text.count("{") == text.count("}")
    (entry,) = parsed(cited(document, figure or "1", figure))
    assert entry.key == entry_key(document)
