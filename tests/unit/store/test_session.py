"""Addresses of databases: what each opens, and what is said of one that does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import ArchiveProblem
from factcheck.store.session import Store


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("archive.db", r"A file is written sqlite:///archive\.db"),
        ("", "not the address of a database"),
        ("mysql://u:secret@h/x", "kind 'mysql' cannot hold an archive"),
        ("sqlite://archive.db", "three slashes"),
        ("sqlite:///archive.db?mode=ro", "nothing may follow the path"),
        ("sqlite:///a\0b.db", "nothing may follow the path"),
        (f"sqlite:///{'a' * 300}.db", "cannot be made|cannot be written"),
        ("postgresql://u:secret@127.0.0.1:1/x?colour=red", "cannot be opened"),
        ("postgresql://u:secret@[::1/x", "not the address of a database"),
        ("postgresql://u:secret@127.0.0.1:1/x", "cannot be opened"),
    ],
)
def test_a_wrong_address_is_told_without_its_password(address: str, message: str) -> None:
    with pytest.raises(ArchiveProblem, match=message) as caught:
        Store.open(address)
    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None or "secret" not in str(caught.value.__cause__)


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("These are notes, and a good many of them, none in SQL.\n" * 20)
    before = file.read_bytes()
    with pytest.raises(ArchiveProblem, match="no SQLite database"):
        Store.open(f"sqlite:///{file.as_posix()}")
    assert file.read_bytes() == before


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(ArchiveProblem, match="is a folder; name a file in it"):
        Store.open(f"sqlite:///{tmp_path.as_posix()}")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ArchiveProblem, match="cannot be made"):
        Store.open(f"sqlite:///{(tmp_path / 'file' / 'inside' / 'archive.db').as_posix()}")


def test_missing_folders_are_made(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{(tmp_path / 'new' / 'folder' / 'archive.db').as_posix()}")
    store.close()
    assert (tmp_path / "new" / "folder" / "archive.db").exists()


def test_a_path_with_spaces_percents_and_letters_of_any_script_opens(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{(tmp_path / 'Größe 50% ö' / 'архив.db').as_posix()}")
    store.close()
    assert (tmp_path / "Größe 50% ö" / "архив.db").exists()


def test_an_archive_in_memory_is_one_archive() -> None:
    store = Store.open("sqlite://")
    with store.reading() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM claims").scalar() == 0
    store.close()
