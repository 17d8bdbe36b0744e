"""Trains the choice between measures (factcheck/language/measuring/choice.py) and writes its weights.

`python -m tests.evaluation.training.measures` reads the dossiers, prints what cross-validation finds and rewrites
`factcheck/lexicon/data/en/measure_weights.toml`; `--dry` only prints. Nothing is random: the same dossiers and the same
code give the same file. What it does is told in docs/how-to/train-the-measure-choice.md.
"""

from __future__ import annotations

import importlib.util
import json
import math
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from unittest import mock

from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.language import measures
from factcheck.language.measuring.around import Around, Measured
from factcheck.language.measuring.choice import decides, described
from factcheck.language.measuring.feature_names import KINDS, names
from factcheck.language.measuring.features import kind_of
from factcheck.language.measuring.ground import Ground
from factcheck.language.pipeline import read
from tests.evaluation.scoring import DEV, FOR_CHECKING_ONLY, REPO, SCORE

OWN = Path(__file__).parents[1] / "dossiers"
WEIGHTS = REPO / "factcheck" / "lexicon" / "data" / "en" / "measure_weights.toml"
ROUNDS, RATE, DECAY, SHRINK = 8, 0.01, 0.2, 1e-3  # passes over the examples, step, its decay by pass, pull towards 0
SCALE = 100  # weights are written in hundredths
FOLDS = 6  # parts of the dossiers, each read with what the others taught
ALWAYS = "any"  # the column of weights that hold for every kind of quantity

Policy = Mapping[str, Mapping[str, float]]  # kind -> feature -> weight


@dataclass(frozen=True)
class Option:
    """One candidate: its phrase as it would be claimed, its features, whether the gold accepts it."""

    phrase: str
    features: tuple[str, ...]
    right: bool


@dataclass(frozen=True)
class Figure:
    """One annotated figure that was found. `rule` is what comes first of the rules, `options` is empty for a table."""

    dossier: str
    kind: str
    rule: str
    options: tuple[Option, ...]
    right: bool


Row = tuple[str, list[tuple[Measured, list[str]]]]


def scorer() -> Callable[[str, Mapping[str, Any], Mapping[str, Any]], bool]:
    """The benchmark's own test of whether a measure is right."""
    spec = importlib.util.spec_from_file_location("benchmark_score", SCORE)
    if spec is None or spec.loader is None:
        raise SystemExit(f"there is no {SCORE}: put the benchmark beside the checkout, or name it in FACTCHECK_SHARED")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    same: Callable[[str, Mapping[str, Any], Mapping[str, Any]], bool] = module.same
    return same


@contextmanager
def recorded(policy: Policy | None) -> Iterator[dict[int, Row]]:
    """While it lasts `policy` chooses (None: the first rule wins), and each figure's candidates are kept by its start.

    Figures that a decisive rule reads are kept too: they are examples like others.
    """
    kept: dict[int, Row] = {}

    def chooser(around: Around, proposals: Sequence[Measured], ground: Ground) -> Measured | None:
        rows, kind = described(around, proposals, ground), kind_of(around)
        kept[around.mention.span.start] = (
            kind,
            [(measures.shaped(around, one.measured), given) for one, given in rows],
        )
        if policy is None or (proposals and decides(proposals[0])):
            return proposals[0] if proposals else None
        weight = policy[kind]
        totals = [sum(weight.get(name, 0.0) for name in given) for _, given in rows]
        return rows[totals.index(max(totals))][0].measured if rows else None

    with mock.patch.object(measures, "choose", chooser), mock.patch.object(measures, "decides", return_value=False):
        yield kept


def collect(folder: Path, policy: Policy | None = None) -> list[Figure]:
    """Every annotated figure of a dossier that the reader finds, with its candidates, measures chosen by `policy`."""
    gold, same, found = json.loads((folder / "gold.json").read_text("utf-8")), scorer(), []
    for entry in gold["documents"]:
        text = (folder / entry["file"]).read_text("utf-8")
        published = date.fromisoformat(entry["published"]) if entry["published"] else None
        document = Document(entry["id"], entry["file"], entry["title"], entry["publisher"], entry["url"], published)
        with recorded(policy) as kept:
            claims = read(document, text)
        for wanted in (claim for claim in gold["claims"] if claim["document"] == entry["id"]):
            claim = next((one for one in claims if overlaps(one, wanted)), None)
            if claim is None:
                continue
            kind, rows = kept.get(claim.span.start, ("", []))
            options = tuple(
                Option(one.phrase, tuple(given), same("measure", wanted, {"measure": one.phrase}))
                for one, given in rows
            )
            right = same("measure", wanted, {"measure": claim.measure})
            rule = rows[0][0].rule.removeprefix("measure.") if rows else "table or label"
            found.append(Figure(folder.name, kind, rule, options, right))
    return found


