"""The pages keep their promises: links lead somewhere, commands exist, and what is documented is what there is."""

from __future__ import annotations

import importlib
import re
import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path

import click
import pytest

from factcheck.cli.main import run
from factcheck.cli.verbs import VERBS, LazyGroup
from factcheck.export.delimited import COLUMNS
from factcheck.lexicon.loader import load
from factcheck.settings import _KNOWN, PREFIX
from factcheck.store.tables import metadata

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "seeds" / "README.md", *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
SECTIONS = ["Context", "Decision", "Rejected, and why", "Consequences", "How we would notice it was wrong"]

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`(factcheck [^`]+)`")
VARIABLE = re.compile(r"FACTCHECK_[A-Z_]+")


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def page(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def commands(text: str) -> list[str]:
    """Every `factcheck …` command line shown in a page, continuation lines joined, without what is piped after it."""
    lines = [line for block in FENCE.findall(text) for line in block.replace("\\\n", " ").splitlines()]
    shown = [line.strip().removeprefix("$ ") for line in lines] + INLINE.findall(FENCE.sub("", text))
    found = (re.search(r"(?:^|[|;] *|python -m |\.venv/bin/)(factcheck(?: .*)?$)", line) for line in shown)
    return [re.split(r" [|>;] ?| #", match[1])[0] for match in found if match is not None]


def anchors(text: str) -> set[str]:
    """The anchors that headings give, as code hosts make them."""
    heads = re.findall(r"^#+ (.+)$", FENCE.sub("", text), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_relative_links_resolve(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for target in LINK.findall(text):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        there = (path.parent / file).resolve() if file else path
        assert there.exists(), f"{name(path)} links to {target}"
        if anchor:
            assert anchor in anchors(there.read_text(encoding="utf-8")), f"{name(path)} links to {target}"


@pytest.mark.parametrize("path", DECISIONS, ids=name)
def test_a_decision_has_its_sections_in_order(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.match(rf"# {path.name[:4]}: \S", text)
    assert re.findall(r"^## (.+)$", text, flags=re.MULTILINE) == SECTIONS


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [path.name[:4] for path in DECISIONS] == [f"{number:04d}" for number in range(1, len(DECISIONS) + 1)]


def command_of(words: list[str]) -> tuple[click.Command, list[str]]:
    """The click command that the words name, and the words left over. Fails where there is no such verb."""
    assert words, "a bare `factcheck`"
    group: click.Command = getattr(importlib.import_module("factcheck.cli.main"), "cli")  # noqa: B009  # typed as Any on purpose: the group is lazy
    context = click.Context(group)
    while isinstance(group, click.Group) and words and not words[0].startswith("-"):
        found = group.get_command(context, words[0])
        assert found is not None, f"no such verb: {words[0]}"
        group, words = found, words[1:]
    return group, words


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_every_command_line_shown_names_a_verb_and_options_that_exist(path: Path) -> None:
    for line in commands(path.read_text(encoding="utf-8")):
        words = shlex.split(line)[1:]
        if not words:
            continue
        command, rest = command_of(words)
        known = {option for parameter in command.params for option in parameter.opts} | {
            "-h",
            "--help",
            "--version",
            "--db",
        }
        used = [word.split("=")[0] for word in rest if re.match(r"--?[a-z]", word)]
        assert set(used) <= known, f"{name(path)}: {line}"


def test_the_tour_of_the_readme_shows_every_verb() -> None:
    shown = {line.split()[1] for line in commands(page("README.md")) if len(line.split()) > 1}
    assert set(VERBS) <= shown


@pytest.mark.slow
def test_the_tour_of_the_readme_works_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_DATABASE_URL", "sqlite:///tour.db")
    blocks = "\n".join(FENCE.findall(page("README.md")))
    tour = [line for line in blocks.splitlines() if re.match(r"factcheck (?!serve|demo)", line)]
    assert len(tour) >= 8
    for line in tour:
        assert run(shlex.split(line)[1:]) == 0, line
    assert (tmp_path / "citations.bib").read_text(encoding="utf-8").count("@misc{") == 5


def test_verbs_are_found_by_the_group_that_the_documents_are_checked_with() -> None:
    assert isinstance(getattr(importlib.import_module("factcheck.cli.main"), "cli"), LazyGroup)  # noqa: B009  # as above


def test_make_targets_that_are_shown_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", page("Makefile"), flags=re.MULTILINE))
    for path in PAGES:
        text = path.read_text(encoding="utf-8")
        lines = [line for block in FENCE.findall(text) for line in block.splitlines()] + re.findall(
            r"`([^`\n]+)`", text
        )
        shown = {match[1] for line in lines if (match := re.match(r"\s*make ([a-z-]+)", line))}
        assert shown <= targets, name(path)


def test_every_make_target_is_described_in_contributing() -> None:
    listed = set(re.findall(r"^([a-z-]+):.*##", page("Makefile"), flags=re.MULTILINE))
    described = set(re.findall(r"`make ([a-z-]+)`", page("docs/contributing.md")))
    assert listed <= described


def test_every_column_of_the_table_export_is_described() -> None:
    text = page("docs/reference/export.md")
    assert [column for column in COLUMNS if f"`{column}`" not in text] == []


def test_every_table_and_column_of_the_database_is_described() -> None:
    text = page("docs/reference/database.md")
    assert [table for table in metadata.tables if f"**{table}**" not in text] == []
    columns = {column.name for table in metadata.tables.values() for column in table.columns}
    assert sorted(column for column in columns if f"`{column}`" not in text) == []


def test_every_unit_is_listed_with_its_dimension() -> None:
    rows = [line for line in page("docs/reference/units.md").splitlines() if line.startswith("| ")]
    for symbol, unit in load().common("units").entries.items():
        assert isinstance(unit, Mapping)
        assert any(row.startswith(f"| {unit['dimension']} |") and f"`{symbol}`" in row for row in rows), symbol


def test_every_setting_read_by_the_program_is_described() -> None:
    read = {
        found
        for file in (ROOT / "factcheck").rglob("*.py")
        for found in VARIABLE.findall(file.read_text(encoding="utf-8"))
    }
    read |= {PREFIX + known for known in _KNOWN}
    described = set(VARIABLE.findall(page("docs/reference/settings.md")))
    assert {variable for variable in read if variable != PREFIX} <= described


def test_pages_name_no_path_of_a_developer_s_machine() -> None:
    for path in PAGES:
        assert not re.search(r"/(?:home|Users|work|tmp)/\w", path.read_text(encoding="utf-8")), name(path)
