"""The sentences that a reviewer reads beside a relation. Short, the figure first, no blame."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factcheck.comparison.moments import Order
from factcheck.comparison.subjects import Subject
from factcheck.comparison.windows import Closeness
from factcheck.core.claims import Basis, Kind
from factcheck.core.quantities import Hedge, decimal_text

WORD_LIMIT = 160  # characters of a measure that a sentence quotes
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_STARTS = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.RANGE, Hedge.VAGUE})
_KIND = {
    Kind.CUMULATIVE: "A count that can only rise",
    Kind.LEVEL: "A level that moves either way",
    Kind.SETTLED: "A settled figure, which is only ever corrected",
}


def both_count(left: Subject, right: Subject) -> str:
    """What the two have in common: the measure, once where both say nearly the same, and the place, where given."""
    verb = "count" if left.claim.quantity.unit is None else "give"
    one = _one_measure(left, right)
    if one is None:
        mine, theirs = _short(left.claim.measure), _short(right.claim.measure)
        said = f"Both {verb} the same thing: “{mine}” and “{theirs}”"
    else:
        said = f"Both {verb} {one}" if one else "Both give a figure without a named measure"
    places = [place for place in left.claim.place or right.claim.place if place not in said]
    return f"{said} ({', '.join(places[:3])})." if places else f"{said}."


def _one_measure(left: Subject, right: Subject) -> str | None:
    """The shorter of two measures that say nearly the same; None where each says something of its own."""
    shorter, longer = sorted((left, right), key=lambda s: (len(s.claim.measure), s.claim.measure))
    held = set(longer.words) | {longer.head}
    if not longer.claim.measure.strip() or not shorter.words:
        return _short(longer.claim.measure.strip())
    if set(shorter.words) <= held and (len(shorter.words) > 1 or len(longer.words) <= 2):
        return _short(shorter.claim.measure)
    return None


def units_differ(left: Subject, right: Subject) -> str:
    """Why two quantities cannot be compared: what is missing is named."""
    units = [subject.claim.quantity.unit or "a plain count" for subject in (left, right)]
    return f"{quote(left)} is in {units[0]}, {quote(right)} in {units[1]}: no rate or factor between them is given."


def compatible(left: Subject, right: Subject, near: Closeness) -> str:
    """Why the two figures can be one amount."""
    mine, theirs = quote(left), quote(right)
    if near.same:
        return f"{mine} and {theirs} are the same amount." if mine != theirs else f"Both say {mine}."
    if near.touching:
        return f"{mine} stops where {theirs} begins: near enough for one amount, loosely put."
    if near.weak:
        return f"{mine} does not exclude {theirs}, but says no more than that: a weak agreement."
    return f"{mine} and {theirs} leave room for one amount."


def incompatible(left: Subject, right: Subject, near: Closeness) -> str:
    """How far apart the two figures are: the distance of the stated numbers, not of their rounding."""
    low, high = (left, right) if left.window.stated <= right.window.stated else (right, left)
    if near.compatible:
        return f"{quote(low)} and {quote(high)} could be one amount, but lie apart for figures of different days."
    if left.dimension != right.dimension or left.claim.quantity.unit != right.claim.quantity.unit:
        return f"{quote(high)} lies above {quote(low)}."
    floor, ceiling = high.claim.quantity, low.claim.quantity
    begins = floor.low if floor.low is not None else floor.stated
    ends = ceiling.high if ceiling.high is not None else ceiling.stated
    if begins <= ends:
        return f"{quote(high)} lies above {quote(low)}."
    verb = "starts" if floor.hedge in _STARTS else "is" if floor.hedge is Hedge.EXACT else "lies"
    against = f"the end of {quote(low)}" if ceiling.hedge is Hedge.RANGE else quote(low)
    return f"{quote(high)} {verb} {_amount(begins - ends, floor.unit)} above {against}."


def order(left: Subject, right: Subject, found: Order) -> str:
    """How the times of the two stand."""
    if found is Order.SAME:
        return "The time is the same, so time does not explain it."
    if found is Order.UNKNOWN:
        return "When one of them holds is not known, so time can neither explain it nor be ruled out."
    later, earlier = (left, right) if found is Order.LEFT_LATER else (right, left)
    if later.document.id == earlier.document.id and earlier.cues.earlier is not None:
        return f"“{earlier.cues.earlier}” makes {quote(earlier)} the older figure."
    days = _days(later, earlier)
    return f"{quote(later)} is {days}later than {quote(earlier)}{_dates(later, earlier)}."


def allowed(earlier: Subject, later: Subject) -> str:
    """Why the kind of measure allows the move."""
    kind = earlier.claim.kind if earlier.claim.kind is later.claim.kind else Kind.LEVEL
    if kind is Kind.CUMULATIVE and later.window.stated < earlier.window.stated:
        return "A count that can only rise came out lower: read as a correction."
    moves = {Kind.CUMULATIVE: "can grow", Kind.LEVEL: "can move", Kind.SETTLED: "can be corrected"}[kind]
    return f"{_KIND[kind]}: in that time it {moves}."


def kind(subject: Subject) -> str:
    """What kind of measure it is."""
    return _KIND[subject.claim.kind]


def voice(subject: Subject) -> str:
    """Who gives a figure, as a sentence begins."""
    name = subject.claim.speaker or ""
    return _short(name[:1].upper() + name[1:])


def unexplained() -> str:
    """An update for want of anything that speaks for a conflict."""
    return "Nothing says that their sources stand against each other: read as a figure and its replacement."


def uncertain(left: Subject, right: Subject) -> str:
    """Why a difference is not called a conflict."""
    mine, theirs = _short(left.claim.measure), _short(right.claim.measure)
    return f"Whether “{mine}” and “{theirs}” are measured alike is not sure enough to call the difference a conflict."


def circles(left: Subject, right: Subject) -> str:
    """Why two counts of members of a group are not compared."""
    mine, theirs = _short(left.claim.measure), _short(right.claim.measure)
    named = f"“{mine}”" if mine == theirs else f"“{mine}” and “{theirs}”"
    return f"{named} may be two circles of one group, and the words do not say which: not compared."


def other_period(left: Subject, right: Subject) -> str:
    """Why two settled figures are not compared."""
    return f"They are for different periods: “{left.claim.when}” and “{right.claim.when}”."


def rivals(left: Subject, right: Subject) -> str:
    """Two sources that stand against each other in one text."""
    document = left.document
    name = document.publisher or document.title or document.file
    return (
        f"{quote(left)} and {quote(right)} stand against each other in {_short(name)}: "
        "the source, not time, explains the difference."
    )


def corrects(subject: Subject) -> str:
    """A text that says that it corrects."""
    return f"“{subject.cues.correction}” beside {quote(subject)}: the text says that it corrects."


def converted(left: Subject, right: Subject) -> str:
    """A figure and its conversion in one text."""
    return f"{quote(left)} and {quote(right)} are one amount in two units, converted by the text itself."


def bases(left: Subject, right: Subject) -> tuple[str, ...]:
    """What the times rest on, where that is not the text: said once for each side that lacks a time."""
    lacking = [s for s in (left, right) if s.moment.basis is Basis.PUBLICATION]
    if len(lacking) == 2:
        return ("Both dates are publication dates; the sentences give none.",)
    return tuple(f"The date of {quote(s)} is the publication date; the sentence gives none." for s in lacking)


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


def quote(subject: Subject) -> str:
    """The words of a figure, in quotation marks."""
    return f"“{_short(' '.join(subject.claim.text.split()))}”"


def _short(text: str) -> str:
    return text if len(text) <= WORD_LIMIT else text[: WORD_LIMIT - 1].rstrip() + "…"


def _amount(number: Decimal, unit: str | None) -> str:
    """A difference in the unit of both: shares differ by percentage points."""
    if unit == "%":
        return f"{_number(number)} percentage point{'' if number == 1 else 's'}"
    for size, word in _SCALES:
        if size <= number < size * 1000 and number % (size / 100) == 0:
            return f"{_number(number / size)} {word}{f' {unit}' if unit else ''}"
    return f"{_number(number)}{f' {unit}' if unit else ''}"


def _number(number: Decimal) -> str:
    text = decimal_text(round(number, 2) if number != number.to_integral_value() else number)
    whole, _, rest = text.partition(".")
    if len(whole) > 30:
        return f"{number:.3e}"
    return f"{int(whole):,}" + (f".{rest}" if rest else "")
