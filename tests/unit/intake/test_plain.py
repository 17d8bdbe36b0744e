"""Which bytes are text, in which encoding, and what is said of those that are none."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import UnreadableInput
from factcheck.intake.plain import decode, load, read

WORDS = "Über 3.000 Menschen – “nearly 40”\r\n"

DECODED = [
    (WORDS.encode(), "utf-8", None, "UTF-8 is what nearly everything is"),
    (b"\xef\xbb\xbf" + WORDS.encode(), "utf-8", None, "the mark is dropped: offsets begin at the first word"),
    (b"\xff\xfe" + WORDS.encode("utf-16-le"), "utf-16-le", None, "what Windows calls Unicode"),
    (b"\xfe\xff" + WORDS.encode("utf-16-be"), "utf-16-be", None, "the other byte order"),
    (b"\xff\xfe\0\0" + WORDS.encode("utf-32-le"), "utf-32-le", None, "its mark begins like that of UTF-16"),
    (b"\0\0\xfe\xff" + WORDS.encode("utf-32-be"), "utf-32-be", None, "the other byte order"),
    (WORDS.encode("utf-16-le"), "utf-16-le", "no byte order mark; read as UTF-16-LE", "every second byte is NUL"),
    (WORDS.encode("utf-16-be"), "utf-16-be", "no byte order mark; read as UTF-16-BE", "every second byte is NUL"),
    (WORDS.encode("windows-1252"), "windows-1252", "not UTF-8; read as Windows-1252", "old exports; said out loud"),
]


@pytest.mark.parametrize(("raw", "encoding", "note", "why"), DECODED)
def test_bytes_are_read_in_their_encoding(raw: bytes, encoding: str, note: str | None, why: str) -> None:
    snapshot = decode(raw)
    if encoding.startswith("utf-16") and note is not None:
        assert snapshot.text == WORDS, why
    assert (snapshot.text, snapshot.encoding, snapshot.note) == (WORDS, encoding, note), why
    assert snapshot.sha256 == hashlib.sha256(raw).hexdigest()


def test_bytes_without_meaning_in_windows_1252_are_latin_1() -> None:
    snapshot = decode(b"caf\xe9 " * 200 + b"\x81")
    assert (snapshot.encoding, snapshot.note) == ("latin-1", "not UTF-8; read as Latin-1")


REFUSED = [
    (b"", "the file is empty", "nothing to read"),
    (b" \n\t\r\n", "only white space", "nothing to read either"),
    (b"\xef\xbb\xbf", "only white space", "a mark alone is no text"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", "NUL", "a picture"),
    (b"\x7fELF\2\1\1\0\0\0\0\0", "NUL", "a program"),
    (b"PK\3\4\x14\0\6\0\x08\0", "this is not text", "an archive, and so a DOCX"),
    (bytes(range(1, 9)) * 40, "control characters", "binary without a NUL"),
    (b"a\0b\0c\0\xd8", "NUL", "an odd number of bytes is no UTF-16"),
    (b"\xff\xfea", "does not fit", "half a character behind the mark"),
    (b"\xff\xfe\x00\xd8", "does not fit", "half a surrogate pair"),
    (b"\xff\xfe" + "a\0b".encode("utf-16-le"), "control characters", "a NUL in honest UTF-16"),
    (b"\xef\xbb\xbfabc\xff", "does not fit", "the mark promises UTF-8"),
]


@pytest.mark.parametrize(("raw", "reason", "why"), REFUSED)
def test_what_is_no_text_is_refused_in_words(raw: bytes, reason: str, why: str) -> None:
    with pytest.raises(UnreadableInput, match=reason) as caught:
        decode(raw, name="scan.txt")
    assert str(caught.value).startswith("scan.txt: "), why


def test_a_stray_control_character_does_not_cost_an_article() -> None:
    assert decode(b"A page\x0c break and one \x1f stray sign in many words.").text.count("\x1f") == 1


def test_the_limit_counts_bytes_and_is_inclusive() -> None:
    assert decode(b"12345", limit=5).text == "12345"
    with pytest.raises(UnreadableInput, match="6 bytes; 5 bytes is the most"):
        decode(b"123456", limit=5)


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)  # sparse: takes no room
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))
    with pytest.raises(UnreadableInput, match=r"the file has 50\.0 MB; 10\.0 MB is the most"):
        load(path)


def test_newlines_and_spaces_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\r\ntwo\rthree\n\xc2\xa0four \n")
    assert read(path).text == "one\r\ntwo\rthree\n\u00a0four \n"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="no such file") as caught:
        read(tmp_path / "nowhere.txt")
    assert caught.value.name == str(tmp_path / "nowhere.txt")


def test_a_path_with_a_nul_is_named_and_refused() -> None:
    with pytest.raises(UnreadableInput, match="cannot be read"):
        read("a\0b")


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="this is a folder"):
        read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableInput, match="not a regular file"):
        read(tmp_path / "pipe")


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    try:
        first.symlink_to(second)
        second.symlink_to(first)
    except OSError:
        pytest.skip("this user may not make symbolic links here")
    with pytest.raises(UnreadableInput, match=r"cannot be read|no such file"):
        read(first)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda text: text.strip() != ""))
def test_utf_8_comes_back_letter_for_letter(text: str) -> None:
    raw = text.encode()
    if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return
    assert decode(raw).text == text


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_and_nothing_else(raw: bytes) -> None:
    try:
        text = decode(raw).text
    except UnreadableInput:
        return
    assert text.strip()
    assert "\0" not in text
