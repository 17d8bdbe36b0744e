"""The reading: a claim as one sentence in plain words whose parts are its attributes, and what was guessed in it.

The figure stands as written; every other word is the desk's, so that a reader sees what the program understood. The
frame of the sentence follows the modality and the role, never the topic.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.core.claims import Basis, Claim, Kind, Modality, Role
from factcheck.core.documents import Document
from factcheck.core.quantities import Hedge
from factcheck.export.values import written_day
from factcheck.web.dates import BASES, basis_of, period_text, when_text
from factcheck.web.numbers import normalised, plain, unit_text, with_unit

_VERBS = {
    Modality.ACTUAL: "reports",
    Modality.PLANNED: "plans",
    Modality.PROJECTED: "expects",
    Modality.DENIED: "denies",
}
_HEDGES = {
    Hedge.EXACT: "no hedge",
    Hedge.ABOUT: "about",
    Hedge.NEARLY: "nearly: stays below",
    Hedge.MORE_THAN: "more than: the number itself is left out",
    Hedge.AT_LEAST: "at least: the number itself is taken in",
    Hedge.LESS_THAN: "less than: the number itself is left out",
    Hedge.AT_MOST: "at most: the number itself is taken in",
    Hedge.RANGE: "a range: both ends are taken in",
    Hedge.VAGUE: "a vague amount: the bounds are those of the word",
}
_KINDS = {
    Kind.CUMULATIVE: "cumulative: can only rise",
    Kind.LEVEL: "a level: moves either way",
    Kind.SETTLED: "settled: only gets corrected",
}
_MODALITIES = {
    Modality.ACTUAL: "actual",
    Modality.PLANNED: "planned: meant, not yet so",
    Modality.PROJECTED: "projected: expected, not yet so",
    Modality.DENIED: "denied: said not to hold",
}
_ROLES = {
    Role.LEVEL: "level: how much there is",
    Role.CHANGE: "change: by how much it moved",
    Role.RATIO: "ratio: how many times",
}


@dataclass(frozen=True, slots=True)
class Slot:
    """A run of the reading. `attribute` names the attribute it shows, None for joining words; `guessed`: not stated."""

    text: str
    attribute: str | None = None
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute in the grid: its name, its value, and how it was come by."""

    name: str
    label: str
    value: str
    hint: str | None = None
    guessed: bool = False


def reading(claim: Claim, document: Document) -> tuple[Slot, ...]:
    """The claim as a sentence, in slots; joined, their texts are the sentence with its full stop."""
    slots = [*_said_by(claim, document), *_stated(claim)]
    places = [place for place in claim.place if place.casefold() not in claim.measure.casefold()]
    if places:
        slots += [Slot(" in "), Slot(listing(places), "place")]
    slots += _dated(claim)
    return (*slots, Slot("."))


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence beneath the reading. `guessed`: it owns up to a guess, and stands under the sign for one."""

    text: str
    guessed: bool = False


def notes(claim: Claim, document: Document) -> tuple[Note, ...]:
    """What in the reading is not stated in the sentence, each in a sentence; said beneath it, never in silence."""
    found = []
    match basis_of(claim):
        case Basis.PUBLICATION:
            found.append(Note("The date is the publication date; the sentence gives none.", guessed=True))
        case Basis.UNKNOWN if document.published is not None:
            found.append(Note(f"The sentence gives no date. The article is of {written_day(document.published)}."))
        case Basis.UNKNOWN:
            found.append(Note("Neither the sentence nor the article gives a date."))
    if claim.speaker is None:
        found.append(Note("Nobody is named as its source; the article says it in its own voice."))
    if claim.modality is not Modality.ACTUAL:
        found.append(Note(f"It is {claim.modality.value}, and kept apart from figures that are said to hold."))
    return tuple(found)


def attributes(claim: Claim, document: Document) -> tuple[Attribute, ...]:
    """The grid beneath the article: nine attributes in a fixed order."""
    quantity = claim.quantity
    basis = basis_of(claim)
    when = [f"written: “{claim.when}”"] if claim.when else []
    when.append(f"basis: {BASES[basis]}")
    return (
        Attribute("figure", "Figure", normalised(quantity), _HEDGES[quantity.hedge]),
        Attribute("measure", "Measure", claim.measure, f"head word: {claim.head}" if claim.head else None),
        Attribute(
            "unit",
            "Unit",
            unit_text(quantity.unit) if quantity.unit is not None else "none: a count",
            f"step of the digits: {with_unit(plain(quantity.precision), quantity.unit)}",
        ),
        Attribute("speaker", "Said by", claim.speaker if claim.speaker is not None else "nobody named"),
        Attribute("when", "When", when_text(claim, document), "; ".join(when), basis is Basis.PUBLICATION),
        Attribute("place", "Place", listing(claim.place) if claim.place else "not given"),
        Attribute("modality", "Modality", *_parted(_MODALITIES[claim.modality])),
        Attribute("role", "Role", *_parted(_ROLES[claim.role])),
        Attribute("kind", "Over time", *_parted(_KINDS[claim.kind])),
    )


def listing(names: tuple[str, ...] | list[str]) -> str:
    """Names as a list in a sentence: "Sylhet, Sunamganj and Habiganj"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def title_of(measure: str, place: tuple[str, ...]) -> str:
    """The name of a fact: what is counted, with a capital, and where unless the measure says it."""
    head = measure[:1].upper() + measure[1:]
    rest = [name for name in place if name.casefold() not in measure.casefold()]
    return f"{head}, {listing(rest)}" if rest else head


def _said_by(claim: Claim, document: Document) -> list[Slot]:
    verb = _VERBS[claim.modality]
    if claim.speaker is not None:
        return [Slot(_capital(claim.speaker), "speaker"), Slot(f" {verb} ")]
    return [Slot(document.publisher or "The document", "speaker"), Slot(f" {verb} ")]


def _stated(claim: Claim) -> list[Slot]:
    figure, measure = Slot(claim.text, "figure"), Slot(claim.measure, "measure")
    if not claim.measure:
        return [figure]
    if claim.role is Role.CHANGE:
        return [Slot("a change of "), figure, Slot(" in "), measure]
    if claim.role is Role.RATIO:
        return [figure, Slot(" as a ratio for "), measure]
    if claim.quantity.unit is not None or claim.text.casefold().endswith(("of", "in")):
        return [figure, Slot(" for "), measure]
    return [figure, Slot(" "), measure]


def _dated(claim: Claim) -> list[Slot]:
    period, basis = claim.period, basis_of(claim)
    if period is None or basis is Basis.UNKNOWN:
        return []
    joint = (
        " " if period.start is None or period.end is None else " as of " if claim.kind is not Kind.SETTLED else " for "
    )
    return [Slot(joint), Slot(period_text(period), "when", guessed=basis is Basis.PUBLICATION)]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _parted(text: str) -> tuple[str, str | None]:
    head, _, rest = text.partition(": ")
    return head, rest or None
