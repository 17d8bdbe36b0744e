from __future__ import annotations

from pathlib import Path

import click
import pytest

from factcheck.cli import archives


@pytest.fixture
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(archives.VARIABLE, raising=False)
    monkeypatch.setattr(archives, "data_folder", lambda: tmp_path)


@pytest.mark.usefixtures("nothing_set")
def test_without_a_choice_the_archive_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    assert archives.chosen_url(None) == f"sqlite:///{tmp_path.as_posix()}/factcheck.db"


@pytest.mark.usefixtures("nothing_set")
def test_the_environment_chooses_the_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(archives.VARIABLE, "sqlite:///env.db")
    assert archives.chosen_url(None) == "sqlite:///env.db"


@pytest.mark.parametrize(
    ("before", "after", "chosen"),
    [("sqlite:///a.db", None, "sqlite:///a.db"), ("sqlite:///a.db", "sqlite:///b.db", "sqlite:///b.db")],
)
def test_what_is_given_outranks_the_environment_and_the_later_the_earlier(
    monkeypatch: pytest.MonkeyPatch, before: str, after: str | None, chosen: str
) -> None:
    monkeypatch.setenv(archives.VARIABLE, "sqlite:///env.db")
    root = click.Context(click.Command("factcheck"), obj=before)
    with click.Context(click.Command("search"), parent=root):
        assert archives.chosen_url(after) == chosen


def test_a_data_folder_is_named_but_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    assert archives.data_folder().name == "factcheck"
