"""Search by figure: the query as typed, how it was read, and each hit with how it fits; also as JSON and CSV."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flask import Blueprint, jsonify, make_response, redirect, request, url_for

from factcheck.core.documents import Span
from factcheck.core.quantities import decimal_text
from factcheck.errors import QueryProblem
from factcheck.services.search import search as find
from factcheck.services.views import FacetValue, Hit, SearchPage
from factcheck.web.addresses import read_offset
from factcheck.web.desk import desk, page
from factcheck.web.drawing import Drawing
from factcheck.web.facets import facets
from factcheck.web.fit import fit_strip

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

pages = Blueprint("search", __name__)

ROWS = 25
JSON_ROWS = 100
LONGEST = 1000  # characters of a query; a longer one is a paste gone wrong
SNIPPET = 260  # characters of a sentence beside a hit; the claim's page has it whole
PARTS = 6  # parts of a query that are tried without when nothing fits
EXAMPLES = ("10000 air strikes", "~2m people", "9k..11k troops", ">40% is:conflict", "$5.9bn", "700 sq km")
_PREFIXES = {"relation": "is", "state": "is"}


@dataclass(frozen=True, slots=True)
class Looser:
    """The query with one part taken out, and how many claims fit then."""

    part: str
    query: str
    total: int


@dataclass(frozen=True, slots=True)
class Shown:
    """One hit: its sentence around the figure, and the strip that shows how it lies to what was asked."""

    hit: Hit
    before: tuple[tuple[str, bool], ...]  # runs of text, and whether each is a word of the question
    figure: str
    after: tuple[tuple[str, bool], ...]
    strip: Drawing | None

    @property
    def lead(self) -> str:
        """The first word of the explanation, up to its stop: "Inside", "Overlaps"."""
        found = re.match(r"\w+(?=[:.])", self.hit.explanation)
        return found[0] if found else ""

    @property
    def rest(self) -> str:
        """The explanation after its first word."""
        return self.hit.explanation[len(self.lead) :]


@pages.get("/search")
def search() -> ResponseReturnValue:
    """The answer to `q`; without one, how a question is put."""
    query = " ".join(request.args.get("q", "").split())
    usual: dict[str, Any] = {"query": query, "examples": EXAMPLES, "rows": ROWS}
    nothing: dict[str, Any] = {"found": None, "shown": (), "facets": (), "looser": (), "problem": None}
    if not query:
        return page("search.html", **usual, **nothing)
    try:
        found = _found(query, ROWS)
    except QueryProblem as problem:
        return make_response(page("search.html", **usual, **(nothing | {"problem": problem})), 400)
    answer = {
        "found": found,
        "shown": tuple(show(found, hit) for hit in found.hits),
        "facets": facets(found.facets, lambda name, value: url_for("search.search", q=_narrowed(found, name, value))),
        "looser": () if found.total else looser_queries(found),
    }
    return page("search.html", **usual, **(nothing | answer))


@pages.get("/search.json")
def search_json() -> ResponseReturnValue:
    """The same answer as data: decimals as strings, every figure with its span and document."""
    query = request.args.get("q", "")
    found = _found(query, JSON_ROWS)
    return jsonify(
        query=query,
        total=found.total,
        offset=found.offset,
        read_as=[{"name": chip.name, "reading": chip.reading, "detail": chip.detail} for chip in found.chips],
        hits=[as_data(hit) for hit in found.hits],
    )


@pages.get("/search.csv")
def search_csv() -> ResponseReturnValue:
    """Every hit as a table."""
    return redirect(url_for("exports.export", format="csv", query=request.args.get("q", "")))


def looser_queries(found: SearchPage) -> tuple[Looser, ...]:
    """What the query gives without each of its parts, the most first: why nothing fits, and what to do."""
    archive = desk().archive
    tried = [
        Looser(chip.reading, chip.query_without, find(archive, chip.query_without, 1, 0).total)
        for chip in found.chips[:PARTS]
        if chip.query_without
    ]
    return tuple(sorted(tried, key=lambda one: -one.total))


def show(found: SearchPage, hit: Hit) -> Shown:
    """A hit with its sentence cut to fit around the figure, and its strip where a figure was asked for."""
    row = hit.row
    before, figure, after = cut(row.sentence, row.at)
    strip = fit_strip(found.asked, row.claim.quantity, hit.explanation) if found.asked is not None else None
    asked = [word for chip in found.chips if chip.name == "words" for word in chip.reading.split()]
    return Shown(hit, marked(before, asked), figure, marked(after, asked), strip)


def marked(text: str, asked: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """The text in runs, those that are words of the question told apart; joined they are the text."""
    if not asked:
        return ((text, False),) if text else ()
    word = f"(?:{'|'.join(re.escape(one) for one in asked)})"
    pattern = re.compile(rf"\b({word}(?:\s+{word})*)\b", re.IGNORECASE)
    runs = pattern.split(text)
    return tuple((run, number % 2 == 1) for number, run in enumerate(runs) if run)


def cut(sentence: str, at: Span) -> tuple[str, str, str]:
    """The sentence before, in and after a figure, shortened at words with an ellipsis where it is long."""
    before, figure, after = sentence[: at.start], at.of(sentence), sentence[at.end :]
    room = max(40, (SNIPPET - len(figure)) // 2)
    if len(before) > room:
        before = "… " + before[-room:].partition(" ")[2]
    if len(after) > room:
        after = after[:room].rpartition(" ")[0] + " …"
    return before, figure, after


def as_data(hit: Hit) -> dict[str, Any]:
    """One hit as plain data."""
    claim, quantity = hit.row.claim, hit.row.claim.quantity
    numbers = {"value": quantity.value, "low": quantity.low, "high": quantity.high}
    return {
        "claim": claim.id,
        "text": claim.text,
        **{name: None if number is None else decimal_text(number) for name, number in numbers.items()},
        "hedge": quantity.hedge.value,
        "unit": quantity.unit,
        "measure": claim.measure,
        "place": list(claim.place),
        "speaker": claim.speaker,
        "state": hit.row.state.value,
        "relation": hit.row.relation.value if hit.row.relation is not None else None,
        "document": hit.row.document.id,
        "publisher": hit.row.document.publisher,
        "published": hit.row.document.published.isoformat() if hit.row.document.published is not None else None,
        "start": claim.span.start,
        "end": claim.span.end,
        "sentence": hit.row.sentence,
        "fit": hit.fit,
        "explanation": hit.explanation,
        "address": url_for("queue.claim", claim_id=claim.id),
    }


def _found(query: str, limit: int) -> SearchPage:
    if len(query) > LONGEST:
        raise QueryProblem(f"The query has {len(query):,} characters; {LONGEST:,} is the most it can hold.")
    return find(desk().archive, query, limit, read_offset(request.args))


def _narrowed(found: SearchPage, name: str, value: FacetValue) -> str:
    """The query with one facet row switched: a chosen row takes its part out, another adds one."""
    prefix = _PREFIXES.get(name, name)
    if value.chosen:
        return _without(found, prefix, value)
    written = f'"{value.value}"' if " " in value.value else value.value
    return f"{found.query} {prefix}:{written}"


def _without(found: SearchPage, prefix: str, value: FacetValue) -> str:
    names: Mapping[str, str] = {chip.reading.casefold(): chip.query_without for chip in found.chips}
    for known in (value.value, value.label):
        if known.casefold() in names:
            return names[known.casefold()]
    return next((chip.query_without for chip in found.chips if chip.name == prefix), found.query)
