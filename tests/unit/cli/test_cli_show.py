from __future__ import annotations

import json

import pytest

from factcheck.cli.main import run
from factcheck.cli.outcomes import Outcome


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["m1.c1"], "“Nearly 2,000 houses were flooded"),
        (["--as", "fact", "m1.c1"], " outlet"),
        (["m2"], "read from: m2.txt, "),
        (["--as", "document", "m1"], "published: Valley Post, 2025-03-03"),
    ],
)
def test_show_tells_a_claim_a_fact_or_a_document(
    papers: str, capsys: pytest.CaptureFixture[str], arguments: list[str], shown: str
) -> None:
    assert run(["show", *arguments, "--db", papers]) == Outcome.DONE
    assert shown in capsys.readouterr().out


@pytest.mark.parametrize("noun", ["claim", "fact", "document"])
def test_show_as_json_holds_the_text_that_the_figure_stands_in(
    papers: str, capsys: pytest.CaptureFixture[str], noun: str
) -> None:
    key = "m1" if noun == "document" else "m1.c1"
    assert run(["show", "--json", "--as", noun, key, "--db", papers]) == Outcome.DONE
    assert json.loads(capsys.readouterr().out)


def test_show_says_what_there_is_not(papers: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "nope", "--db", papers]) == Outcome.NOTHING
    assert capsys.readouterr().err == "factcheck: There is no claim or fact or document nope.\n"
