"""Which documents files and folders hold, under which ids, in which order."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from factcheck.errors import UnreadableInput
from factcheck.intake.folder import documents, free, of_bytes
from tests.factories import write


def ids(*paths: Path | str) -> list[str]:
    return [file.document.id for file in documents(paths)[0]]


def reasons(*paths: Path | str) -> list[tuple[str, str]]:
    return [(Path(problem.name).name, problem.reason) for problem in documents(paths)[1]]


def test_a_folder_gives_its_own_text_files_in_natural_order(tmp_path: Path) -> None:
    write(tmp_path, a10="x", a2="x", b1="x")
    write(tmp_path / "inside", hidden="x")
    (tmp_path / "notes.MD").write_text("x")
    (tmp_path / ".draft.txt").write_text("x")
    (tmp_path / "Thumbs.db").write_bytes(b"\0")
    assert ids(tmp_path) == ["a2", "a10", "b1", "notes"]
    assert reasons(tmp_path) == []


def test_files_that_are_not_named_as_text_are_told_and_left_out(tmp_path: Path) -> None:
    write(tmp_path, a="x")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    assert ids(tmp_path) == ["a"]
    assert [name for name, _ in reasons(tmp_path)] == ["scan.pdf"]


def test_a_file_given_by_name_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "minutes.log").write_text("x")
    assert ids(tmp_path / "minutes.log") == ["minutes"]


@pytest.mark.parametrize("order", range(5))
def test_the_order_of_the_paths_changes_nothing(tmp_path: Path, order: int) -> None:
    paths = [write(tmp_path / name, one="x", two="y") for name in ("north", "south", "east")]
    paths.append(tmp_path / "north" / "one.txt")
    expected = documents(sorted(paths))
    random.Random(order).shuffle(paths)  # noqa: S311  # an order, not a secret
    assert documents(paths)[0] == expected[0]


def test_a_file_given_twice_is_one_document(tmp_path: Path) -> None:
    write(tmp_path / "a", one="x")
    assert ids(tmp_path / "a", tmp_path / "a" / "one.txt", tmp_path / "a" / ".." / "a" / "one.txt") == ["one"]


def test_one_id_in_two_folders_gets_the_folders_name(tmp_path: Path) -> None:
    write(tmp_path / "north", report="x", only="x")
    write(tmp_path / "south side", report="y")
    assert ids(tmp_path / "south side", tmp_path / "north") == ["only", "north-report", "south-side-report"]


def test_folders_of_one_name_are_told_apart_too(tmp_path: Path) -> None:
    write(tmp_path / "a" / "x", report="x")
    write(tmp_path / "b" / "x", report="y")
    assert ids(tmp_path / "b" / "x", tmp_path / "a" / "x") == ["x-report", "x-report-2"]


def test_two_endings_of_one_name_keep_them(tmp_path: Path) -> None:
    write(tmp_path, a="x")
    (tmp_path / "a.md").write_text("y")
    assert ids(tmp_path) == ["a.md", "a.txt"]


def test_a_name_that_no_address_can_carry_becomes_one(tmp_path: Path) -> None:
    (tmp_path / "Flood report (final) #2.txt").write_text("x")
    assert ids(tmp_path) == ["Flood-report-final-2"]


def test_a_folder_without_readable_files_says_so(tmp_path: Path) -> None:
    write(tmp_path / "full", a="x")
    assert reasons(tmp_path)[0][1].startswith("the folder holds no readable files")
    assert "give the folders inside it" in reasons(tmp_path)[0][1]


def test_a_missing_path_is_told(tmp_path: Path) -> None:
    assert reasons(tmp_path / "nowhere") == [("nowhere", "there is no such file or folder")]


def test_bytes_in_hand_are_a_document_too() -> None:
    file = of_bytes(b"4 bridges", "pasted text.txt", publisher="The Post")
    assert (file.document.id, file.document.publisher) == ("pasted-text", "The Post")
    assert file.read().text == "4 bridges"


def test_bytes_over_the_limit_are_refused() -> None:
    with pytest.raises(UnreadableInput, match="is the most that is read"):
        of_bytes(b"x" * 11, "a.txt").read(limit=10)


@pytest.mark.parametrize(("taken", "expected"), [((), "a"), (("a",), "a-2"), (("a", "a-2"), "a-3"), (("b",), "a")])
def test_a_free_id_is_the_first_that_nobody_has(taken: tuple[str, ...], expected: str) -> None:
    assert free("a", taken) == expected
