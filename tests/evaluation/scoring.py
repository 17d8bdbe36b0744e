"""Where the benchmark stands, how an analysis of one of its dossiers is made, and how it is scored.

The benchmark stands beside a checkout of the project, in `shared/benchmark`, not inside it; FACTCHECK_SHARED names
another place. Dossiers of our own stand in `dossiers`, and are scored by the same program.
`python -m tests.evaluation.scoring [--errors] [NAME...]` prints the scores; with `--floors`, floors.json is raised to
what is measured. A floor that has to fall is lowered by hand, and the commit says why.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).parent / "floors.json"
MARGIN = 0.5  # points that a floor stands under what was measured: it trips on a loss and not on a rounding
REPO = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("FACTCHECK_SHARED") or REPO.parent / "shared")
DEV = SHARED / "benchmark" / "dev"
OWN = Path(__file__).resolve().parent / "dossiers"
SCORE = SHARED / "benchmark" / "score.py"

# Their errors are never looked at while rules are written, so that what is learned can be told from what is memorised.
FOR_CHECKING_ONLY = ("breach", "drought", "vaccine")

# Called so seldom in one dossier that one more or less moves it by tens of points: it has its floor over all together.
NO_FLOOR = ("conflict precision",)

COLUMNS = (
    "figure f1",
    "claim f1",
    "value",
    "unit",
    "hedge",
    "measure",
    "modality",
    "role",
    "span",
    "place f1",
    "when f1",
    "speaker f1",
    "fact_b_cubed f1",
    "relation f1",
    "conflict precision",
    "copies f1",
)


def names() -> list[str]:
    """The development dossiers, in order; none where the benchmark does not stand beside the checkout."""
    return sorted(gold.parent.name for gold in DEV.glob("*/gold.json"))


def own() -> list[str]:
    """The dossiers of this repository, in order."""
    return sorted(gold.parent.name for gold in OWN.glob("*/gold.json"))


def groups() -> dict[str, list[str]]:
    """The groups that are scored together: `all` of the development dossiers, those for `checking`, our `own`."""
    return {"all": names(), "checking": [name for name in names() if name in FOR_CHECKING_ONLY], "own": own()}


def folder_of(name: str) -> Path:
    """Where a dossier stands."""
    return OWN / name if (OWN / name).is_dir() else DEV / name


def analyze(name: str, out: Path) -> Path:
    """Write the analysis of one dossier, made by the command that users run, to a file under `out`."""
    result = subprocess.run(
        [sys.executable, "-m", "factcheck", "analyze", str(folder_of(name)), "--json"],
        capture_output=True,
        check=True,
        cwd=REPO,
    )
    path = out / f"{name}.json"
    path.write_bytes(result.stdout)
    return path


def score(analyses: dict[str, Path], *, errors: bool = False) -> str:
    """What score.py prints for these analyses: JSON, or the list of errors and a table."""
    pairs = [f"{folder_of(name)}={path}" for name, path in sorted(analyses.items())]
    flags = ["--errors"] if errors else ["--json"]
    result = subprocess.run([sys.executable, str(SCORE), *flags, *pairs], capture_output=True, check=True)
    return result.stdout.decode("utf-8")


def flat(scores: dict[str, Any]) -> dict[str, float]:
    """The scores as percentages under one name each: F1 and precision where score.py gives them, else the share."""
    rows: dict[str, float] = {}
    for name, value in scores.items():
        if isinstance(value, dict):
            for part in ("f1", "precision"):
                if value.get(part) is not None:
                    rows[f"{name} {part}"] = round(100 * value[part], 1)
        elif value is not None:
            rows[name] = round(100 * value, 1)
    return rows


def raised(floors: dict[str, dict[str, float]], group: str, rows: dict[str, float]) -> dict[str, float]:
    """The floors of one group, each at the higher of what it was and what is measured, less the margin."""
    held = floors.get(group, {})
    measured = {
        name: round(rows[name] - MARGIN, 1)
        for name in COLUMNS
        if name in rows and not (name in NO_FLOOR and group not in groups())
    }
    return {name: max(floor, held.get(name, 0.0)) for name, floor in measured.items()}


def main() -> None:
    """Print the errors, or a table of scores, of the dossiers named, or of all; raise the floors where asked."""
    arguments = sys.argv[1:]
    chosen = [a for a in arguments if not a.startswith("--")] or [*names(), *own()]
    with tempfile.TemporaryDirectory() as folder:
        analyses = {name: analyze(name, Path(folder)) for name in chosen}
        if "--errors" in arguments:
            shown = {name: path for name, path in analyses.items() if name not in FOR_CHECKING_ONLY}
            print(score(shown, errors=True))
        together = {group: members for group, members in groups().items() if set(members) <= set(chosen)}
        if set(chosen) not in map(set, together.values()):
            together["chosen"] = chosen
        table = {
            group: flat(json.loads(score({name: analyses[name] for name in members})))
            for group, members in ({name: [name] for name in chosen} | together).items()
        }
    print(" " * 11 + " ".join(f"{c.replace('_b_cubed', '')[:9]:>9}" for c in COLUMNS))
    for group, rows in table.items():
        print(f"{group:10} " + " ".join(f"{rows.get(c, float('nan')):9.1f}" for c in COLUMNS))
    if "--floors" in arguments:
        floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
        table.pop("chosen", None)
        floors |= {group: raised(floors, group, rows) for group, rows in table.items()}
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
