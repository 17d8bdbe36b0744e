"""Analysis without an archive: whole, and the same bytes whatever the order and the hash seed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.services.analyze import analyze
from tests.factories import BRIEF, LATER_BRIEF, pasted, write

SCRIPT = """
import json, sys
from factcheck.services.analyze import analyze
result = analyze(sys.argv[1:])
print(json.dumps([result.result, [refused.reason for refused in result.refused]], ensure_ascii=True))
"""


def analysis_bytes(repo: Path, seed: str, *paths: Path) -> bytes:
    """What another process prints, under a hash seed of its own."""
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(repo)}
    command = [sys.executable, "-c", SCRIPT, *map(str, paths)]
    return subprocess.run(command, env=environment, capture_output=True, check=True, timeout=120).stdout


def test_the_same_documents_give_the_same_bytes(repo: Path, tmp_path: Path) -> None:
    first = write(tmp_path / "valley", first=BRIEF, second=LATER_BRIEF)
    second = write(tmp_path / "coast", first=BRIEF.replace("14", "15"))
    outputs = {
        analysis_bytes(repo, "1", first, second),
        analysis_bytes(repo, "2", second, first),
        analysis_bytes(repo, "3", second, first / "second.txt", first / "first.txt"),
    }
    assert len(outputs) == 1


def test_every_claim_stands_where_it_says(tmp_path: Path) -> None:
    folder = write(tmp_path / "valley", first=BRIEF, second=LATER_BRIEF)
    result = analyze([folder]).result
    assert result["claims"]
    for claim in result["claims"]:
        text = (folder / claim["document"]).read_text(encoding="utf-8")
        assert text[claim["start"] : claim["end"]] == claim["text"]


def test_the_result_is_json_with_decimals_as_text(tmp_path: Path) -> None:
    result = analyze([write(tmp_path, a=BRIEF)]).result
    again = json.loads(json.dumps(result))
    assert again == result
    assert {"documents", "claims", "facts", "relations", "copies"} <= set(again)
    assert all(isinstance(claim["value"], str | None) for claim in again["claims"])


def test_what_cannot_be_read_is_beside_the_result(tmp_path: Path) -> None:
    found = analyze([write(tmp_path, a=BRIEF, b="")])
    assert [document["id"] for document in found.result["documents"]] == ["a"]
    assert [refused.reason for refused in found.refused] == ["the file is empty"]


def test_nothing_readable_is_an_empty_result(tmp_path: Path) -> None:
    found = analyze([tmp_path / "nowhere"])
    assert found.result["claims"] == []
    assert len(found.refused) == 1


def test_two_texts_in_hand_of_one_name_stay_two() -> None:
    result = analyze([pasted(BRIEF), pasted(LATER_BRIEF)]).result
    assert sorted(document["id"] for document in result["documents"]) == ["brief", "brief-2"]


@pytest.mark.shared
def test_a_dossier_is_read_as_its_manifest_lists_it(shared: Path) -> None:
    dossier = shared / "benchmark" / "dev" / "coalition"
    found = analyze([dossier])
    assert found.refused == ()
    listed = json.loads((dossier / "documents.json").read_text(encoding="utf-8"))
    assert [document["id"] for document in found.result["documents"]] == [row["id"] for row in listed]
