"""Taking documents in, on both databases: whole or not at all, the same twice changes nothing, verdicts stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.core.verdicts import Decision, ReviewState
from factcheck.errors import ConflictingChange
from factcheck.intake.folder import InputFile
from factcheck.services import ingest as ingesting
from factcheck.services import reading
from factcheck.services.archive import Archive
from factcheck.services.audit import list_audit
from factcheck.services.claims import get_claim
from factcheck.services.commands import Decide, QueueFilter
from factcheck.services.counts import counts
from factcheck.services.documents import get_document, list_documents
from factcheck.services.facts import list_facts
from factcheck.services.ingest import ingest
from factcheck.services.queue import list_queue
from factcheck.services.reading import Content
from factcheck.services.review import decide
from factcheck.services.views import Taken
from tests.factories import BRIEF, LATER_BRIEF, claims_in, pasted, write

pytestmark = pytest.mark.usefixtures("plain_reader")


def state_of(archive: Archive) -> list[object]:
    """All that a person could see of an archive, but for the times of reading."""
    rows = list_queue(archive, QueueFilter(state="any")).rows
    return [list_documents(archive), rows, list_facts(archive), list_audit(archive), counts(archive)]


def test_the_same_content_twice_changes_nothing(archive: Archive, tmp_path: Path) -> None:
    folder = write(tmp_path / "valley", first=BRIEF, second=LATER_BRIEF)
    ingest(archive, [folder])
    before = state_of(archive)
    report = ingest(archive, [folder])
    assert [taken.unchanged for taken in report.taken] == [True, True]
    assert state_of(archive) == before


def test_the_order_of_the_paths_does_not_matter(archive: Archive, tmp_path: Path) -> None:
    write(tmp_path / "valley", first=BRIEF, second=LATER_BRIEF)
    report = ingest(archive, [tmp_path / "valley" / "second.txt", tmp_path / "valley" / "first.txt"])
    assert [taken.document for taken in report.taken] == ["first", "second"]


def test_a_reader_that_fails_costs_one_document(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(document: Document, text: str) -> list[Claim]:
        if document.id == "second":
            raise RuntimeError("a fault in the reader")
        return claims_in(document, text)

    monkeypatch.setattr(reading, "read", read)
    report = ingest(archive, [write(tmp_path / "valley", first=BRIEF, second=LATER_BRIEF)])
    assert [taken.document for taken in report.taken] == ["first"]
    assert [(Path(refused.name).name, "RuntimeError" in refused.reason) for refused in report.refused] == [
        ("second.txt", True)
    ]
    assert [row.document.id for row in list_documents(archive)] == ["first"]


def test_being_stopped_in_the_middle_leaves_whole_documents_and_the_next_intake_finishes(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "valley", first=BRIEF, second=LATER_BRIEF)
    put = ingesting.claims.put

    def stopped(session: object, claims: list[Claim], *rest: object) -> None:
        if claims[0].document == "second":
            raise KeyboardInterrupt
        put(session, claims, *rest)  # type: ignore[arg-type]  # passed through as they came

    monkeypatch.setattr(ingesting.claims, "put", stopped)
    with pytest.raises(KeyboardInterrupt):
        ingest(archive, [folder])
    assert [row.document.id for row in list_documents(archive)] == ["first"]
    claim = get_document(archive, "first").rows[0].claim
    assert get_claim(archive, claim.id).fact.claims == (claim.id,)  # not compared yet, and still shown
    monkeypatch.setattr(ingesting.claims, "put", put)
    report = ingest(archive, [folder])
    assert [(taken.document, taken.unchanged) for taken in report.taken] == [("first", True), ("second", False)]
    assert counts(archive).facts > 0


def test_a_changed_document_keeps_its_verdicts_where_the_sentence_still_stands(
    archive: Archive, tmp_path: Path
) -> None:
    folder = write(tmp_path / "valley", brief=BRIEF)
    ingest(archive, [folder])
    old = {row.claim.text: row.claim for row in get_document(archive, "brief").rows}
    decide(archive, Decide(old["14"].id, Decision.APPROVE, "ann"))
    decide(archive, Decide(old["2,300"].id, Decision.APPROVE, "ann"))
    write(folder, brief="Updated on Saturday.\n\n" + BRIEF.replace("About 2,300 people", "About 2,100 people"))
    ingest(archive, [folder])
    rows = {row.claim.text: row for row in get_document(archive, "brief").rows}
    assert rows["14"].claim.id == old["14"].id
    assert rows["14"].state is ReviewState.APPROVED
    assert rows["14"].claim.span.start > old["14"].span.start
    assert rows["2,100"].state is ReviewState.UNREVIEWED
    gone = get_claim(archive, old["2,300"].id)
    assert gone.retired
    assert gone.state is ReviewState.APPROVED
    assert gone.selector.exact == gone.claim.span.of(gone.snapshot.text) == "2,300"
    assert len({row.claim.id for row in get_document(archive, "brief").rows} | {gone.claim.id}) == len(rows) + 1


def test_two_documents_of_one_name_are_two_documents(archive: Archive, tmp_path: Path) -> None:
    ingest(archive, [write(tmp_path / "monday", report=BRIEF)])
    ingest(archive, [write(tmp_path / "tuesday", report=LATER_BRIEF)])
    assert sorted(row.document.id for row in list_documents(archive)) == ["report", "report-2"]


def test_pasted_texts_of_one_name_are_not_taken_for_changes_of_each_other(archive: Archive) -> None:
    ingest(archive, [pasted(BRIEF, "pasted.txt")])
    ingest(archive, [pasted(LATER_BRIEF, "pasted.txt")])
    assert counts(archive).documents == 2


def test_a_verdict_outlives_all_that_comes_in_later(archive: Archive) -> None:
    ingest(archive, [pasted(BRIEF, "first.txt", publisher="The Post")])
    claim = list_queue(archive).rows[0].claim.id
    verdict = decide(archive, Decide(claim, Decision.FLAG, "ann", reason="wrong measure"))
    ingest(archive, [pasted(LATER_BRIEF, "second.txt", publisher="The Mail")])
    assert get_claim(archive, claim).live == verdict


def test_what_cannot_be_read_is_named_and_stops_nothing(archive: Archive, tmp_path: Path) -> None:
    folder = write(tmp_path / "mixed", good=BRIEF, empty="")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (folder / "large.txt").write_bytes(b"x" * 5000)
    report = ingest(archive, [folder, tmp_path / "missing"], limit=4000)
    assert [taken.document for taken in report.taken] == ["good"]
    assert [Path(refused.name).name for refused in report.refused] == [
        "missing",
        "empty.txt",
        "large.txt",
        "picture.txt",
    ]
    assert counts(archive).documents == 1


def test_progress_names_each_file_and_ends_full(archive: Archive, tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    folder = write(tmp_path / "valley", first=BRIEF, second=LATER_BRIEF)
    ingest(archive, [folder], progress=lambda done, total, name: seen.append((done, total, Path(name).name)))
    assert seen == [(0, 2, "first.txt"), (1, 2, "second.txt"), (2, 2, "")]


def test_a_document_that_others_keep_taking_in_is_told_and_stops_nothing(
    sqlite_archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = ingesting._take_once
    tries = []

    def overtaken(archive: Archive, file: InputFile, content: Content, actor: str) -> Taken:
        if file.document.id == "first":
            tries.append(file)
            raise ConflictingChange("taken meanwhile")
        return take(archive, file, content, actor)

    monkeypatch.setattr(ingesting, "_take_once", overtaken)
    report = ingest(sqlite_archive, [pasted(BRIEF, "first.txt"), pasted(LATER_BRIEF, "second.txt")])
    assert len(tries) == ingesting.TRIES
    assert [refused.name for refused in report.refused] == ["first.txt"]
    assert [taken.document for taken in report.taken] == ["second"]
