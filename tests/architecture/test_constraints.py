"""constraints.txt pins every dependency by name and version, and nothing else."""

from __future__ import annotations

import re
import tomllib

from tests.architecture.sources import ROOT

PIN = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)==[0-9][A-Za-z0-9.+!]*(?: ?; .+)?")


def canonical(name: str) -> str:
    """A distribution's name as all its spellings share it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pins() -> list[str]:
    """The lines of the file that are not comments."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_each_line_is_a_name_and_a_version() -> None:
    assert [line for line in pins() if not PIN.fullmatch(line)] == []


def test_each_name_is_pinned_once() -> None:
    names = [canonical(line.split("==")[0]) for line in pins()]
    assert sorted(names) == sorted(set(names))


def test_every_dependency_of_ours_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [
        *project["project"]["dependencies"],
        *(line for extra in project["project"]["optional-dependencies"].values() for line in extra),
        *project["dependency-groups"]["dev"],
    ]
    pinned = {canonical(line.split("==")[0]) for line in pins()}
    assert {canonical(re.split(r"[\[<>=!~ ;]", line)[0]) for line in asked} - pinned == set()
