from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli.export import write_whole
from factcheck.cli.main import run
from factcheck.cli.outcomes import Outcome


@pytest.mark.parametrize(("form", "begins"), [("csv", ""), ("bibtex", "@"), ("jsonl", "{")])
def test_an_export_goes_to_standard_output_or_whole_into_a_file(
    papers: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str, begins: str
) -> None:
    assert run(["export", "--format", form, "--db", papers]) == Outcome.DONE
    text = capsys.readouterr().out
    assert text.startswith(begins)
    assert "Nearly 2,000" in text
    file = tmp_path / "list.out"
    assert run(["export", "--format", form, "--output", str(file), "--db", papers]) == Outcome.DONE
    written = capsys.readouterr()
    assert written.out == ""
    assert file.read_bytes().decode("utf-8") == text


def test_an_export_of_a_query_holds_what_the_query_finds(papers: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "--format", "jsonl", "--query", "roads", "--db", papers]) == Outcome.DONE
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_an_export_of_a_query_and_a_fact_at_once_is_a_usage_error(
    papers: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["export", "--format", "csv", "--query", "roads", "--fact", "m1.c1", "--db", papers]
    assert run(arguments) == Outcome.USAGE
    assert "not both" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_named_and_the_old_one_stays(
    papers: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "no" / "list.csv"
    assert run(["export", "--format", "csv", "--output", str(missing), "--db", papers]) == Outcome.NOTHING
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
