from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import analyze
from factcheck.cli.main import run
from factcheck.cli.outcomes import Outcome

MONDAY = (
    "Nearly 2,000 houses were flooded in the valley, the fire service said on Monday. About 40 roads were closed.\n"
)
FRIDAY = "More than 2,600 houses have been flooded in the valley, the fire service said on Friday.\n"
ROWS = (("Valley Post", "2025-03-03"), ("River Herald", "2025-03-07"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("m1.txt", MONDAY), ("m2.txt", FRIDAY)):
        (tmp_path / name).write_text(text, "utf-8")
    rows = [
        {"id": f"m{at}", "file": f"m{at}.txt", "publisher": who, "title": f"Flood {at}", "url": None, "published": when}
        for at, (who, when) in enumerate(ROWS, 1)
    ]
    (tmp_path / "documents.json").write_text(json.dumps(rows), "utf-8")
    return tmp_path


def analysis(capsys: pytest.CaptureFixture[str], *paths: Path) -> dict[str, Any]:
    assert run(["analyze", "--json", *map(str, paths)]) == Outcome.DONE
    result: dict[str, Any] = json.loads(capsys.readouterr().out)
    return result


def test_json_is_the_object_of_the_analysis_contract(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    result = analysis(capsys, folder)
    assert set(result) >= {"documents", "claims", "facts", "relations", "copies"}
    assert set(result["documents"][0]) >= {"id", "file", "title", "publisher", "url", "published", "sha256"}
    claim = {"id", "document", "start", "end", "text", "value", "low", "high", "hedge", "unit", "measure", "place"}
    assert set(result["claims"][0]) >= claim | {"when", "speaker", "modality", "role", "fact"}


def test_a_claim_points_at_its_own_words(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    claims = analysis(capsys, folder)["claims"]
    texts = {"m1.txt": MONDAY, "m2.txt": FRIDAY}
    assert [claim["text"] for claim in claims] == ["Nearly 2,000", "About 40", "More than 2,600"]
    assert all(texts[claim["document"]][claim["start"] : claim["end"]] == claim["text"] for claim in claims)


def test_numbers_are_strings_and_what_is_not_known_is_null(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    claim = analysis(capsys, folder)["claims"][0]
    assert (claim["value"], claim["low"], claim["high"], claim["unit"]) == ("2000", None, "2000", None)


@pytest.mark.slow
def test_the_same_files_give_the_same_bytes_whatever_their_order_and_the_hash_seed(folder: Path) -> None:
    files = [str(folder / "m1.txt"), str(folder / "m2.txt")]
    outputs = {
        subprocess.run(
            [sys.executable, "-m", "factcheck", "analyze", "--json", *order],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for order, seed in ((files, "0"), (files, "1"), (files[::-1], "1"), (files[::-1], "4242"))
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop())["claims"]


def test_without_json_each_claim_is_a_line_of_a_table(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    assert run(["analyze", str(folder)]) == Outcome.DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("2 documents, 3 claims, ")
    assert lines[2].split() == ["fact", "claim", "document", "figure", "measure"]
    assert sum("Nearly 2,000" in line and "m1.txt" in line for line in lines) == 1


def test_an_opinion_shows_both_figures_in_their_own_words() -> None:
    claims = {"a": {"text": "nearly 2,000"}, "b": {"text": "more than 10,000"}}
    relation = {"a": "a", "b": "b", "relation": "not_comparable", "reasons": ["the period is missing"]}
    assert analyze._opinion(relation, claims) == [
        "not comparable: “nearly 2,000” (a) and “more than 10,000” (b)",
        "    the period is missing",
    ]


def test_a_text_without_figures_is_no_failure(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "calm.txt"
    file.write_text("Nothing was counted here.\n", "utf-8")
    assert run(["analyze", str(file)]) == Outcome.DONE
    assert capsys.readouterr().out == "1 document, 0 claims, 0 facts, 0 relations.\n"


def test_analyze_leaves_nothing_behind(
    capsys: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    before = sorted(folder.rglob("*"))
    analysis(capsys, folder)
    assert sorted(folder.rglob("*")) == before


def test_explain_says_for_each_attribute_what_was_read_and_why(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    assert run(["analyze", "--explain", str(folder / "m1.txt")]) == Outcome.DONE
    told = capsys.readouterr().out
    assert "“Nearly 2,000” (m1.c1; m1.txt, code points 0 to 12)\n" in told
    assert "hedge      nearly" in told
    assert "“nearly” stands before the number [hedge before: nearly]\n" in told


def test_explain_with_json_gives_each_claim_its_why(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    assert run(["analyze", "--explain", "--json", str(folder)]) == Outcome.DONE
    claims = json.loads(capsys.readouterr().out)["claims"]
    assert {
        "attribute": "hedge",
        "rule": "hedge before: nearly",
        "words": "“nearly” stands before the number",
    } in claims[0]["why"]
    assert all([reason["rule"] for reason in claim["why"]] for claim in claims)
    assert "why" not in analysis(capsys, folder)["claims"][0]
