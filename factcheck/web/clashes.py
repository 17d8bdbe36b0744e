"""The red frames of a timeline: around clashing marks that stand together, one each with a line where they do not."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.core.relations import RelationKind
from factcheck.services.views import FactView
from factcheck.web.drawing import Box, Group, n, path, rect
from factcheck.web.placing import Placed

_APART = 130  # units: a frame wider than this would hold marks that do not clash


def conflict_frames(placed: Sequence[Placed], view: FactView) -> list[tuple[Group, Box]]:
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
        if outer.right - outer.left <= _APART or len(cluster) == 1:
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
