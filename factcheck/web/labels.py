"""Tags and figures beside the marks of a drawing, each where it covers least; what finds no room is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.web.clashes import Clash
from factcheck.web.drawing import Box, Group, Shape, n, path, rect, text_width, words

_TAG, _TAG_HIGH, _GAP = 22.0, 15.0, 3.0
_SIZE = 14.5  # of a figure in serif
_BESIDE = 45.0  # how far apart two equal marks may stand and share one label
_CROWDED = 14.0  # square units that a label may cover before it is left out


@dataclass(frozen=True, slots=True)
class Label:
    """What is written beside one mark: its figure, the tags of its sources (dashed for a copy), and who said it."""

    box: Box
    x: float
    y: float
    figure: str
    sources: tuple[tuple[str, bool], ...] = ()
    said_by: str | None = None
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class _Spot:
    box: Box
    anchor: str  # "", "t-mid" or "t-end"


def place_labels(
    labels: Sequence[Label], marks: Sequence[Box], room: Box, clashes: Sequence[Clash]
) -> tuple[list[Group], int]:
    """The groups of all labels that find room, and how many figures did not.

    Args: marks – boxes that a label should not cover. room – where labels may stand. clashes – conflict frames, whose
        word is placed first, then clashing figures, then the others from left to right.
    """
    taken = list(marks)
    groups = []
    for clash in clashes:
        taken += [edge for box in boxes_of(clash.group) for edge in _edges(box)]
    for clash in clashes:
        word = _conflict_word(clash, taken, room)
        taken.append(word[1])
        groups.append(word[0])
    left_out = 0
    written: list[Label] = []
    for label in sorted(labels, key=lambda label: not label.urgent):
        if label.sources:
            spot = _best(_tag_spots(label), taken, room)
            taken.append(spot.box)
            groups.append(Group(tuple(_tags(spot.box, label.sources))))
        if label.figure and not any(_says_it_already(label, other) for other in written):
            others = [box for box in marks if box != label.box]
            spot = min(_figure_spots(label, taken), key=lambda spot: _cost(spot.box, label, taken, others, room))
            if _cost(spot.box, label, taken, others, room) > _CROWDED:
                left_out += 1
                continue
            written.append(label)
            taken.append(spot.box)
            groups.append(Group(tuple(_figure(spot, label))))
    return groups, left_out


def boxes_of(group: Group) -> list[Box]:
    """The boxes of the rings in a conflict frame."""
    found = []
    for shape in group.shapes:
        if shape.css == "ring":
            at = {name: float(value) for name, value in shape.numbers}
            found.append(Box(at["x"], at["y"], at["x"] + at["width"], at["y"] + at["height"]))
    return found


def _edges(box: Box) -> list[Box]:
    """The four lines of a ring, which a label should not cross."""
    return [
        Box(box.left - 2, box.top, box.left + 2, box.bottom),
        Box(box.right - 2, box.top, box.right + 2, box.bottom),
        Box(box.left, box.top - 2, box.right, box.top + 2),
        Box(box.left, box.bottom - 2, box.right, box.bottom + 2),
    ]


def _conflict_word(clash: Clash, taken: Sequence[Box], room: Box) -> tuple[Group, Box]:
    """Sign and word of a conflict, above its frame where there is room, else below or beside it."""
    frame, width = clash.frame, 16 + text_width(clash.words)
    spots = [
        (frame.left + 1, frame.top - 8),
        (frame.left + 1, frame.bottom + 15),
        (frame.left - width - 6, frame.top + 12),
        (frame.right + 6, frame.top + 12),
        (frame.right - width, frame.top - 8),
    ]
    boxes = [_Spot(Box(x, y - 12, x + width, y + 3), "") for x, y in spots]
    box = _best(iter(boxes), taken, room).box
    x, y = box.left, box.bottom - 3
    sign = path("ln thin red", f"M{n(x)} {n(y - 6)}h9m-9 4h9m-2.5-6.5-4 9")
    return Group((sign, words("t-c halo", x + 13, y, clash.words))), box


def _tag_spots(label: Label) -> Iterator[_Spot]:
    width = len(label.sources) * _TAG + (len(label.sources) - 1) * _GAP
    x, y, box = label.x, label.y, label.box
    for left, top in (
        (x - width / 2, box.bottom + 4),
        (box.right + 4, y - _TAG_HIGH / 2),
        (box.left - 4 - width, y - _TAG_HIGH / 2),
        (x - width / 2, box.top - 4 - _TAG_HIGH),
        (box.right + 4, y + 8),
        (box.left - 4 - width, y + 8),
        (x - width / 2, box.bottom + 22),
    ):
        yield _Spot(Box(left, top, left + width, top + _TAG_HIGH), "")


def _figure_spots(label: Label, taken: Sequence[Box]) -> Iterator[_Spot]:
    width = max(text_width(label.figure, _SIZE), text_width(_short(label.said_by), 11) if label.said_by else 0)
    high = 30.0 if label.said_by else 17.0
    box = label.box
    around = [box]
    if label.sources:
        around.append(Box.around([box, taken[-1]]))
    for inner in reversed(around):
        middle = label.y - high / 2
        yield _Spot(Box(inner.left - 5 - width, middle, inner.left - 5, middle + high), "t-end")
        yield _Spot(Box(inner.right + 5, middle, inner.right + 5 + width, middle + high), "")
        yield _Spot(Box(label.x - width / 2, inner.top - high - 3, label.x + width / 2, inner.top - 3), "t-mid")
        yield _Spot(Box(label.x - width / 2, inner.bottom + 2, label.x + width / 2, inner.bottom + 2 + high), "t-mid")
    middle = label.y - high / 2
    for further in (9, 26, 44):  # beyond a frame that stands around the mark
        outer = Box.around(around).grown(further)
        yield _Spot(Box(outer.left - 5 - width, middle, outer.left - 5, middle + high), "t-end")
        yield _Spot(Box(outer.right + 5, middle, outer.right + 5 + width, middle + high), "")
    for down in (-18.0, 18.0, -34.0, 34.0):
        top = label.y + down - high / 2
        yield _Spot(Box(box.right + 5, top, box.right + 5 + width, top + high), "")
        yield _Spot(Box(box.left - 5 - width, top, box.left - 5, top + high), "t-end")


def _best(spots: Iterator[_Spot], taken: Sequence[Box], room: Box) -> _Spot:
    return min(spots, key=lambda spot: _covered(spot.box, taken, room))


def _covered(box: Box, taken: Sequence[Box], room: Box) -> float:
    return sum(box.shared(other) for other in taken) + 4 * box.outside(room)


def _cost(box: Box, label: Label, taken: Sequence[Box], others: Sequence[Box], room: Box) -> float:
    """What a label would cover, and what stands between it and its mark: it must not read as a neighbour's."""
    if box.right <= label.box.left:
        between = Box(box.right, label.y - 3, label.box.left, label.y + 3)
    elif box.left >= label.box.right:
        between = Box(label.box.right, label.y - 3, box.left, label.y + 3)
    else:
        between = Box(label.x - 3, min(box.bottom, label.box.bottom), label.x + 3, max(box.top, label.box.top))
    return _covered(box, taken, room) + sum(between.shared(other) for other in others)


def _says_it_already(label: Label, other: Label) -> bool:
    """Whether a mark just beside this one already carries the same words: a row of equal dots is named once."""
    return label.figure == other.figure and abs(label.y - other.y) < 2 and abs(label.x - other.x) < _BESIDE


def _tags(box: Box, sources: Sequence[tuple[str, bool]]) -> Iterator[Shape]:
    left = box.left
    for tag, dashed in sources:
        yield rect("ghost" if dashed else "tag", Box(left, box.top, left + _TAG, box.bottom), rx=2)
        yield words("tag-t", left + _TAG / 2, box.top + 11, tag)
        left += _TAG + _GAP


def _figure(spot: _Spot, label: Label) -> Iterator[Shape]:
    x = {"t-end": spot.box.right, "t-mid": (spot.box.left + spot.box.right) / 2}.get(spot.anchor, spot.box.left)
    yield words(f"t-q halo {spot.anchor}".strip(), x, spot.box.top + 13.5, label.figure)
    if label.said_by:
        yield words(f"t-s halo {spot.anchor}".strip(), x, spot.box.top + 27, _short(label.said_by))


def _short(name: str | None) -> str:
    text = name or ""
    return text if len(text) <= 26 else text[:25].rstrip() + "…"
