"""A folder's documents.json: what it says of each file, and every fault in it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from factcheck.core.documents import Document
from factcheck.errors import UnreadableInput
from factcheck.intake.folder import documents
from factcheck.intake.manifest import day, identifier, read


def manifest(folder: Path, content: object) -> Path:
    text = content if isinstance(content, str) else json.dumps(content)
    (folder / "documents.json").write_text(text, encoding="utf-8")
    return folder


def faults(folder: Path, *rows: object) -> str:
    _, problems = read(manifest(folder, list(rows)), "documents.json")
    return "; ".join(problem.reason for problem in problems)


def test_an_entry_tells_all_that_is_known_of_a_document(tmp_path: Path) -> None:
    row = {"id": "n1", "file": "a.txt", "title": "T", "publisher": "P", "url": "https://x.example/", "wire_of": "n0"}
    entries, problems = read(manifest(tmp_path, [row | {"published": "2025-06-20", "invented": True}]), "m")
    assert problems == []
    assert entries[0].document == Document("n1", "a.txt", "T", "P", "https://x.example/", date(2025, 6, 20), True)


def test_exactly_the_files_that_it_lists_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "notes.txt").write_text("x")
    files, refused = documents([manifest(tmp_path, [{"file": "a.txt"}])])
    assert ([file.document.id for file in files], refused) == (["a"], [])


def test_a_wrapped_list_may_mark_all_as_invented(tmp_path: Path) -> None:
    entries, _ = read(manifest(tmp_path, {"invented": True, "documents": [{"file": "a.txt"}]}), "m")
    assert entries[0].document.invented


def test_every_fault_is_told_at_once_and_right_entries_are_kept(tmp_path: Path) -> None:
    rows = [{"file": "a.txt", "published": "soon", "title": 7}, "text", {"id": "ok", "file": "b.txt"}, {"id": "a/b"}]
    entries, problems = read(manifest(tmp_path, rows), "m")
    assert [entry.document.id for entry in entries] == ["ok"]
    for part in ("entry 1: 'title'", "entry 1: 'published'", "entry 2: an object", "entry 4: 'file'", "entry 4: 'id'"):
        assert part in problems[0].reason


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("../secret.txt", "one up"),
        ("/etc/passwd", "an absolute path"),
        ("inside/../../secret.txt", "up from within"),
        ("link.txt", "a link that leads out"),
    ],
)
def test_a_file_outside_the_folder_is_refused(tmp_path: Path, file: str, why: str) -> None:
    folder = tmp_path / "dossier"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("x")
    try:
        (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    except OSError:
        pytest.skip("this user may not make symbolic links here")
    assert "outside this folder" in faults(folder, {"file": file}), why


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"file": ""}, "'file' is missing"),
        ({"file": 3}, "'file' is missing"),
        ({"file": "a\0.txt"}, "'file' is missing"),
        ({"file": "a.txt", "id": 5}, "'id' must be letters"),
        ({"file": "a.txt", "id": "x y"}, "'id' must be letters"),
        ({"file": "a.txt", "id": "x" * 101}, "'id' must be letters"),
        ({"file": "a.txt", "published": 2025}, "'published' is not a date"),
        ({"file": "a.txt", "published": "2025-02-30"}, "'published' is not a date"),
        ({"file": "a.txt", "invented": "yes"}, "'invented' must be true or false"),
        ({"file": "a.txt", "url": ["x"]}, "'url' must be text"),
    ],
)
def test_a_wrong_value_is_named(tmp_path: Path, row: dict[str, object], fault: str) -> None:
    assert fault in faults(tmp_path, row)


def test_an_id_used_twice_is_told(tmp_path: Path) -> None:
    assert "used twice" in faults(tmp_path, {"id": "a", "file": "a.txt"}, {"id": "a", "file": "b.txt"})


@pytest.mark.parametrize("content", ["{", "[" * 100_000, '{"documents": 3}', "3", '"text"', ""])
def test_what_is_no_manifest_is_refused_in_words(tmp_path: Path, content: str) -> None:
    with pytest.raises(UnreadableInput):
        read(manifest(tmp_path, content), "documents.json")


def test_a_wrong_manifest_is_reported_and_stops_no_other_folder(tmp_path: Path) -> None:
    wrong, right = tmp_path / "wrong", tmp_path / "right"
    wrong.mkdir()
    right.mkdir()
    (right / "a.txt").write_text("x")
    files, refused = documents([manifest(wrong, "{"), right])
    assert [file.document.id for file in files] == ["a"]
    assert [problem.reason for problem in refused] == ["this is not JSON (line 1)"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025-06-20", date(2025, 6, 20)),
        ("2025-06-20T23:30:00-05:00", date(2025, 6, 20)),
        ("2025-06-20 08:00", date(2025, 6, 20)),
        ("2025-06-20T08:00:00Z", date(2025, 6, 20)),
    ],
)
def test_a_day_is_the_one_that_is_written(written: str, expected: date) -> None:
    assert day(written) == expected


@pytest.mark.parametrize(
    ("stem", "expected"), [("", "document"), ("../x", "x"), ("ä b", "ä-b"), ("a" * 300, "a" * 100)]
)
def test_an_id_is_made_of_a_files_name(stem: str, expected: str) -> None:
    assert identifier(stem) == expected
