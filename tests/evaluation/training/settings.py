"""Trains which expression dates a figure and which place it holds for, and writes the weights of both choices.

`python -m tests.evaluation.training.settings [when|place]` reads the dossiers, prints what leaving each one out finds
and rewrites `time_weights.toml` or `place_weights.toml` in the lexicon; `--dry` only prints. Nothing is
random. What one figure is given leans on what the figure before it was given, so it trains in turns: first as if the
figures before had been read rightly, then with what the choice made of them.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

from factcheck.core.documents import Document
from factcheck.language.dating import choice as dating
from factcheck.language.pipeline import read
from factcheck.language.placing import choice as placing
from factcheck.language.ranking import best
from factcheck.lexicon.loader import Lexicon
from tests.evaluation.scoring import REPO, SCORE
from tests.evaluation.training.dossiers import folders, kept_for_checking
from tests.evaluation.training.measures import overlaps, scorer, shuffled, step

DATA = REPO / "factcheck" / "lexicon" / "data" / "en"
ROUNDS, RATE, DECAY = 20, 0.03, 0.2  # passes over the examples, step, its decay by pass
TURNS = 2  # the first with the right answers behind each figure
SCALE = 100  # weights are written in hundredths

Policy = Mapping[str, int]


@dataclass(frozen=True)
class Example:
    """One annotated figure that was found: its candidates' features, which of them are right, what was chosen."""

    rows: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    wanted: bool
    given: bool
    hit: bool


@dataclass(frozen=True)
class Task:
    """One of the two choices: the attribute in the gold, the module whose `choose` is trained, its table's header."""

    attribute: str
    module: ModuleType
    table: str
    about: str
    ridge: float  # the pull of every weight towards 0: found by leaving each dossier out

    def start(self, site: Any) -> int:
        """Where the figure that is read begins."""
        figure = site.figure if self.attribute == "when" else site
        return int(figure.context.mentions[figure.order].span.start)

    def value(self, candidate: Any) -> Any:
        """What the benchmark compares of a candidate."""
        return candidate.text if self.attribute == "when" else list(candidate.names)


TASKS = {
    "when": Task("when", dating, "time_weights", "which expression dates a figure (language/dating/choice.py)", 16.0),
    "place": Task(
        "place", placing, "place_weights", "which place a figure holds for (language/placing/choice.py)", 4.0
    ),
}


@contextmanager
def recorded(task: Task, policy: Policy | None, gold: Sequence[Mapping[str, Any]]) -> Iterator[dict[int, list[Any]]]:
    """While it lasts `policy` chooses (None: the gold does), and each figure's candidates are kept by its start."""
    kept: dict[int, list[Any]] = {}
    same = scorer()

    def chooser(site: Any, lexicon: Lexicon) -> Any:
        found = task.module.candidates(site)
        start = task.start(site)
        kept[start] = found
        wanted = next((one for one in gold if one["start"] <= start < one["end"]), None)
        if policy is None and wanted is not None:
            right = [one for one in found if same(task.attribute, wanted, {task.attribute: task.value(one)})]
            if right:
                return task.module.outcome(right[0])
        if not found:
            return task.module.NONE
        return task.module.outcome(found[best([one.features for one in found], policy or {})])

    with mock.patch.object(task.module, "choose", chooser):
        yield kept


def collect(task: Task, folder: Path, policy: Policy | None = None) -> list[Example]:
    """Every annotated figure of a dossier that the reader finds, with its candidates, chosen by `policy`."""
    gold, same, found = json.loads((folder / "gold.json").read_text("utf-8")), scorer(), []
    for entry in gold["documents"]:
        text = (folder / entry["file"]).read_text("utf-8")
        published = date.fromisoformat(entry["published"]) if entry["published"] else None
        document = Document(entry["id"], entry["file"], entry["title"], entry["publisher"], entry["url"], published)
        wanted_here = [claim for claim in gold["claims"] if claim["document"] == entry["id"]]
        with recorded(task, policy, wanted_here) as kept:
            claims = read(document, text)
        for wanted in wanted_here:
            claim = next((one for one in claims if overlaps(one, wanted)), None)
            if claim is None:
                continue
            candidates = kept.get(claim.span.start, [])
            given = getattr(claim, task.attribute)
            given = list(given) if isinstance(given, tuple) else given
            found.append(
                Example(
                    tuple(tuple(one.features) for one in candidates),
                    tuple(same(task.attribute, wanted, {task.attribute: task.value(one)}) for one in candidates),
                    bool(wanted[task.attribute]),
                    bool(given),
                    same(task.attribute, wanted, {task.attribute: given}),
                )
            )
    return found


