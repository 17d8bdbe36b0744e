"""What cannot be read is named with its reason, the rest is done, and the exit code says which of the two it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli.main import run
from factcheck.cli.outcomes import Outcome

GOOD = "Nearly 2,000 houses were flooded in the valley, the fire service said.\n"
FIFTY = 50_000_000  # bytes


def empty(folder: Path) -> Path:
    (folder / "empty.txt").write_bytes(b"")
    return folder / "empty.txt"


def blank(folder: Path) -> Path:
    (folder / "blank.txt").write_text(" \n\t\n", "utf-8")
    return folder / "blank.txt"


def binary(folder: Path) -> Path:
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    return folder / "binary.txt"


def huge(folder: Path) -> Path:
    (folder / "huge.txt").write_bytes(b"There were 40 of them.\n" * (FIFTY // 23 + 1))
    return folder / "huge.txt"


def missing(folder: Path) -> Path:
    return folder / "missing.txt"


def hollow(folder: Path) -> Path:
    (folder / "hollow").mkdir()
    (folder / "hollow" / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    return folder / "hollow"


def broken_manifest(folder: Path) -> Path:
    (folder / "manifest").mkdir()
    (folder / "manifest" / "documents.json").write_text("[{]", "utf-8")
    return folder / "manifest"


BAD = [empty, blank, binary, huge, missing, hollow, broken_manifest]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / "good.txt"
    file.write_text(GOOD, "utf-8")
    return file


@pytest.mark.parametrize("make", BAD)
def test_a_bad_input_alone_is_said_in_one_line_each_and_nothing_comes_out(
    make: Callable[[Path], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = make(tmp_path)
    assert run(["analyze", "--json", str(bad)]) == Outcome.NOTHING
    written = capsys.readouterr()
    assert json.loads(written.out)["documents"] == []
    assert str(bad) in written.err
    assert "Traceback" not in written.err
    assert all(line.startswith("factcheck: ") and len(line) < 400 for line in written.err.splitlines())


@pytest.mark.parametrize("make", BAD)
def test_a_bad_input_stops_no_other_one(
    make: Callable[[Path], Path], good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = make(tmp_path)
    assert run(["analyze", "--json", str(bad), str(good)]) == Outcome.PART
    written = capsys.readouterr()
    assert [claim["text"] for claim in json.loads(written.out)["claims"]] == ["Nearly 2,000"]
    assert str(bad) in written.err


@pytest.mark.parametrize("make", BAD)
def test_intake_takes_the_good_file_and_nothing_of_the_bad_one(
    make: Callable[[Path], Path], good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = make(tmp_path)
    url = f"sqlite:///{(tmp_path / 'archive.db').as_posix()}"
    assert run(["--db", url, "ingest", "--json", str(bad), str(good)]) == Outcome.PART
    report = json.loads(capsys.readouterr().out)
    assert [taken["claims"] for taken in report["taken"]] == [1]
    assert len(report["refused"]) == 1
    assert run(["db", "upgrade", "--db", url]) == Outcome.DONE
    assert "1 document, 1 claim." in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16", "utf-8-sig"])
def test_a_text_in_another_encoding_is_read(encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("The café served nearly 2,000 guests, the paper says.\n".encode(encoding))
    assert run(["analyze", "--json", str(file)]) == Outcome.DONE
    result = json.loads(capsys.readouterr().out)
    assert [claim["text"] for claim in result["claims"]] == ["nearly 2,000"]
    assert result["claims"][0]["start"] == len("The café served ")


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://localhost/x", "sqlite:///"),
        ("nonsense", "sqlite:///"),
        ("sqlite:///{folder}", "folder"),
        ("sqlite:///{folder}/text.db", "not an archive"),
    ],
)
def test_an_archive_that_cannot_be_opened_is_said_in_one_line(
    url: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "text.db").write_text("this is no database, and long enough to be taken for a damaged one " * 20)
    assert run(["db", "upgrade", "--db", url.format(folder=tmp_path.as_posix())]) == Outcome.ARCHIVE
    written = capsys.readouterr()
    assert written.err.startswith("factcheck: ")
    assert len(written.err.splitlines()) == 1
    assert said in written.err
