"""The reader and the comparison hold their measured quality: floors only rise (floors.json).

A floor stands half a point under what was measured, so that it trips on a loss and not on a rounding. The three
dossiers that are kept for checking have floors too: losing there while gaining elsewhere is memorising.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.evaluation import scoring

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not scoring.names(), reason=f"the benchmark does not stand at {scoring.DEV}"),
]

FLOORS: dict[str, dict[str, float]] = json.loads(scoring.FLOORS.read_text("utf-8"))


@pytest.fixture(scope="module")
def analyses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    out = tmp_path_factory.mktemp("analyses")
    return {name: scoring.analyze(name, out) for name in [*scoring.names(), *scoring.own()]}


@pytest.mark.parametrize("group", sorted(FLOORS))
def test_quality_stays_above_its_floor(group: str, analyses: dict[str, Path]) -> None:
    members = scoring.groups().get(group, [group])
    measured = scoring.flat(json.loads(scoring.score({name: analyses[name] for name in members})))
    fallen = {
        name: (measured.get(name), floor) for name, floor in FLOORS[group].items() if measured.get(name, 0.0) < floor
    }
    assert not fallen, f"{group}: measured, floor: {fallen}"


def test_every_dossier_has_floors() -> None:
    assert set(FLOORS) == {*scoring.groups(), *scoring.names(), *scoring.own()}
