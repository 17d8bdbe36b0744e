"""Labelled dossiers as claims: as their annotations give them, and as the program reads them from the texts."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.comparison.conversions import conversions, with_conversions
from factcheck.comparison.copies import find_copies
from factcheck.comparison.subjects import Subject, subjects_of
from factcheck.comparison.witnesses import families
from factcheck.core.claims import Claim, Modality, Role
from factcheck.core.documents import Document, Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.language import kinds, periods
from factcheck.language.pipeline import read
from factcheck.lexicon.loader import load
from tests.evaluation import scoring

OWN = Path(__file__).resolve().parents[1] / "dossiers"


@dataclass(frozen=True, slots=True)
class Dossier:
    """The claims of one dossier, made comparable and in order, with what people say of them.

    `facts`: claim id -> fact; `relations`: pair of claim ids -> relation. `family` maps copies to what they copy.
    """

    name: str
    subjects: tuple[Subject, ...]
    family: Mapping[str, str]
    facts: Mapping[str, str]
    relations: Mapping[frozenset[str], str]


def folders() -> list[Path]:
    """The dossiers to train on: the development ones that are not kept for checking, and our own."""
    development = [scoring.DEV / name for name in scoring.names() if name not in scoring.FOR_CHECKING_ONLY]
    return development + sorted(gold.parent for gold in OWN.glob("*/gold.json"))


def kept_for_checking() -> list[Path]:
    """The dossiers that are never trained on."""
    return [scoring.DEV / name for name in scoring.names() if name in scoring.FOR_CHECKING_ONLY]


def dossier(folder: Path, *, given: bool) -> Dossier:
    """One dossier: its claims as annotated (`given`), or those that the program reads, under the ids they match."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    documents = [_document(row) for row in gold["documents"]]
    texts = {d.id: (folder / d.file).read_bytes().decode("utf-8") for d in documents}
    claims = [_given(row, documents) for row in gold["claims"]] if given else _read(gold, documents, texts)
    subjects = subjects_of(documents, texts, claims)
    return Dossier(
        name=folder.name,
        subjects=with_conversions(subjects, conversions(subjects, texts)),
        family=families(find_copies(documents, texts)),
        facts={row["id"]: row["fact"] for row in gold["claims"]},
        relations={frozenset((row["a"], row["b"])): row["relation"] for row in gold["relations"]},
    )


def _document(row: Mapping[str, Any]) -> Document:
    published = date.fromisoformat(row["published"]) if row["published"] else None
    return Document(row["id"], row["file"], row["title"], row["publisher"], row["url"], published)


def _given(row: Mapping[str, Any], documents: list[Document]) -> Claim:
    published = next(document.published for document in documents if document.id == row["document"])
    quantity = _quantity(row)
    head, role, modality = row["head"][0], Role(row["role"]), Modality(row["modality"])
    period = periods.resolve(row["when"], published, None, load("en"))
    kind = kinds.kind(row["measure"], head, row["when"], period, quantity, role, modality, published, load("en"))
    return Claim(
        id=row["id"],
        document=row["document"],
        span=Span(row["start"], row["end"]),
        text=row["text"],
        quantity=quantity,
        measure=row["measure"],
        head=head,
        place=tuple(row["place"]),
        when=row["when"],
        period=period,
        speaker=row["speaker"],
        modality=modality,
        role=role,
        kind=kind,
    )


def _quantity(row: Mapping[str, Any]) -> Quantity:
    hedge = Hedge(row["hedge"])
    if row["value"] is None or hedge in (Hedge.RANGE, Hedge.VAGUE):
        low, high = (None if row[key] is None else Decimal(str(row[key])) for key in ("low", "high"))
        return Quantity(None, low, high, hedge, row["unit"])
    value = Decimal(str(row["value"]))
    return Quantity.hedged(value, hedge, row["unit"], _step(value, row["text"]))


def _step(value: Decimal, text: str) -> Decimal:
    """The step of the written digits, as near as the annotation lets us tell."""
    written = re.search(r"\d[\d,.]*", text)
    shown = written.group().replace(",", "").rstrip(".") if written else ""
    if re.fullmatch(r"\d+(\.\d+)?", shown) and Decimal(shown):
        decimals = len(shown.partition(".")[2])
        return abs(Decimal(1).scaleb(-decimals) * value / Decimal(shown)) or Decimal(1)
    if value != value.to_integral_value():
        return Decimal("0.01")
    digits = str(abs(int(value)))
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0"))) if int(value) else Decimal(1)


def _read(gold: Mapping[str, Any], documents: list[Document], texts: Mapping[str, str]) -> list[Claim]:
    found = [claim for document in documents for claim in read(document, texts[document.id])]
    pairs = _scorer().align(gold["claims"], [_row(claim) for claim in found])
    known = {theirs: ours for ours, theirs in pairs.items()}
    return [replace(claim, id=known[claim.id]) for claim in found if claim.id in known]


def _row(claim: Claim) -> dict[str, Any]:
    numbers = {name: getattr(claim.quantity, name) for name in ("value", "low", "high")}
    texts = {name: None if number is None else str(number) for name, number in numbers.items()}
    span = {"start": claim.span.start, "end": claim.span.end}
    return {"id": claim.id, "document": claim.document, **span, **texts}


@cache
def _scorer() -> Any:
    """The benchmark's score.py, which knows how to pair found claims with marked ones."""
    spec = importlib.util.spec_from_file_location("score", scoring.SCORE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
