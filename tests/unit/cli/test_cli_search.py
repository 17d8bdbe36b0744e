from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli.main import run
from factcheck.cli.outcomes import Outcome


def test_search_finds_a_figure_by_what_its_words_allow(papers: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "1,950 houses", "--db", papers]) == Outcome.DONE
    written = capsys.readouterr()
    assert "Nearly 2,000" in written.out.splitlines()[1]
    assert "found" in written.err


def test_search_as_json_is_what_the_api_answers(papers: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "roads", "--json", "--db", papers]) == Outcome.DONE
    page = json.loads(capsys.readouterr().out)
    assert page["total"] == 1
    assert page["hits"][0]["row"]["claim"]["quantity"]["value"] == "40"


def test_a_search_that_finds_nothing_says_so_and_ends_with_its_own_code(
    papers: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["search", "777777 unicorns", "--db", papers]) == Outcome.NOTHING
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith("Nothing fits that query.")


def test_a_search_of_an_empty_archive_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"sqlite:///{(tmp_path / 'new.db').as_posix()}"
    assert run(["search", "houses", "--db", url]) == Outcome.NOTHING
    assert "factcheck ingest PATH" in capsys.readouterr().err


def test_a_query_that_is_not_understood_is_a_usage_error(papers: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "houses >", "--db", papers]) == Outcome.USAGE
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_offset_leads_through_the_hits(papers: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "houses", "--limit", "1", "--db", papers]) == Outcome.DONE
    first = capsys.readouterr()
    assert "--offset 1 shows the next" in first.err
    assert run(["search", "houses", "--limit", "1", "--offset", "1", "--db", papers]) == Outcome.DONE
    assert capsys.readouterr().out != first.out
