"""Logistic regression with a ridge and bounds, by Newton steps: no dependency, and the same bits on every run."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

STEPS = 25
BIAS = "bias"


@dataclass(frozen=True, slots=True)
class Row:
    """One example: its signs, whether it holds, and how much it counts."""

    signs: Mapping[str, float]
    holds: bool
    counts: float


@dataclass(frozen=True, slots=True)
class Frame:
    """What is not learned. `fixed`: weights set by hand. `above`, `below`: signs whose weight stays on that side of 0.

    `ridge`: how strongly every weight but the bias is drawn to 0.
    """

    fixed: Mapping[str, float]
    above: frozenset[str] = frozenset()
    below: frozenset[str] = frozenset()
    ridge: float = 3.0


def score(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    """The log-odds."""
    return weights[BIAS] + sum(weights.get(name, 0.0) * amount for name, amount in signs.items())


def fit(rows: Sequence[Row], names: Sequence[str], frame: Frame) -> dict[str, float]:
    """The weights of `names` and the bias that fit the rows best."""
    free = [BIAS, *(name for name in names if name not in frame.fixed)]
    weights = dict.fromkeys(free, 0.0) | dict(frame.fixed)
    held: set[str] = set()
    for _ in range(STEPS):
        live = [name for name in free if name not in held]
        step = _step(rows, weights, live, frame.ridge)
        for name, change in zip(live, step, strict=True):
            weights[name] -= change
            if (name in frame.above and weights[name] < 0) or (name in frame.below and weights[name] > 0):
                weights[name] = 0.0
                held.add(name)
        if max(map(abs, step)) < 1e-6:
            break
    return weights


def _step(rows: Sequence[Row], weights: Mapping[str, float], live: Sequence[str], ridge: float) -> list[float]:
    place = {name: i for i, name in enumerate(live)}
    slope = [0.0 if name == BIAS else ridge * weights[name] for name in live]
    bend = [
        [(1e-6 if live[i] == BIAS else ridge) if i == j else 0.0 for j in range(len(live))] for i in range(len(live))
    ]
    for row in rows:
        chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, score(weights, row.signs)))))
        signs = [(0, 1.0), *((place[name], amount) for name, amount in row.signs.items() if name in place and amount)]
        error, spread = (chance - row.holds) * row.counts, chance * (1 - chance) * row.counts
        for i, amount in signs:
            slope[i] += error * amount
            line = bend[i]
            for j, other in signs:
                line[j] += spread * amount * other
    return _solved(bend, slope)


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination with pivots."""
    size = len(right)
    lines = [[*matrix[i], right[i]] for i in range(size)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(lines[k][i]))
        lines[i], lines[pivot] = lines[pivot], lines[i]
        for k in range(i + 1, size):
            factor = lines[k][i] / lines[i][i]
            if factor:
                lines[k] = [a - factor * b for a, b in zip(lines[k], lines[i], strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (lines[i][size] - sum(lines[i][j] * found[j] for j in range(i + 1, size))) / lines[i][i]
    return found
