"""A process that is killed in the middle of writing: what it began is as if it had never begun."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from factcheck.services.archive import open_archive
from factcheck.services.counts import counts
from factcheck.services.documents import list_documents
from factcheck.services.ingest import ingest
from tests.factories import BRIEF, LATER_BRIEF, write

KILLED = """
import os, sys
from factcheck.services import ingest as ingesting
from factcheck.services.archive import open_archive

put = ingesting.claims.put

def put_and_die(session, claims, *rest):
    put(session, claims, *rest)
    if claims[0].document == "second":
        os._exit(9)

ingesting.claims.put = put_and_die
ingesting.ingest(open_archive(sys.argv[1]), [sys.argv[2]])
"""


def test_a_killed_intake_leaves_whole_documents_and_can_be_taken_up(
    repo: Path, database_url: str, tmp_path: Path
) -> None:
    folder = write(tmp_path / "valley", first=BRIEF, second=LATER_BRIEF)
    environment = os.environ | {"PYTHONPATH": str(repo)}
    command = [sys.executable, "-c", KILLED, database_url, str(folder)]
    assert subprocess.run(command, env=environment, check=False, timeout=120).returncode == 9
    with open_archive(database_url) as archive:
        assert [row.document.id for row in list_documents(archive)] == ["first"]
        assert counts(archive).facts == 0
        report = ingest(archive, [folder])
        assert [(taken.document, taken.unchanged) for taken in report.taken] == [("first", True), ("second", False)]
        assert counts(archive).facts > 0