def train(task: Task, examples: Sequence[Example]) -> dict[str, int]:
    """Feature -> weight: a conditional logit over each figure's candidates, averaged, in a fixed order."""
    numbers: dict[str, int] = {}
    useful = []
    for one in examples:
        if any(one.right) and not all(one.right) and (one.wanted or task.attribute == "when"):
            rows = [[numbers.setdefault(name, len(numbers)) for name in row] for row in one.rows]
            useful.append((rows, list(one.right)))
    weights, total = [0.0] * len(numbers), [0.0] * len(numbers)
    for turn in range(ROUNDS):
        rate = RATE / (1 + DECAY * turn)
        for place in shuffled(len(useful)):
            step(weights, *useful[place], rate)
        shrink = max(0.0, 1 - task.ridge * rate)
        weights = [shrink * weight for weight in weights]
        if turn >= ROUNDS // 3:
            total = [one + weight for one, weight in zip(total, weights, strict=True)]
    turns = ROUNDS - ROUNDS // 3
    return {name: round(SCALE * total[number] / turns) for name, number in numbers.items()}


def scores(task: Task, examples: Sequence[Example]) -> float:
    """F1 as the benchmark counts it, in percent."""
    count: Counter[str] = Counter()
    for one in examples:
        if one.wanted or task.attribute == "when":
            good = one.wanted and one.hit
            count["tp"] += good
            count["fp"] += one.given and not good
            count["fn"] += one.wanted and not good
    return 200 * count["tp"] / max(1, 2 * count["tp"] + count["fp"] + count["fn"])


def reach(task: Task, examples: Sequence[Example]) -> float:
    """Of the figures whose gold gives the attribute, how many have a right candidate, in percent."""
    wanted = [one for one in examples if one.wanted]
    return 100 * sum(any(one.right) or one.hit for one in wanted) / max(1, len(wanted))


def fold(task: Task, learned_from: Sequence[Path], check: Sequence[Path]) -> dict[str, int]:
    """Prints what each dossier scores when it is left out, and the dossiers for checking; the weights of all."""
    data = forced = {folder: collect(task, folder) for folder in learned_from}
    for turn in range(1, TURNS + 1):
        pool = {folder: [*forced[folder], *(rows if turn > 1 else ())] for folder, rows in data.items()}
        learned = train(task, [one for rows in pool.values() for one in rows])
        data = {
            folder: collect(
                task, folder, train(task, [one for other in pool if other != folder for one in pool[other]])
            )
            for folder in learned_from
        }
        held = [one for folder in check for one in collect(task, folder, learned)]
        every = [one for examples in data.values() for one in examples]
        print(
            f"{task.attribute} turn {turn}: left out {scores(task, every):5.1f} of {reach(task, every):5.1f}"
            f"   for checking {scores(task, held):5.1f}   features {len(learned)}"
        )
    for folder, examples in data.items():
        print(f"  {folder.name:12} {scores(task, examples):5.1f} of {reach(task, examples):5.1f}")
    return learned


HEADER = """\
# How much each feature of a candidate counts when it is chosen {about}.
# Language: English. Licence: MIT, as the package. Date: 2026-11-22.
# Trained, not written: a conditional logit, averaged, on {figures} figures of {dossiers} dossiers: the development
# dossiers less the three for checking, and our own. To train again: docs/how-to/train-the-dates-and-places.md
#
# A row: feature and weight, in hundredths of a nat; a feature without a row weighs nothing.

[weights]
rows = \"\"\"
"""


def write(task: Task, weights: Mapping[str, int], figures: int, dossiers: int) -> None:
    """The weights file, in the order of the features' names."""
    head = HEADER.format(about=task.about, figures=figures, dossiers=dossiers)
    rows = [f"{name} {weight}" for name, weight in sorted(weights.items()) if weight]
    (DATA / f"{task.table}.toml").write_text(head + "\n".join(rows) + '\n"""\n', encoding="utf-8", newline="\n")


def main() -> None:
    """Train, print, and write unless --dry is given."""
    if not SCORE.is_file():
        raise SystemExit(f"there is no {SCORE}: put the benchmark beside the checkout, or name it in FACTCHECK_SHARED")
    learned_from, check = folders(), kept_for_checking()
    for name in [one for one in sys.argv[1:] if one in TASKS] or list(TASKS):
        weights = fold(TASKS[name], learned_from, check)
        if "--dry" not in sys.argv[1:]:
            write(TASKS[name], weights, sum(len(collect(TASKS[name], one)) for one in learned_from), len(learned_from))


if __name__ == "__main__":
    main()