def overlaps(claim: Claim, wanted: Mapping[str, Any]) -> bool:
    """Whether a claim stands where the gold marks a figure."""
    return bool(claim.span.start < wanted["end"] and claim.span.end > wanted["start"])


def unruled(figure: Figure) -> Figure:
    """A figure as if it were not known which rule came first.

    The rules were written with these dossiers in view and are right there more often than elsewhere; seeing each figure
    once more without that hint, the training leans on it less.
    """
    return replace(
        figure,
        options=tuple(
            replace(one, features=tuple(name for name in one.features if not name.startswith(("first", "order"))))
            for one in figure.options
        ),
    )


def train(figures: Sequence[Figure]) -> dict[tuple[str, str], float]:
    """(column, feature) -> weight: a conditional logit over each figure's candidates, averaged, in a fixed order."""
    numbers: dict[tuple[str, str], int] = {}
    examples: list[tuple[list[list[int]], list[bool]]] = []
    for figure in (*figures, *map(unruled, figures)):
        right = [one.right for one in figure.options]
        if any(right) and not all(right):
            rows = [
                [
                    numbers.setdefault((column, name), len(numbers))
                    for name in one.features
                    for column in (ALWAYS, figure.kind)
                ]
                for one in figure.options
            ]
            examples.append((rows, right))
    weights, total = [0.0] * len(numbers), [0.0] * len(numbers)
    for turn in range(ROUNDS):
        rate = RATE / (1 + DECAY * turn)
        for place in shuffled(len(examples)):
            step(weights, *examples[place], rate)
        shrink = max(0.0, 1 - SHRINK * len(examples) * rate)
        weights = [shrink * weight for weight in weights]
        if turn >= ROUNDS // 3:
            total = [one + weight for one, weight in zip(total, weights, strict=True)]
    turns = ROUNDS - ROUNDS // 3
    return {key: total[number] / turns for key, number in numbers.items()}


def shuffled(count: int) -> Iterator[int]:
    """The numbers below `count` in a fixed order that parts neighbours: steps of a golden section."""
    stride = next(one for one in range(int(count * 0.618) | 1, 2 * count + 2) if math.gcd(one, count) == 1)
    return (place * stride % count for place in range(count))


def step(weights: list[float], rows: Sequence[Sequence[int]], right: Sequence[bool], rate: float) -> None:
    """One step up the likelihood that a right candidate is taken."""
    totals = [sum([weights[number] for number in row]) for row in rows]
    highest = max(totals)
    likely = [math.exp(total - highest) for total in totals]
    whole = sum(likely)
    good = sum(one for one, is_right in zip(likely, right, strict=True) if is_right)
    for row, one, is_right in zip(rows, likely, right, strict=True):
        slope = one / whole - (one / good if is_right else 0.0)
        if abs(slope) > 1e-4:
            for number in row:
                weights[number] -= rate * slope


def policy_of(weights: Mapping[tuple[str, str], float]) -> Policy:
    """The weights as the choice adds them up, in the whole numbers that the file holds."""
    whole = {key: round(SCALE * weight) for key, weight in weights.items()}
    return {
        kind: {name: whole.get((ALWAYS, name), 0) + whole.get((kind, name), 0) for name in names()} for kind in KINDS
    }


def percent(figures: Sequence[Figure], right: Callable[[Figure], bool] = lambda figure: figure.right) -> float:
    """How many of the figures are right, in percent."""
    return 100 * sum(map(right, figures)) / max(1, len(figures))


def reachable(figure: Figure) -> bool:
    """Whether any candidate is right."""
    return any(one.right for one in figure.options) or (not figure.options and figure.right)


