"""The timeline of one fact: every claim at its day, with its interval, its source and its clashes.

Steps: choose what is drawn (`entries`), lay the two axes, place the marks side by side where they would cover each
other, tag and label them where there is room, then frame the conflicts and join the claims of one origin. The table
beneath says the same in the same order, so a label that finds no room is left out here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from factcheck.core.claims import Claim, Kind
from factcheck.core.quantities import Hedge
from factcheck.core.relations import RelationKind
from factcheck.services.views import ClaimRow, FactView
from factcheck.web.axes import TimeAxis, ValueAxis, time_axis, value_axis
from factcheck.web.dates import MONTHS, full_day, placed_at
from factcheck.web.drawing import Box, Drawing, Group, n, path, rect, words
from factcheck.web.labels import Label, place_labels
from factcheck.web.marks import Mark, mark
from factcheck.web.numbers import short
from factcheck.web.tags import tags

DRAWN = 40  # claims in one drawing; beyond that marks cover each other and the table is the better view


@dataclass(frozen=True, slots=True)
class Entry:
    """One mark to draw: its claim, its day, the copies of its document that say the same, and whether it restates."""

    row: ClaimRow
    day: date
    copies: tuple[ClaimRow, ...] = ()
    restates: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """The paper of a drawing: its size, and what room it gives to words."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    tight: bool  # no tags, short words
    ticks: int


