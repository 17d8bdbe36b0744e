"""The sentences that a reviewer reads beside a relation. Short, the figure first, no blame."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factcheck.comparison.moments import Order
from factcheck.comparison.subjects import Subject
from factcheck.comparison.windows import Closeness
from factcheck.core.claims import Basis, Kind
from factcheck.core.quantities import decimal_text

WORD_LIMIT = 160  # characters of a measure that a sentence quotes
_KIND = {
    Kind.CUMULATIVE: "A count that can only rise",
    Kind.LEVEL: "A level that moves either way",
    Kind.SETTLED: "A settled figure, which is only ever corrected",
}


def both_count(left: Subject, right: Subject) -> str:
    """What the two have in common: the measure, and the place where both give one."""
    mine, theirs = _short(left.claim.measure), _short(right.claim.measure)
    unit = left.claim.quantity.unit
    verb = "count" if unit is None else "give"
    if mine.casefold() == theirs.casefold():
        said = f"Both {verb} {mine}" if mine else "Both give a figure without a named measure"
    else:
        said = f"Both {verb} the same thing, as “{mine}” and as “{theirs}”"
    places = left.claim.place or right.claim.place
    return f"{said} ({', '.join(places[:3])})." if places else f"{said}."


def units_differ(left: Subject, right: Subject) -> str:
    """Why two quantities cannot be compared: what is missing is named."""
    units = [subject.claim.quantity.unit or "a plain count" for subject in (left, right)]
    return f"{_quote(left)} is in {units[0]}, {_quote(right)} in {units[1]}: no rate or factor between them is given."


def compatible(left: Subject, right: Subject, near: Closeness) -> str:
    """Why the two figures can be one amount."""
    mine, theirs = _quote(left), _quote(right)
    if near.same:
        return f"{mine} and {theirs} are the same amount." if mine != theirs else f"Both say {mine}."
    if near.touching:
        return f"{mine} stops where {theirs} begins: near enough for one amount, loosely put."
    if near.weak:
        return f"{mine} does not exclude {theirs}, but says no more than that: a weak agreement."
    return f"{mine} and {theirs} leave room for one amount."


def incompatible(left: Subject, right: Subject, near: Closeness) -> str:
    """How far apart the two figures are."""
    low, high = (left, right) if left.window.stated <= right.window.stated else (right, left)
    if near.compatible:
        return f"{_quote(low)} and {_quote(high)} could be one amount, but lie apart for figures of different days."
    if left.dimension == right.dimension and left.claim.quantity.unit == right.claim.quantity.unit and near.gap > 0:
        unit = f" {left.claim.quantity.unit}" if left.claim.quantity.unit else ""
        return f"{_quote(high)} starts {_number(near.gap)}{unit} above {_quote(low)}."
    return f"{_quote(high)} lies above {_quote(low)}."


def order(left: Subject, right: Subject, found: Order) -> str:
    """How the times of the two stand."""
    if found is Order.SAME:
        return "The time is the same, so time does not explain it."
    if found is Order.UNKNOWN:
        return "When one of them holds is not known, so time can neither explain it nor be ruled out."
    later, earlier = (left, right) if found is Order.LEFT_LATER else (right, left)
    if later.document.id == earlier.document.id and earlier.cues.earlier is not None:
        return f"“{earlier.cues.earlier}” makes {_quote(earlier)} the older figure."
    days = _days(later, earlier)
    return f"{_quote(later)} is {days}later than {_quote(earlier)}{_dates(later, earlier)}."


def allowed(left: Subject, right: Subject) -> str:
    """Why the kind of measure allows the move."""
    kind = left.claim.kind if left.claim.kind is right.claim.kind else Kind.LEVEL
    rises = {Kind.CUMULATIVE: "can grow", Kind.LEVEL: "can move", Kind.SETTLED: "can be corrected"}[kind]
    return f"{_KIND[kind]}: in that time it {rises}."


def fell(subject: Subject) -> str:
    """A cumulative count that fell from one source to the other."""
    return f"{_KIND[subject.claim.kind]}, yet the later figure is the lower one, and the sources differ."


def settled(subject: Subject) -> str:
    """A settled measure that two sources give differently."""
    return f"{_KIND[subject.claim.kind]}: the sources differ, not the times."


def forecasters(left: Subject, right: Subject) -> str:
    """Two forecasters of one quantity."""
    return f"{left.claim.speaker} and {right.claim.speaker} each forecast it: a newer forecast replaces only its own."


def one_voice(left: Subject, right: Subject) -> str:
    """One voice gives both figures, so one of them took the other's place."""
    voice = left.claim.speaker if left.claim.speaker and right.claim.speaker else "The same text"
    return f"{voice} gives both figures: the one took the place of the other."


def uncertain(left: Subject, right: Subject) -> str:
    """Why a difference is not called a conflict."""
    mine, theirs = _short(left.claim.measure), _short(right.claim.measure)
    return f"Whether “{mine}” and “{theirs}” are measured alike is not sure enough to call the difference a conflict."


def rivals(left: Subject, right: Subject, where: Subject) -> str:
    """Two sources that stand against each other in one text."""
    name = where.document.publisher or where.document.title or where.document.file
    return (
        f"{_quote(left)} and {_quote(right)} stand against each other in {name}: "
        "the source, not time, explains the difference."
    )


def corrects(subject: Subject) -> str:
    """A text that says that it corrects."""
    return f"“{subject.cues.correction}” beside {_quote(subject)}: the text says that it corrects."


def converted(left: Subject, right: Subject) -> str:
    """A figure and its conversion in one text."""
    return f"{_quote(left)} and {_quote(right)} are one amount in two units, converted by the text itself."


def bases(left: Subject, right: Subject) -> tuple[str, ...]:
    """What the times rest on, where that is not the text: said once for each side that lacks a time."""
    lacking = [s for s in (left, right) if s.moment.basis is Basis.PUBLICATION]
    if len(lacking) == 2:
        return ("Both dates are publication dates; the sentences give none.",)
    return tuple(f"The date of {_quote(s)} is the publication date; the sentence gives none." for s in lacking)


def _days(later: Subject, earlier: Subject) -> str:
    if later.moment.as_of is None or earlier.moment.as_of is None:
        return ""
    days = (later.moment.as_of - earlier.moment.as_of).days
    if days <= 0:
        return ""
    return "a day " if days == 1 else f"{days:,} days "


def _dates(later: Subject, earlier: Subject) -> str:
    if later.moment.as_of is None or earlier.moment.as_of is None or later.moment.as_of == earlier.moment.as_of:
        return ""
    return f" ({_day(later.moment.as_of)} against {_day(earlier.moment.as_of)})"


def _day(day: date) -> str:
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{day.day} {months[day.month - 1]} {day.year}"


def _quote(subject: Subject) -> str:
    return f"“{_short(' '.join(subject.claim.text.split()))}”"


def _short(text: str) -> str:
    return text if len(text) <= WORD_LIMIT else text[: WORD_LIMIT - 1].rstrip() + "…"


def _number(number: Decimal) -> str:
    text = decimal_text(round(number, 2) if number != number.to_integral_value() else number)
    whole, _, rest = text.partition(".")
    if len(whole) > 30:
        return f"{number:.3e}"
    return f"{int(whole):,}" + (f".{rest}" if rest else "")
