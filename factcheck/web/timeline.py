"""The timeline of one fact: every claim at its day, with its interval, its source and its clashes.

Steps: choose what is drawn (`entries`), lay the two axes, place the marks side by side where they would cover each
other, tag and label them where there is room, then frame the conflicts and join the claims of one origin. The table
beneath says the same in the same order, so a label that finds no room is left out here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from factcheck.core.claims import Claim, Kind
from factcheck.core.relations import RelationKind
from factcheck.export.values import MONTHS, written_day
from factcheck.services.views import FactView
from factcheck.web.axes import TimeAxis, ValueAxis, time_axis, value_axis
from factcheck.web.clashes import conflict_frames
from factcheck.web.drawing import Box, Drawing, Group, Shape, n, path, words
from factcheck.web.entries import Entry, brief, entries
from factcheck.web.labels import Label, place_labels
from factcheck.web.numbers import short, unit_text
from factcheck.web.placing import STRIP, Frame, Placed, during, origin_of, place
from factcheck.web.tags import tags

_SHORT_UNIT = 2  # characters of a unit that fit on the axis; the title and the table name any
DRAWN = 40  # claims in one drawing; beyond that marks cover each other and the table is the better view


def timeline(view: FactView, frame: Frame, *, title: str, log: bool = True, by: str = "asof") -> Drawing | None:
    """The drawing of a fact on `frame`; None where no claim has a day."""
    every = entries(view, by)
    shown = every[-DRAWN:]
    if not shown:
        return None
    values = [bound for entry in shown for bound in _extent(entry.row.claim)]
    up = value_axis(values, frame.bottom, frame.top, log=log, most=frame.ticks)
    across = time_axis([entry.day for entry in shown], frame.left, frame.right, tight=frame.tight)
    placed = place(shown, across, up, frame)
    clashes = conflict_frames(placed, view, dated=not frame.tight)
    groups = [
        *_axes(up, across, frame, shown[0].row.claim.quantity.unit),
        *_joined(placed, up),
        *[clash.group for clash in clashes],
    ]
    spans = {item.claim.id: during(item, across, frame) if by == "asof" else None for item in placed}
    for item in placed:
        groups.append(Group((*_line(spans[item.claim.id]), *item.mark.shapes), item.claim.id, _says(item)))
    covered = [item.mark.box for item in placed] + [span for span in spans.values() if span is not None]
    room = (
        Box(0, 4, frame.right, frame.bottom - 2)
        if frame is STRIP
        else Box(frame.left, 4, frame.width, frame.bottom - 2)
    )
    found, left_out = place_labels(_labels(placed, view, frame), covered, room, clashes)
    groups += found
    if not frame.tight:
        groups += _gap(placed, across, frame)
    captions = _captions(every, shown, placed, up, left_out, by, frame)
    return Drawing(frame.width, frame.height, _described(title, placed, view), tuple(groups), captions)


def _extent(claim: Claim) -> list[Decimal]:
    quantity = claim.quantity
    bounds = [quantity.stated]
    if quantity.value is None:
        bounds += [bound for bound in (quantity.low, quantity.high) if bound is not None]
    return bounds


def _axes(up: ValueAxis, across: TimeAxis, frame: Frame, unit: str | None) -> list[Group]:
    shapes = []
    at_right = frame is STRIP
    after = f" {unit_text(unit)}" if unit is not None and len(unit) <= _SHORT_UNIT and not at_right else ""
    for tick in up.ticks:
        y = up.at(tick)
        shapes.append(path("grid", f"M{n(frame.left)} {n(y)}H{n(frame.right)}"))
        text = short(tick, tight=frame.tight) + after
        css = "t-s t-end" if frame.tight else "t-end"
        shapes.append(words(css, frame.width - 2 if at_right else frame.left - 8, y + 4, text))
    shapes.append(path("axis", f"M{n(frame.left)} {n(frame.bottom)}H{n(frame.right)}"))
    for day, label in across.ticks:
        x = across.at(day)
        if frame.left <= x <= frame.right:
            shapes.append(path("axis", f"M{n(x)} {n(frame.bottom)}v5"))
            shapes.append(words("t-s t-mid" if frame.tight else "t-mid", x, frame.bottom + 20, label))
    return [Group(tuple(shapes))]


def _joined(placed: Sequence[Placed], up: ValueAxis) -> list[Group]:
    """A dashed line through the claims of one origin, where the count can only rise."""
    by_origin: dict[str, list[Placed]] = {}
    for item in placed:
        if item.claim.kind is Kind.CUMULATIVE and not item.entry.restates:
            by_origin.setdefault(origin_of(item), []).append(item)
    return [
        Group((path("path", "M", "L".join(f"{n(item.x)} {n(item.mark.y)}" for item in items)),))
        for items in by_origin.values()
        if len({item.entry.day for item in items}) > 1
    ]


def _line(span: Box | None) -> tuple[Shape, ...]:
    return () if span is None else (path("during", f"M{n(span.left)} {n(span.top + 1)}H{n(span.right)}"),)


def _labels(placed: Sequence[Placed], view: FactView, frame: Frame) -> list[Label]:
    given = tags(row.document.publisher or row.document.file for row in view.rows)
    clashing = {
        end
        for relation in view.relations
        if relation.kind is RelationKind.CONFLICT
        for end in (relation.left, relation.right)
    }
    labels = []
    for item in placed:
        sources = () if frame.tight else tuple(_tags_of(item, given))
        figure = _figure(item, frame) if not item.entry.restates else ""
        said = item.claim.speaker if item.claim.id in clashing and not frame.tight and not item.entry.restates else None
        labels.append(
            Label(item.mark.box, item.x, item.mark.y, figure, sources, said, urgent=item.claim.id in clashing)
        )
    return labels


def _tags_of(item: Placed, given: dict[str, str]) -> list[tuple[str, bool]]:
    """The tag of a mark's source and of each copy, with whether it is drawn dashed."""
    name = item.entry.row.document.publisher or item.entry.row.document.file
    found = [(given[name], item.entry.restates)]
    for copy in item.entry.copies:
        tag = given[copy.document.publisher or copy.document.file]
        if (tag, True) not in found and len(found) < 3:
            found.append((tag, True))
    return found


