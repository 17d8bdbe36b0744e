"""From input files to claims: what fails costs itself only."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.errors import LexiconProblem, UnreadableInput
from factcheck.services import reading
from factcheck.services.reading import claims_of, content_of, files_of
from factcheck.services.views import Refused
from tests.factories import document, pasted, write


def test_paths_and_contents_in_hand_may_be_mixed(tmp_path: Path) -> None:
    files, refused = files_of([write(tmp_path / "valley", brief="x"), pasted(), tmp_path / "nowhere"])
    assert [file.document.id for file in files] == ["valley-brief", "brief"]
    assert refused == [Refused(str(tmp_path / "nowhere"), "there is no such file or folder")]


def test_content_is_the_bytes_and_what_they_say() -> None:
    content = content_of(pasted("4 wells"))
    assert (content.raw, content.snapshot.text) == (b"4 wells", "4 wells")


def test_a_fault_of_the_reader_is_logged_and_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def read(document: Document, text: str) -> list[Claim]:
        raise ZeroDivisionError

    monkeypatch.setattr(reading, "read", read)
    with pytest.raises(UnreadableInput, match=r"a\.txt: its figures could not be read \(ZeroDivisionError"):
        claims_of(document(), "x", "a.txt")
    assert "reading d1 failed" in caplog.text


def test_a_fault_in_the_words_is_no_fault_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(document: Document, text: str) -> list[Claim]:
        raise LexiconProblem("units.toml", ("broken",))

    monkeypatch.setattr(reading, "read", read)
    with pytest.raises(LexiconProblem):
        claims_of(document(), "x", "a.txt")
