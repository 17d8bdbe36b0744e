"""Facts out of pairs: which claims belong together, by mean link, with what people decided held above all.

The order of steps: claims that say the same in the same words become one node; nodes that share a telling word and a
dimension are compared; the pair of groups with the highest mean score joins, again and again, while that mean is above
0. A mean over all pairs, not the best pair: A like B and B like C does not make A like C.

"Same" verdicts join before everything; "different" verdicts forbid, and where the two collide the claims stay apart.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Pair = tuple[int, int]


@dataclass(slots=True)
class _Group:
    """A group while it grows. `counts`: dimension -> nodes that have it. `sums`: other group -> (score, pairs)."""

    members: list[int]
    counts: dict[str, int]
    sums: dict[int, tuple[float, int]] = field(default_factory=dict)
    apart: set[int] = field(default_factory=set)
    version: int = 0


class Grouping:
    """Groups of `size` nodes, numbered from 0 in the order in which ties are broken."""

    def __init__(self, dimensions: Sequence[str], unlinked: float) -> None:
        """`dimensions` of the nodes; `unlinked` is the score of a pair that was never compared though its dimension is
        the same."""
        self.unlinked = unlinked
        self.groups = {i: _Group([i], {dimension: 1}) for i, dimension in enumerate(dimensions)}
        self.where = list(range(len(dimensions)))

    def keep_apart(self, pairs: Iterable[Pair]) -> None:
        """Forbid that the two nodes of a pair ever share a group."""
        for left, right in pairs:
            self.groups[self.where[left]].apart.add(right)
            self.groups[self.where[right]].apart.add(left)

    def hold_together(self, pairs: Iterable[Pair]) -> None:
        """Join the nodes of each pair, unless that would bring forbidden nodes together."""
        for left, right in pairs:
            a, b = self.where[left], self.where[right]
            if a != b and not self._forbidden(a, b):
                self._merge(a, b)

    def link(self, scores: Mapping[Pair, float]) -> None:
        """Join groups by their mean score, best first."""
        for (left, right), score in scores.items():
            a, b = self.where[left], self.where[right]
            if a != b:
                self._add(a, b, score)
        queue = [entry for a in self.groups for b in self.groups[a].sums if a < b and (entry := self._entry(a, b))]
        heapq.heapify(queue)
        while queue:
            _, a, b, version_a, version_b = heapq.heappop(queue)
            if self._stale(a, version_a) or self._stale(b, version_b):
                continue
            kept = self._merge(a, b)
            for other in self.groups[kept].sums:
                entry = self._entry(min(kept, other), max(kept, other))
                if entry is not None:
                    heapq.heappush(queue, entry)

    def result(self) -> list[list[int]]:
        """The groups, each with its nodes in order, by their first node."""
        return sorted(sorted(group.members) for group in self.groups.values())

    def _add(self, a: int, b: int, score: float) -> None:
        for one, other in ((a, b), (b, a)):
            total, pairs = self.groups[one].sums.get(other, (0.0, 0))
            self.groups[one].sums[other] = (total + score, pairs + 1)

    def _entry(self, a: int, b: int) -> tuple[float, int, int, int, int] | None:
        """What the queue holds of two groups: None where they may not join."""
        one, other = self.groups[a], self.groups[b]
        total, pairs = one.sums[b]
        comparable = sum(count * other.counts.get(dimension, 0) for dimension, count in one.counts.items())
        missing = max(0, comparable - pairs)
        mean = (total + missing * self.unlinked) / (pairs + missing)
        if mean <= 0 or self._forbidden(a, b):
            return None
        return (-round(mean, 9), a, b, one.version, other.version)

    def _stale(self, group: int, version: int) -> bool:
        return group not in self.groups or self.groups[group].version != version

    def _forbidden(self, a: int, b: int) -> bool:
        one, other = self.groups[a], self.groups[b]
        if len(one.apart) > len(other.apart):
            one, other, b = other, one, a
        return any(self.where[node] == b for node in one.apart)

    def _merge(self, a: int, b: int) -> int:
        """Join two groups under the smaller number, which is the one returned."""
        kept, gone = min(a, b), max(a, b)
        group, old = self.groups[kept], self.groups.pop(gone)
        for node in old.members:
            self.where[node] = kept
        group.members += old.members
        group.apart |= old.apart
        group.version += 1
        for dimension, count in old.counts.items():
            group.counts[dimension] = group.counts.get(dimension, 0) + count
        group.sums.pop(gone, None)
        for other, (total, pairs) in old.sums.items():
            if other == kept:
                continue
            mine = group.sums.get(other, (0.0, 0))
            group.sums[other] = (mine[0] + total, mine[1] + pairs)
            neighbour = self.groups[other].sums
            neighbour.pop(gone, None)
            neighbour[kept] = group.sums[other]
        return kept


def candidates(keys: Sequence[Sequence[str]], limit: int) -> list[Pair]:
    """Pairs of nodes that share a key, each once, in order. Nodes of a block larger than `limit` are paired with their
    next `limit` neighbours alone, so that the work grows with the number of nodes and not with its square."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for node, own in enumerate(keys):
        for key in own:
            blocks[key].append(node)
    found: set[Pair] = set()
    for block in blocks.values():
        for i, left in enumerate(block):
            found.update((left, right) for right in block[i + 1 : i + 1 + limit])
    return sorted(found)


def scored(pairs: Iterable[Pair], scorer: Callable[[int, int], float]) -> dict[Pair, float]:
    """Each pair with its score."""
    return {(left, right): scorer(left, right) for left, right in pairs}