def _figure(item: Placed, frame: Frame) -> str:
    text = " ".join(item.claim.text.split())
    if frame is STRIP or len(text) > (14 if frame.tight else 24):
        return brief(item.claim)
    return text


def _gap(placed: Sequence[Placed], across: TimeAxis, frame: Frame) -> list[Group]:
    """The longest stretch without a claim, named where it takes up more than two fifths of the axis."""
    days = sorted({item.entry.day for item in placed})
    stretches = [(later - earlier, earlier, later) for earlier, later in pairwise(days)]
    if not stretches:
        return []
    length, earlier, later = max(stretches)
    left, right = across.at(earlier), across.at(later)
    if right - left < 0.4 * (frame.right - frame.left) or length < timedelta(days=3):
        return []
    first, last = earlier + timedelta(days=1), later - timedelta(days=1)
    year = f" {last.year}" if first.year != last.year or length.days > 300 else ""
    start = f"{first.day} {MONTHS[first.month - 1]}" + (f" {first.year}" if first.year != last.year else "")
    text = f"no claims held for {start} – {last.day} {MONTHS[last.month - 1]}{year}"
    return [Group((words("t-s t-mid halo", (left + right) / 2, frame.bottom - 10, text),))]


def _captions(
    every: Sequence[Entry],
    shown: Sequence[Entry],
    placed: Sequence[Placed],
    up: ValueAxis,
    left_out: int,
    by: str,
    frame: Frame,
) -> tuple[str, ...]:
    if frame is STRIP:
        return ()
    lines = []
    if not frame.tight:
        rows = [row for entry in shown for row in (entry.row, *entry.copies)]
        given = tags(row.document.publisher or row.document.file for row in rows)
        lines.append(" · ".join(f"{tag} {name}" for name, tag in given.items()))
    axis = "log axis: equal steps are equal factors" if up.log else "linear axis"
    lines.append(f"Values on a {axis}; days are those {'the figures hold for' if by == 'asof' else 'of publication'}.")
    if _joined(placed, up):
        lines.append("A dashed line joins the claims of one origin.")
    if len(shown) < len(every):
        lines.append(f"The {len(shown)} latest of {len(every)} are drawn; the table has all.")
    if left_out:
        stand = "figure stands" if left_out == 1 else "figures stand"
        lines.append(f"{left_out} {stand} too close to be labelled; the table has {'it' if left_out == 1 else 'them'}.")
    return tuple(lines)


def _says(item: Placed) -> str:
    source = item.entry.row.document.publisher or item.entry.row.document.file
    return f"{item.claim.text}, {source}, {written_day(item.entry.day)}"


def _described(title: str, placed: Sequence[Placed], view: FactView) -> str:
    clashes = sum(relation.kind is RelationKind.CONFLICT for relation in view.relations)
    listed = "; ".join(f"{item.claim.text} on {written_day(item.entry.day)}" for item in placed[:12])
    more = f"; and {len(placed) - 12} more" if len(placed) > 12 else ""
    conflict = f" {clashes} in conflict." if clashes else ""
    return f"{title}: {listed}{more}.{conflict}"
