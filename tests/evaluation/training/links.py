"""Fit the weights of comparing: which claims are of one fact, and which of their differences are conflicts.

`python -m tests.evaluation.training.links [--write] [--cross-validate]`; docs/how-to/train-the-links.md tells the rest.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from factcheck.comparison.evidence import ACROSS, GIVEN, READ, WITHIN, pieces, table_of
from factcheck.comparison.explain import SENTENCES
from factcheck.comparison.linking import is_reprint, likely_pairs, vocabulary_of
from factcheck.comparison.signs import signs_of
from factcheck.comparison.standing import ALONE, context_of
from factcheck.comparison.subjects import Subject, comparable_windows
from factcheck.comparison.timing import timing_of
from factcheck.comparison.windows import closeness
from tests.evaluation.training.dossiers import Dossier, dossier, folders, kept_for_checking
from tests.evaluation.training.regression import BIAS, Frame, Row, fit, score
from tests.specs.claim_rows import subject_from

REPO = Path(__file__).resolve().parents[3]
DATA = REPO / "factcheck" / "lexicon" / "data"
SPECS = REPO / "tests" / "specs" / "relations.jsonl"

LINKS = 8.0  # what the pairs of one dossier count together, over the root of how many are of one fact
CLASHES = 5.0  # the same for incompatible pairs
SPEC_ROW = 6.0  # what one row of the specs counts
# Added to the bias across texts: one fact that is missed costs more than one joined too many.
READINESS: Mapping[str, float] = {GIVEN: 1.0, READ: 1.5}

# Set by hand: the meaning of role and modality, and how far a number may be a tie-breaker.
BY_HAND: Mapping[str, Mapping[str, float]] = {
    GIVEN: {
        "role_differs": -5.0,
        "modality_differs": -5.0,
        "additional": -0.5,
        "reprinted": 3.0,
        "stories_apart": -6.0,
    },
    READ: {"role_differs": -3.0, "modality_differs": -2.5, "additional": -0.5, "reprinted": 3.0, "stories_apart": -6.0},
}
# Two places, or two periods of a flow, are two facts however alike the words of a measure that a person wrote out.
SCOPE: Mapping[str, float] = {"place_clash": -4.0, "period_clash": -4.0}
NUMBERS: Mapping[str, Mapping[str, float]] = {
    GIVEN: {"value_same": 3.0, "value_near": 1.5, "value_far": -0.5, "value_grew": 0.0, **SCOPE},
    READ: {"value_same": 4.0, "value_near": 2.0, "value_far": -0.5, "value_grew": 0.0},
}
FOR_CONFLICT = (
    "two_voices", "two_voices_same_time", "same_time", "rivals", "voices_behind_differ", "given_meanwhile",
    "both_in_one_text", "cannot_move", "count_fell", "disputed", "reaches_back", "one_sided", "forecast",
    "forecast_two_voices", "one_passage",
)  # fmt: skip
FOR_UPDATE = (
    "same_voice", "no_voice", "voice_behind_both", "days", "days_of_a_height", "count_rose", "told_as_older", "planned",
)  # fmt: skip
CLASH_FRAME = Frame({"forecast_two_voices": 0.9}, frozenset(FOR_CONFLICT), frozenset(FOR_UPDATE), ridge=2.0)


def link_rows(found: Dossier) -> dict[str, list[Row]]:
    """The likely pairs of one dossier by the table that weighs them: evidence, and whether they are of one fact."""
    subjects, vocabulary = found.subjects, vocabulary_of(found.subjects)
    rows: dict[str, list[tuple[Mapping[str, float], bool]]] = {}
    for a, b in likely_pairs(subjects, vocabulary):
        left, right = subjects[a], subjects[b]
        signs = pieces(left, right, vocabulary, reprinted=is_reprint(left, right, found.family))
        one = found.facts[left.claim.id] == found.facts[right.claim.id]
        rows.setdefault(table_of(left, right), []).append((signs, one))
    return {table: _weighed(held, LINKS) for table, held in rows.items()}


def clash_rows(found: Dossier) -> list[Row]:
    """The pairs of one fact whose figures cannot both be true: signs, and whether people call it a conflict."""
    groups: dict[str, list[Subject]] = {}
    for subject in found.subjects:
        groups.setdefault(found.facts[subject.claim.id], []).append(subject)
    rows: list[tuple[Mapping[str, float], bool]] = []
    for members in groups.values():
        context = context_of(members)
        for i, right in enumerate(members):
            for left in members[:i]:
                relation = found.relations.get(frozenset((left.claim.id, right.claim.id)))
                if relation in ("conflict", "update") and _incompatible(left, right):
                    signs = signs_of(left, right, timing_of(left, right), context)
                    rows.append((signs, relation == "conflict"))
    return [Row(signs, one, CLASHES / max(1, len(rows)) ** 0.5) for signs, one in rows]


@cache
def spec_rows() -> tuple[Row, ...]:
    """The rows of tests/specs on figures that cannot both be true: what must hold trains too."""
    rows: list[Row] = []
    for line in SPECS.read_text("utf-8").splitlines():
        row = json.loads(line)
        common = {k: v for k, v in row.items() if k not in ("expect", "why", "left", "right", "later", "known_gap")}
        left, right = (subject_from({**common, **row[side]}, side) for side in ("left", "right"))
        if row["expect"] in ("conflict", "update") and _incompatible(left, right):
            timing = timing_of(left, right)
            if timing.correction is None:
                rows.append(Row(signs_of(left, right, timing, ALONE), row["expect"] == "conflict", SPEC_ROW))
    return tuple(rows)


def _incompatible(left: Subject, right: Subject) -> bool:
    windows = comparable_windows(left, right)
    return windows is not None and not closeness(*windows).compatible


def _weighed(rows: Sequence[tuple[Mapping[str, float], bool]], whole: float) -> list[Row]:
    counts = whole / max(1, sum(one for _, one in rows)) ** 0.5
    return [Row(signs, one, counts) for signs, one in rows]


def frame_of(table: str) -> Frame:
    """What is set by hand in one table of link weights."""
    wording, _, where = table.partition("_")
    return Frame({**BY_HAND[wording], **(NUMBERS[wording] if where == ACROSS else {})})


def fit_links(rows: Iterable[Row], table: str) -> dict[str, float]:
    """The weights of one table."""
    found = fit(list(rows), sorted(SENTENCES), frame_of(table))
    if table.endswith(ACROSS):
        found[BIAS] += READINESS[table.partition("_")[0]]
    return found


def fit_clashes(rows: Iterable[Row]) -> dict[str, float]:
    """The weights of the signs of a conflict."""
    return fit([*rows, *spec_rows()], (*FOR_CONFLICT, *FOR_UPDATE), CLASH_FRAME)


def measured(weights: Mapping[str, float], rows: Sequence[Row], limit: float = 0.0) -> tuple[int, int, int]:
    """(found, found wrongly, missed) among the rows."""
    calls = [(score(weights, row.signs) > limit, row.holds) for row in rows]
    return calls.count((True, True)), calls.count((True, False)), calls.count((False, True))


def shown(name: str, tallies: Sequence[tuple[int, int, int]]) -> str:
    """One line of precision, recall and F1 over several tallies."""
    right, wrong, missed = (sum(tally[i] for tally in tallies) for i in range(3))
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    f1 = 2 * right / max(1, 2 * right + wrong + missed)
    return f"{name:28} P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}  of {right + missed}"


def written(path: Path, section: str, weights: Mapping[str, float]) -> None:
    """Put the weights of one section into a data file, in the order in which they stand there."""
    text = path.read_text("utf-8")
    head, body, tail = re.split(rf"(?ms)^(\[{section}\]\n.*?)(?=^\[|\Z)", text, maxsplit=1)
    names = re.findall(r"(?m)^(\w+) = -?[\d.]+$", body)
    lines = {name: f"{name} = {weights[name] + 0.0:.2f}" for name in (*names, *sorted(weights.keys() - set(names)))}
    kept = [line for line in body.splitlines()[1:] if line.startswith(("source", "#", "note"))]
    path.write_text(
        head + "\n".join([f"[{section}]", *kept, *lines.values()]) + ("\n\n" if tail else "\n") + tail, "utf-8"
    )


def main() -> None:
    """Fit, print what was measured, and with --write put the weights into the data files."""
    given = [dossier(folder, given=True) for folder in folders()]
    read = [dossier(folder, given=False) for folder in folders()]
    links = [link_rows(found) for found in (*given, *read)]
    clashes = [clash_rows(found) for found in (*given, *read)]
    half = len(given)
    for table in (f"{wording}_{where}" for wording in (GIVEN, READ) for where in (WITHIN, ACROSS)):
        held = [rows.get(table, []) for rows in (links[:half] if table.startswith(GIVEN) else links[half:])]
        weights = fit_links([row for rows in held for row in rows], table)
        print(shown(f"{table}, fitted", [measured(weights, rows) for rows in held]), flush=True)
        if "--cross-validate" in sys.argv:
            left_out = [
                fit_links([r for j, rows in enumerate(held) if j != i for r in rows], table) for i in range(half)
            ]
            print(shown(f"{table}, left out", [measured(left_out[i], held[i]) for i in range(half)]), flush=True)
        if "--write" in sys.argv:
            written(DATA / "link_weights.toml", table, weights)
    weights = fit_clashes(row for rows in clashes for row in rows)
    print(shown("conflicts, fitted", [measured(weights, rows) for rows in clashes[:half]]))
    if "--cross-validate" in sys.argv:
        for i in range(half):
            others = [r for j, rows in enumerate(clashes) if j % half != i for r in rows]
            left = fit_clashes(others)
            clashes[i] = [Row({"": score(left, row.signs)}, row.holds, 1.0) for row in clashes[i]]
        print(shown("conflicts, left out", [measured({BIAS: 0.0, "": 1.0}, rows) for rows in clashes[:half]]))
    unseen = [clash_rows(dossier(folder, given=True)) for folder in kept_for_checking()]
    print(shown("conflicts, kept for checking", [measured(weights, rows) for rows in unseen]))
    if "--write" in sys.argv:
        written(DATA / "clash_weights.toml", "weights", weights)


if __name__ == "__main__":
    main()