WIDE = Frame(960, 396, 58, 952, 26, 360, tight=False, ticks=8)
NARROW = Frame(344, 292, 44, 338, 24, 256, tight=True, ticks=6)
STRIP = Frame(372, 150, 6, 324, 16, 118, tight=True, ticks=4)


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry with its mark where it stands."""

    entry: Entry
    mark: Mark
    x: float

    @property
    def claim(self) -> Claim:
        """The claim drawn."""
        return self.entry.row.claim


def entries(view: FactView, by: str = "asof") -> tuple[Entry, ...]:
    """What a timeline draws, by day: copies folded into the text they repeat, restatements marked.

    Args: by – "asof" places a claim at the day its figure holds for, "published" at the day of its article. A claim
        with neither day is left out; the table has it.
    """
    dated = []
    for row in view.rows:
        day = placed_at(row.claim, row.document) if by == "asof" else row.document.published
        if day is not None:
            dated.append((day, row))
    dated.sort(key=lambda pair: pair[0])
    folded = {row.claim.id for _, row in dated if _original(row, view) is not None}
    result = []
    for day, row in dated:
        if row.claim.id in folded:
            continue
        copies = tuple(
            other for _, other in dated if other.claim.id in folded and _original(other, view) == row.claim.id
        )
        result.append(Entry(row, day, copies, restates(row, view)))
    return tuple(result)


def restates(row: ClaimRow, view: FactView) -> bool:
    """Whether an earlier sentence of the same document states the same figure: it adds no witness."""
    return any(
        other.claim.document == row.claim.document
        and other.claim.span < row.claim.span
        and _same_amount(other.claim, row.claim)
        for other in view.rows
    )


def repeats(row: ClaimRow, view: FactView) -> bool:
    """Whether a claim only says again what its own text, or the text that it copies, said before."""
    return restates(row, view) or _original(row, view) is not None


def _original(row: ClaimRow, view: FactView) -> str | None:
    """The claim that a copied text repeats here, where it is of this fact and of the same amount."""
    of = view.copies.get(row.claim.document)
    if of is None or of.id == row.claim.document:
        return None
    alike = [
        other.claim for other in view.rows if other.claim.document == of.id and _same_amount(other.claim, row.claim)
    ]
    return alike[0].id if alike else None


def _same_amount(one: Claim, other: Claim) -> bool:
    return (one.quantity.stated, one.quantity.unit) == (other.quantity.stated, other.quantity.unit)


def timeline(view: FactView, frame: Frame, *, title: str, log: bool = True, by: str = "asof") -> Drawing | None:
    """The drawing of a fact on `frame`; None where no claim has a day."""
    every = entries(view, by)
    shown = every[-DRAWN:]
    if not shown:
        return None
    values = [bound for entry in shown for bound in _extent(entry.row.claim)]
    up = value_axis(values, frame.bottom, frame.top, log=log, most=frame.ticks)
    across = time_axis([entry.day for entry in shown], frame.left, frame.right, tight=frame.tight)
    placed = _placed(shown, across, up, frame)
    frames = _conflict_frames(placed, view)
    groups = [
        *_axes(up, across, frame, shown[0].row.claim.quantity.unit),
        *_joined(placed, up),
        *[g for g, _ in frames],
    ]
    groups += [Group(item.mark.shapes, item.claim.id, _says(item)) for item in placed]
    room = Box(0, 4, frame.width, frame.bottom - 2)
    found, left_out = place_labels(_labels(placed, view, frame), [item.mark.box for item in placed], room, frames)
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


def _placed(shown: Sequence[Entry], across: TimeAxis, up: ValueAxis, frame: Frame) -> list[Placed]:
    step = 11 if frame.tight else 13
    offsets = (0, step, -step, 2 * step, -2 * step, 3 * step, -3 * step)
    result: list[Placed] = []
    for entry in shown:
        tries = []
        for offset in offsets:
            x = min(max(across.at(entry.day) + offset, frame.left + 6), frame.right - 6)
            drawn = mark(entry.row.claim.quantity, x, up.at, modality=entry.row.claim.modality, restates=entry.restates)
            covered = sum(drawn.box.shared(other.mark.box) for other in result)
            tries.append((covered, Placed(entry, drawn, x)))
            if covered == 0:
                break
        result.append(min(tries, key=lambda pair: pair[0])[1])
    return result


def _axes(up: ValueAxis, across: TimeAxis, frame: Frame, unit: str | None) -> list[Group]:
    shapes = []
    at_right = frame is STRIP
    for tick in up.ticks:
        y = up.at(tick)
        shapes.append(path("grid", f"M{n(frame.left)} {n(y)}H{n(frame.right)}"))
        text = short(tick, tight=frame.tight) + (f" {unit}" if unit in ("%", "m", "km", "cm", "°C", "ha") else "")
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
            by_origin.setdefault(_origin(item), []).append(item)
    return [
        Group((path("path", "M", "L".join(f"{n(item.x)} {n(item.mark.y)}" for item in items)),))
        for items in by_origin.values()
        if len({item.entry.day for item in items}) > 1
    ]


def _origin(item: Placed) -> str:
    return (item.claim.speaker or item.entry.row.document.publisher or item.claim.document).casefold()


def _conflict_frames(placed: Sequence[Placed], view: FactView) -> list[tuple[Group, Box]]:
    """A red frame around each set of clashing marks; marks too far apart get a frame each and a line between."""
    by_id = {row.claim.id: item for item in placed for row in (item.entry.row, *item.entry.copies)}
    pairs = [
        (by_id[relation.left], by_id[relation.right])
        for relation in view.relations
        if relation.kind is RelationKind.CONFLICT and relation.left in by_id and relation.right in by_id
    ]
    frames = []
    for cluster in _clusters(pairs):
        boxes = [item.mark.box.grown(8) for item in cluster]
        outer = Box.around(boxes)
        if outer.right - outer.left <= 130 or len(cluster) == 1:
            frames.append((Group((rect("ring", outer, rx=5),)), outer))
            continue
        line = path("clash", "M", "L".join(f"{n(item.x)} {n(item.mark.y)}" for item in cluster))
        shapes = (line, *(rect("ring", box, rx=5) for box in boxes))
        frames.append((Group(shapes), max(boxes, key=lambda box: -box.top)))
    return frames


def _clusters(pairs: Sequence[tuple[Placed, Placed]]) -> list[list[Placed]]:
    clusters: list[list[Placed]] = []
    for pair in pairs:
        touching = [cluster for cluster in clusters if any(item in cluster for item in pair)]
        merged = [item for cluster in touching for item in cluster]
        merged += [item for item in pair if item not in merged]
        clusters = [cluster for cluster in clusters if cluster not in touching] + [merged]
    return [sorted(cluster, key=lambda item: (item.x, item.claim.id)) for cluster in clusters]


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


def brief(claim: Claim) -> str:
    """A figure where there is no room for its words: "44+", "1.8m"."""
    plus = "+" if claim.quantity.hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN) else ""
    return short(claim.quantity.stated, tight=True) + plus


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
        lines.append(f"{left_out} figures stand too close to be labelled; the table has them.")
    return tuple(lines)


def _says(item: Placed) -> str:
    source = item.entry.row.document.publisher or item.entry.row.document.file
    return f"{item.claim.text}, {source}, {full_day(item.entry.day)}"


def _described(title: str, placed: Sequence[Placed], view: FactView) -> str:
    clashes = sum(relation.kind is RelationKind.CONFLICT for relation in view.relations)
    listed = "; ".join(f"{item.claim.text} on {full_day(item.entry.day)}" for item in placed[:12])
    more = f"; and {len(placed) - 12} more" if len(placed) > 12 else ""
    conflict = f" {clashes} in conflict." if clashes else ""
    return f"{title}: {listed}{more}.{conflict}"
