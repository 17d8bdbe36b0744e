"""The red frames of a timeline: around clashing marks that stand together, one each with a line where they do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.core.relations import RelationKind
from factcheck.export.values import MONTHS
from factcheck.services.views import FactView
from factcheck.web.drawing import Box, Group, n, path, rect
from factcheck.web.placing import Placed

_APART = 130  # units: a frame wider than this would hold marks that do not clash


@dataclass(frozen=True, slots=True)
class Clash:
    """One conflict drawn: its shapes, the frame that its word stands beside, and the word with its days."""

    group: Group
    frame: Box
    words: str


def conflict_frames(placed: Sequence[Placed], view: FactView, *, dated: bool = True) -> list[Clash]:
    """A red frame around each set of clashing marks; marks too far apart get a frame each and a line between.

    Args: dated – say the days beside the word; a narrow drawing has no room for them.
    """
    by_id = {row.claim.id: item for item in placed for row in (item.entry.row, *item.entry.copies)}
    pairs = [
        (by_id[relation.left], by_id[relation.right])
        for relation in view.relations
        if relation.kind is RelationKind.CONFLICT and relation.left in by_id and relation.right in by_id
    ]
    frames = []
    for cluster in _clusters(pairs):
        boxes = [item.mark.box.grown(8) for item in cluster]
        word = f"Conflict, {_days(cluster)}" if dated else "Conflict"
        outer = Box.around(boxes)
        if outer.right - outer.left <= _APART or len(cluster) == 1:
            frames.append(Clash(Group((rect("ring", outer, rx=5),)), outer, word))
            continue
        line = path("clash", "M", "L".join(f"{n(item.x)} {n(item.mark.y)}" for item in cluster))
        shapes = (line, *(rect("ring", box, rx=5) for box in boxes))
        frames.append(Clash(Group(shapes), max(boxes, key=lambda box: -box.top), word))
    return frames


def _days(cluster: Sequence[Placed]) -> str:
    """The day that the clashing figures are of, or the first and the last: "20 June", "18 June – 3 July"."""
    days = sorted({item.entry.day for item in cluster})
    years = f" {days[-1].year}" if days[0].year != days[-1].year else ""
    texts = [f"{day.day} {MONTHS[day.month - 1]}" for day in days]
    if len(days) == 1:
        return texts[0]
    return f"{texts[0]}{f' {days[0].year}' if years else ''} – {texts[-1]}{years}"


def _clusters(pairs: Sequence[tuple[Placed, Placed]]) -> list[list[Placed]]:
    clusters: list[list[Placed]] = []
    for pair in pairs:
        touching = [cluster for cluster in clusters if any(item in cluster for item in pair)]
        merged = [item for cluster in touching for item in cluster]
        merged += [item for item in pair if item not in merged]
        clusters = [cluster for cluster in clusters if cluster not in touching] + [merged]
    return [sorted(cluster, key=lambda item: (item.x, item.claim.id)) for cluster in clusters]
