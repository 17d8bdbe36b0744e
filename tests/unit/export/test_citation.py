"""The plain citation of one claim: the words first, then where they stand, then what a person said of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.claims import Claim
from factcheck.core.documents import Document, Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.core.verdicts import ReviewState
from factcheck.export.citation import EXCERPT, CitedClaim, citation, excerpt, source_line

ROW = CitedClaim(
    claim=Claim(
        id="h1:c1",
        document="h1",
        span=Span(127, 139),
        text="nearly 1,200",
        quantity=Quantity.hedged(Decimal(1200), Hedge.NEARLY),
        measure="containers",
        head="container",
        speaker="The harbour office",
        sentence=Span(100, 163),
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
    sha256="ab12",
    sentence="The harbour office counted nearly 1,200 containers\non Tuesday.",
    reviewer="M. Okafor",
    decided_at=datetime(2024, 5, 8, 9, 30, tzinfo=UTC),
)


def test_a_citation_leads_back_to_the_words() -> None:
    assert citation(ROW) == (
        "“The harbour office counted nearly 1,200 containers on Tuesday.” Said by The harbour office. "
        "Quay Letter, “Containers pile up”, published 7 May 2024. https://quay.example/pile-up. "
        "Figure “nearly 1,200”, characters 127–139, sha256 ab12. Review: approved by M. Okafor on 8 May 2024."
    )


def test_what_is_not_known_is_left_out_and_a_missing_date_is_said() -> None:
    bare = replace(
        ROW,
        claim=replace(ROW.claim, speaker=None),
        document=Document(id="h1", file="notes/h1.txt"),
        state=ReviewState.UNREVIEWED,
        reviewer=None,
        decided_at=None,
    )
    assert citation(bare) == (
        "“The harbour office counted nearly 1,200 containers on Tuesday.” notes/h1.txt, date not known. "
        "Figure “nearly 1,200”, characters 127–139, sha256 ab12. Review: unreviewed."
    )


def test_an_invented_document_is_said_to_be_invented() -> None:
    assert "Invented sample document." in citation(replace(ROW, document=replace(ROW.document, invented=True)))


def test_a_source_line_calls_the_day_one_of_publication() -> None:
    assert source_line(ROW.document) == "Quay Letter, “Containers pile up”, published 7 May 2024."


def test_a_sentence_of_usual_length_is_quoted_whole() -> None:
    assert excerpt(ROW) == ROW.sentence


@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_an_excerpt_holds_the_figure_wherever_it_stands(before: int, after: int) -> None:
    text = "x" * before + "nearly 1,200" + "y" * after
    span = Span(100 + before, 112 + before)
    row = replace(ROW, claim=replace(ROW.claim, span=span, sentence=Span(100, 100 + len(text))), sentence=text)
    cut = excerpt(row)
    assert "nearly 1,200" in cut
    assert len(cut) <= EXCERPT + 2


@given(st.text(alphabet=st.characters(), max_size=60))
def test_whatever_the_text_a_citation_is_one_line_of_utf8(text: str) -> None:
    row = replace(ROW, claim=replace(ROW.claim, text=text, speaker=text), sentence=text)
    line = citation(row)
    assert line.encode("utf-8")
    assert len(line.splitlines()) == 1
