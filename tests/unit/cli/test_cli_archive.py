"""The verbs that work on an archive: ingest, search, show, export, db upgrade."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli.export import write_whole
from factcheck.cli.main import run
from factcheck.cli.outcomes import Outcome

MONDAY = (
    "Nearly 2,000 houses were flooded in the valley, the fire service said on Monday. About 40 roads were closed.\n"
)
FRIDAY = "More than 2,600 houses were flooded in the valley, the fire service said on Friday.\n"
ROWS = (("Valley Post", "2025-03-03", MONDAY), ("River Herald", "2025-03-07", FRIDAY))


@pytest.fixture
def archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The URL of an archive that both papers were taken into."""
    folder = tmp_path / "papers"
    folder.mkdir()
    manifest = []
    for number, (publisher, published, text) in enumerate(ROWS, 1):
        (folder / f"m{number}.txt").write_text(text, "utf-8")
        row = {"id": f"m{number}", "file": f"m{number}.txt", "publisher": publisher, "title": None, "url": None}
        manifest.append({**row, "published": published})
    (folder / "documents.json").write_text(json.dumps(manifest), "utf-8")
    url = f"sqlite:///{(tmp_path / 'archive.db').as_posix()}"
    assert run(["ingest", str(folder), "--db", url]) == Outcome.DONE
    capsys.readouterr()
    return url


def test_intake_tells_what_it_took_and_changes_nothing_the_second_time(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ingest", str(tmp_path / "papers"), "--db", archive]) == Outcome.DONE
    lines = capsys.readouterr().out.splitlines()
    assert [line.rpartition("m")[2] for line in lines[:2]] == [
        "1.txt: already held, nothing changed",
        "2.txt: already held, nothing changed",
    ]
    assert lines[2] == "0 new documents, 0 new claims."


def test_search_finds_a_figure_by_what_its_words_allow(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "1,950 houses", "--db", archive]) == Outcome.DONE
    written = capsys.readouterr()
    assert "Nearly 2,000" in written.out.splitlines()[1]
    assert "found" in written.err


def test_search_as_json_is_what_the_api_answers(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "roads", "--json", "--db", archive]) == Outcome.DONE
    page = json.loads(capsys.readouterr().out)
    assert page["total"] == 1
    assert page["hits"][0]["row"]["claim"]["quantity"]["value"] == "40"


def test_a_search_that_finds_nothing_says_so_and_ends_with_its_own_code(
    archive: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["search", "777777 unicorns", "--db", archive]) == Outcome.NOTHING
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith("Nothing fits that query.")


def test_a_search_of_an_empty_archive_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"sqlite:///{(tmp_path / 'new.db').as_posix()}"
    assert run(["search", "houses", "--db", url]) == Outcome.NOTHING
    assert "factcheck ingest PATH" in capsys.readouterr().err


def test_a_query_that_is_not_understood_is_a_usage_error(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "houses >", "--db", archive]) == Outcome.USAGE
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_offset_leads_through_the_hits(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "houses", "--limit", "1", "--db", archive]) == Outcome.DONE
    first = capsys.readouterr()
    assert "--offset 1 shows the next" in first.err
    assert run(["search", "houses", "--limit", "1", "--offset", "1", "--db", archive]) == Outcome.DONE
    assert capsys.readouterr().out != first.out


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["m1.c1"], "“Nearly 2,000 houses were flooded"),
        (["--as", "fact", "m1.c1"], "outlets, "),
        (["m2"], "read from: m2.txt, "),
        (["--as", "document", "m1"], "published: Valley Post, 2025-03-03"),
    ],
)
def test_show_tells_a_claim_a_fact_or_a_document(
    archive: str, capsys: pytest.CaptureFixture[str], arguments: list[str], shown: str
) -> None:
    assert run(["show", *arguments, "--db", archive]) == Outcome.DONE
    assert shown in capsys.readouterr().out


@pytest.mark.parametrize("noun", ["claim", "fact", "document"])
def test_show_as_json_holds_the_text_that_the_figure_stands_in(
    archive: str, capsys: pytest.CaptureFixture[str], noun: str
) -> None:
    key = "m1" if noun == "document" else "m1.c1"
    assert run(["show", "--json", "--as", noun, key, "--db", archive]) == Outcome.DONE
    assert json.loads(capsys.readouterr().out)


def test_show_says_what_there_is_not(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "nope", "--db", archive]) == Outcome.NOTHING
    assert capsys.readouterr().err == "factcheck: There is no claim or fact or document nope.\n"


@pytest.mark.parametrize(("form", "begins"), [("csv", ""), ("bibtex", "@"), ("jsonl", "{")])
def test_an_export_goes_to_standard_output_or_whole_into_a_file(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str, begins: str
) -> None:
    assert run(["export", "--format", form, "--db", archive]) == Outcome.DONE
    text = capsys.readouterr().out
    assert text.startswith(begins)
    assert "Nearly 2,000" in text
    file = tmp_path / "list.out"
    assert run(["export", "--format", form, "--output", str(file), "--db", archive]) == Outcome.DONE
    written = capsys.readouterr()
    assert written.out == ""
    assert file.read_bytes().decode("utf-8") == text


def test_an_export_of_a_query_holds_what_the_query_finds(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "--format", "jsonl", "--query", "roads", "--db", archive]) == Outcome.DONE
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_an_export_of_a_query_and_a_fact_at_once_is_a_usage_error(
    archive: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["export", "--format", "csv", "--query", "roads", "--fact", "m1.c1", "--db", archive]
    assert run(arguments) == Outcome.USAGE
    assert "not both" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_named_and_the_old_one_stays(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "no" / "list.csv"
    assert run(["export", "--format", "csv", "--output", str(missing), "--db", archive]) == Outcome.NOTHING
    said = capsys.readouterr().err
    assert said.startswith("factcheck: ")
    assert str(tmp_path / "no") in said


def test_a_text_that_breaks_off_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("old", "utf-8")

    def pieces() -> object:
        yield "new"
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError):
        write_whole(file, pieces())  # type: ignore[arg-type]  # a generator that fails
    assert file.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_upgrade_tells_the_state_of_the_archive(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--db", archive, "db", "upgrade"]) == Outcome.DONE
    assert capsys.readouterr().out.endswith("archive.db is up to date: 2 documents, 3 claims.\n")


def test_a_misspelt_setting_is_said_before_anything_is_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FACTCHECK_DBURL", "sqlite:///x.db")
    assert run(["search", "houses"]) == Outcome.USAGE
    assert "FACTCHECK_DBURL" in capsys.readouterr().err
