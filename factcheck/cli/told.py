"""Claims, facts and documents as lines for a terminal: the words as they stand, and the reading of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from factcheck.cli.tables import counted, cut, table
from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.core.quantities import Quantity, decimal_text
from factcheck.core.relations import Fact, Relation
from factcheck.services.views import ClaimRow, ClaimView, DocumentView, FactView

HEADS = ("id", "figure", "reading", "measure", "state", "source", "published")
WORDS = {
    "exact": "",
    "about": "about ",
    "nearly": "nearly ",
    "more_than": "more than ",
    "at_least": "at least ",
    "less_than": "less than ",
    "at_most": "at most ",
}
NONE = "–"


def reading(quantity: Quantity) -> str:
    """A quantity in words and plain digits: "nearly 2,000", "20 to 30 %"."""
    if quantity.value is not None:
        figure = WORDS.get(quantity.hedge.value, "") + grouped(decimal_text(quantity.value))
    else:
        bounds = [grouped(decimal_text(bound)) for bound in (quantity.low, quantity.high) if bound is not None]
        figure = " to ".join(bounds)
    return f"{figure} {quantity.unit}" if quantity.unit is not None else figure


def grouped(digits: str) -> str:
    """Plain digits with thousands set apart: "1234567.89" as "1,234,567.89"."""
    whole, point, rest = digits.partition(".")
    return f"{int(whole):,}{point}{rest}" if whole not in ("-0", "") else digits


def day(value: date | None) -> str:
    """A day as ISO 8601 writes it."""
    return NONE if value is None else value.isoformat()


def source(document: Document) -> str:
    """Who published a document, or else the file that it was read from; invented ones say so."""
    return (document.publisher or document.file) + (" (invented)" if document.invented else "")


def claim_rows(rows: Iterable[ClaimRow]) -> str:
    """A table of claims, one a line."""
    cells = [
        (
            row.claim.id,
            row.claim.text,
            reading(row.claim.quantity),
            row.claim.measure,
            row.state.value,
            source(row.document),
            day(row.document.published),
        )
        for row in rows
    ]
    return table(HEADS, cells)


def claim_told(view: ClaimView) -> str:
    """A claim in its sentence, what was read from it, and what it stands beside."""
    claim = view.claim
    lines = [f"“{cut(_sentence(view), 1000)}”", "", *_attributes(claim), *_where(view), f"fact: {view.fact.id}"]
    for related in view.related:
        opinion = related.relation.kind.value.replace("_", " ") if related.relation is not None else "no opinion"
        lines.append(f"  {opinion}: {related.claim.text} – {source(related.document)} ({related.claim.id})")
        lines += [f"      {reason}" for reason in (related.relation.reasons if related.relation is not None else ())]
    lines.append(f"state: {view.state.value}")
    for verdict in view.verdicts:
        undone = ", undone" if verdict.undone_at is not None else ""
        why = f": {verdict.reason or verdict.note}" if verdict.reason or verdict.note else ""
        lines.append(
            f"  {verdict.decision.value} by {verdict.reviewer}, {verdict.decided_at:%Y-%m-%d %H:%M} UTC{undone}{why}"
        )
    return _text(lines)


def fact_told(view: FactView) -> str:
    """A fact, its witnesses, its claims by time, and the opinion on each pair."""
    lines = [*_fact(view.fact), ""]
    relations = [line for relation in view.relations for line in relation_told(relation)]
    return _text(lines) + claim_rows(view.rows) + (_text(["", *relations]) if relations else "")


def document_told(view: DocumentView) -> str:
    """A document, where it came from, and its claims in the order of the text."""
    document = view.document
    lines = [
        document.title or document.file,
        f"published: {source(document)}, {day(document.published)}",
        f"address: {document.url or NONE}",
        f"read from: {document.file}, {view.snapshot.encoding}, sha256 {view.snapshot.sha256}",
    ]
    lines += [f"shares {share:.0%} of its text with {other.id} ({source(other)})" for other, share in view.copies]
    return _text([*lines, ""]) + claim_rows(view.rows)


def relation_told(relation: Relation) -> list[str]:
    """The opinion on a pair in a line, and its reasons below."""
    kind = relation.kind.value.replace("_", " ")
    return [f"{relation.left} and {relation.right}: {kind}", *(f"  {reason}" for reason in relation.reasons)]


def _fact(fact: Fact) -> Sequence[str]:
    place = f" in {', '.join(fact.place)}" if fact.place else ""
    unit = f" ({fact.unit})" if fact.unit is not None else ""
    counts = {"outlet": fact.outlets, "text": fact.independent_texts, "origin": fact.origins}
    witnesses = ", ".join(counted(number, noun) for noun, number in counts.items())
    return (f"{fact.measure}{place}{unit}", witnesses)


def _attributes(claim: Claim) -> list[str]:
    known = {
        "figure": claim.text,
        "reading": reading(claim.quantity),
        "measure": claim.measure,
        "place": ", ".join(claim.place) or None,
        "when": claim.when,
        "said by": claim.speaker,
        "modality": claim.modality.value,
        "role": claim.role.value,
    }
    return [f"{name}: {value if value is not None else NONE}" for name, value in known.items()]


def _where(view: ClaimView) -> list[str]:
    span = view.selector.span
    return [
        f"source: {source(view.document)}, {day(view.document.published)}, {view.document.title or view.document.file}",
        f"place in text: {view.document.id} [{span.start}, {span.end}), text sha256 {view.snapshot.text_sha256}",
    ]


def _sentence(view: ClaimView) -> str:
    words = view.claim.sentence.of(view.snapshot.text)
    return words or view.selector.prefix + view.selector.exact + view.selector.suffix


def _text(lines: Sequence[str]) -> str:
    return "".join(line + "\n" for line in lines)
