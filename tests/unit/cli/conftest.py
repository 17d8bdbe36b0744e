from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli.main import run
from factcheck.cli.outcomes import Outcome

MONDAY = "Nearly 2,000 houses were flooded in the valley, the mayor said on Monday. About 40 roads were closed.\n"
FRIDAY = "More than 2,600 houses were flooded in the valley, the mayor said on Friday.\n"
ROWS = (("Valley Post", "2025-03-03", MONDAY), ("River Herald", "2025-03-07", FRIDAY))


@pytest.fixture
def papers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
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
