"""What may not stand in the project: paths of one machine, registries, and hosts that a page would call."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGE, faulty, project_files, relative, text_of

# Written in pieces, so that this file does not hold what it looks for.
MACHINE = re.compile(
    r"(?<![\w.])/(?:" + "|".join(("home", "Users", "root", "wo" + "rk", "farm", "tmp/dev", "opt/py")) + r")/(?=\w)"
)
REGISTRIES = re.compile(
    r"\b(?:" + "|".join(("py" + r"pi\.org", "python" + r"hosted\.org", "npm" + r"js\.(?:com|org)")) + ")"
)
URL = re.compile(r"https?://([^/\s\"'<>)\]}`:{]+)")
RESERVED = re.compile(r"(?:^|\.)(?:example|invalid|test|localhost|example\.(?:com|org|net))$|^127\.|^\[?::1")
NAMESPACES = {"www.w3.org"}  # names of vocabularies in SVG and JSON-LD; nothing is fetched from there
PINS = ("constraints", "requirements", "lock", "pip.conf", "npmrc")

TEXTS = [file for file in project_files() if text_of(file) is not None]
SERVED = [file for file in TEXTS if PACKAGE / "web" in file.parents and file.suffix != ".py"]


def hosts(file: Path) -> set[str]:
    """The hosts of the URLs in a file, without those that are reserved for examples and those that are only names."""
    found = {host.lower() for host in URL.findall(text_of(file) or "")}
    return {host for host in found if not RESERVED.search(host)} - NAMESPACES


def of_one_machine(file: Path) -> list[str]:
    """The paths of a machine and the names of registries in a file."""
    text = text_of(file) or ""
    return [*MACHINE.findall(text), *REGISTRIES.findall(text)]


def test_no_file_holds_a_path_of_one_machine_or_a_registry() -> None:
    assert faulty(TEXTS, of_one_machine) == {}


def test_no_page_calls_a_foreign_host() -> None:
    assert faulty(SERVED, hosts) == {}


def test_pins_are_names_and_versions_alone() -> None:
    pins = [file for file in TEXTS if any(name in file.name for name in PINS)]
    assert pins
    assert [relative(file) for file in pins if "://" in (text_of(file) or "")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see http://127.0.0.1:8000/ and https://news.example/a", set()),
        ('xmlns="http://www.w3.org/2000/svg"', set()),
        ("https://cdn.somewhere.net/x.js", {"cdn.somewhere.net"}),
    ],
)
def test_hosts_that_nobody_serves_are_let_pass(text: str, expected: set[str], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(text, "utf-8")
    assert hosts(page) == expected
