"""Claims as a table of comma-separated values (RFC 4180): a header, then one row a claim, each ending in CR LF.

A cell of text that a spreadsheet would run as a formula gets a leading apostrophe. The columns `value`, `low`, `high`,
`start` and `end` hold plain numbers and are left as they are, so that −5 stays a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from factcheck.core.quantities import decimal_text
from factcheck.export.citation import ELLIPSIS, CitedClaim, excerpt, printable

COLUMNS = (
    "figure",
    "value",
    "low",
    "high",
    "hedge",
    "unit",
    "measure",
    "place",
    "when",
    "speaker",
    "modality",
    "role",
    "state",
    "title",
    "publisher",
    "published",
    "url",
    "sentence",
    "start",
    "end",
    "sha256",
    "invented",
    "claim",
)

LONGEST_CELL = 32_000  # Excel cuts a cell at 32,767 characters without saying so

# What spreadsheets take for the start of a formula, full-width forms included: some of them fold those to ASCII.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

_QUOTED = frozenset('",\r\n')


def render(rows: Iterable[CitedClaim]) -> Iterator[str]:
    """The table line by line: the header first, then the rows in the order given. An empty input gives the header."""
    yield _line(COLUMNS)
    for row in rows:
        yield _line(_cells(row))


def harmless(text: str | None) -> str:
    """A cell of text that no spreadsheet runs: printable, not too long, an apostrophe before what starts a formula."""
    if text is None:
        return ""
    shown = printable(text)
    if shown.startswith(FORMULA_STARTS):
        shown = "'" + shown
    if len(shown) > LONGEST_CELL:
        shown = shown[: LONGEST_CELL - len(ELLIPSIS)] + ELLIPSIS
    return shown


def _cells(row: CitedClaim) -> tuple[str, ...]:
    claim, document, quantity = row.claim, row.document, row.claim.quantity
    return (
        harmless(claim.text),
        _number(quantity.value),
        _number(quantity.low),
        _number(quantity.high),
        quantity.hedge.value,
        harmless(quantity.unit),
        harmless(claim.measure),
        harmless("; ".join(claim.place)),
        harmless(claim.when),
        harmless(claim.speaker),
        claim.modality.value,
        claim.role.value,
        row.state.value,
        harmless(document.title),
        harmless(document.publisher),
        "" if document.published is None else document.published.isoformat(),
        harmless(document.url),
        harmless(excerpt(row)),
        str(claim.span.start),
        str(claim.span.end),
        harmless(row.sha256),
        "yes" if document.invented else "no",
        harmless(claim.id),
    )


def _number(number: Decimal | None) -> str:
    return "" if number is None else decimal_text(number)


def _line(cells: Iterable[str]) -> str:
    return ",".join(_quoted(cell) for cell in cells) + "\r\n"


def _quoted(cell: str) -> str:
    # Edge spaces are quoted too: readers differ on whether bare ones belong to the cell.
    if _QUOTED.isdisjoint(cell) and cell == cell.strip():
        return cell
    return '"' + cell.replace('"', '""') + '"'
