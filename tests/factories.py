"""Core values with everything filled in that a test does not care about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.core.claims import Basis, Claim, Modality, Period
from factcheck.core.documents import Document, Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.intake.folder import InputFile, of_bytes

BRIEF = """Aid reaches the valley

Engineers repaired 14 bridges in Norland by Friday, the roads ministry said.
About 2,300 people are still cut off, and nearly $6 billion is needed.
"""
LATER_BRIEF = """Valley roads reopen

Engineers have repaired 31 bridges in Norland, the roads ministry said on Monday.
Some 900 people are still cut off.
"""


def quantity(value: str | int = 14, hedge: Hedge = Hedge.EXACT, unit: str | None = None, step: str = "1") -> Quantity:
    """A quantity of one stated number."""
    return Quantity.hedged(Decimal(value), hedge, unit, Decimal(step))


def between(low: str | int, high: str | int, hedge: Hedge = Hedge.RANGE, unit: str | None = None) -> Quantity:
    """A quantity with two bounds and no value."""
    return Quantity(None, Decimal(low), Decimal(high), hedge, unit)


def document(id: str = "d1", **fields: Any) -> Document:  # any field of Document
    """A document, its file named after its id."""
    return Document(**({"id": id, "file": f"{id}.txt"} | fields))


def claim(text: str = "14", id: str = "d1.c1", start: int = 0, **fields: Any) -> Claim:  # any field of Claim
    """A claim whose figure stands at `start` and is its own sentence."""
    span = Span(start, start + len(text))
    given: dict[str, Any] = {
        "id": id,
        "document": id.partition(".")[0],
        "span": span,
        "text": text,
        "quantity": quantity(),
        "measure": "bridges",
        "head": "bridge",
        "sentence": span,
    }
    return Claim(**(given | fields))


def claims_in(document: Document, text: str) -> list[Claim]:
    """A reader for tests: every number of a text is a claim, its sentence the line that it stands in."""
    found = []
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        at = start
        for word in line.split(" "):
            digits = word.strip().strip(".,")
            if digits.replace(",", "").isdecimal():
                span = Span(at, at + len(digits))
                found.append(
                    Claim(
                        id=f"{document.id}.c{len(found) + 1}",
                        document=document.id,
                        span=span,
                        text=digits,
                        quantity=quantity(digits.replace(",", "")),
                        measure="bridges",
                        head="bridge",
                        sentence=Span(start, end),
                    )
                )
            at += len(word) + 1
        start = end
    return found


def pasted(text: str = BRIEF, file: str = "brief.txt", **known: Any) -> InputFile:  # any field of Document
    """A text in hand, ready to be taken in."""
    return of_bytes(text.encode(), file, **known)


def write(folder: Path, **texts: str) -> Path:
    """The folder, with a file NAME.txt for each text."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
    return folder


def attributed_claims_in(document: Document, text: str) -> list[Claim]:
    """A reader for tests of lists: as `claims_in`, with enough around each claim to filter by."""
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


STRIKES = pasted(
    "Jets flew 10,000 air strikes in Norland.\n",
    "strikes.txt",
    publisher="The Post",
    published=date(2015, 6, 2),
    title="Jets over Norland",
)
TROOPS = pasted(
    "Some 9,500 troops hold Eastmark.\nThey have 40 wells.\n",
    "troops.txt",
    publisher="The Mail",
    published=date(2016, 1, 5),
)