def fold(folders: Sequence[Path], check: Sequence[Path]) -> dict[tuple[str, str], float]:
    """Prints the scores of the rules, of cross-validation and on the dossiers for checking; the weights of all.

    In each of the folds a part of the dossiers is read with weights that the others trained.
    """
    ruled = {folder.name: collect(folder) for folder in (*folders, *check)}
    report("first rule", [ruled[folder.name] for folder in folders], [ruled[folder.name] for folder in check])
    data = {folder.name: ruled[folder.name] for folder in folders}
    parts = [folders[place::FOLDS] for place in range(FOLDS)]
    seen: list[Figure] = []  # every figure behind each history it was read with: the weights lean less on one history
    for turn in (1, 2):  # first with the rules' measures behind each figure, then with what the choice made of them
        left: dict[str, list[Figure]] = {}
        for part in parts:
            names_left = {folder.name for folder in part}
            others = [one for name, figures in data.items() if name not in names_left for one in figures]
            policy = policy_of(train(others))
            left |= {folder.name: collect(folder, policy) for folder in part}
        data = left
        seen += [one for figures in data.values() for one in figures]
        learned = train(seen)
        held = {folder.name: collect(folder, policy_of(learned)) for folder in check}
        report(f"choice, turn {turn}", list(data.values()), list(held.values()))
    for name, figures in (data | held).items():
        print(
            f"  {name:10} {percent(ruled[name]):5.1f} -> {percent(figures):5.1f}  of {percent(figures, reachable):5.1f}"
        )
    by_rule([one for figures in data.values() for one in figures])
    return learned


def by_rule(figures: Sequence[Figure]) -> None:
    """For each rule that came first: how often it is right on dossiers left out, and how often the choice is there."""
    print(f"  {'first rule':18} figures  rule choice reachable")
    groups: dict[str, list[Figure]] = {}
    for one in figures:
        groups.setdefault(one.rule, []).append(one)
    for rule, group in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        first = percent(group, lambda one: one.options[0].right if one.options else one.right)
        print(f"  {rule:18} {len(group):7} {first:5.1f} {percent(group):6.1f} {percent(group, reachable):9.1f}")


def report(name: str, folders: Sequence[Sequence[Figure]], check: Sequence[Sequence[Figure]]) -> None:
    """One line of scores."""
    left, held = ([one for part in parts for one in part] for parts in (folders, check))
    print(
        f"{name:15} left out {percent(left):5.1f} of {percent(left, reachable):5.1f}   "
        f"for checking {percent(held):5.1f} of {percent(held, reachable):5.1f}",
        flush=True,
    )


HEADER = """\
# How much each feature of a candidate counts when what a figure measures is chosen (language/measuring/choice.py).
# Language: English. Licence: MIT, as the package. Date: 2026-11-22.
# Trained, not written: a conditional logit, averaged, on {figures} figures of {dossiers} dossiers: the development
# dossiers less the three for checking, and our own. To train again: docs/how-to/train-the-measure-choice.md.
#
# A row: feature, its weight for every figure, and what is added for each kind of quantity. In hundredths of a nat.
# What has no row weighs nothing.

[weights]
note = "feature {columns}"
rows = \"\"\"
"""


def write(weights: Mapping[tuple[str, str], float], figures: int, dossiers: int) -> None:
    """The weights file: every feature that weighs anything, in their order."""
    columns = (ALWAYS, *KINDS)
    numbers = {name: [round(SCALE * weights.get((column, name), 0.0)) for column in columns] for name in names()}
    rows = [" ".join([name, *map(str, row)]) for name, row in numbers.items() if any(row)]
    head = HEADER.format(figures=figures, dossiers=dossiers, columns=" ".join(columns))
    WEIGHTS.write_text(head + "\n".join(rows) + '\n"""\n', encoding="utf-8", newline="\n")


def main() -> None:
    """Train, print, and write unless --dry is given."""
    if not SCORE.is_file():
        raise SystemExit(f"there is no {SCORE}: put the benchmark beside the checkout, or name it in FACTCHECK_SHARED")
    every = sorted(gold.parent for gold in DEV.glob("*/gold.json"))
    folders = [folder for folder in every if folder.name not in FOR_CHECKING_ONLY]
    check = [folder for folder in every if folder.name in FOR_CHECKING_ONLY]
    own = sorted(gold.parent for gold in OWN.glob("*/gold.json"))
    weights = fold([*folders, *own], check)
    if "--dry" not in sys.argv[1:]:
        write(weights, sum(len(collect(folder)) for folder in (*folders, *own)), len(folders) + len(own))


if __name__ == "__main__":
    main()
