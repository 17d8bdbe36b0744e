from __future__ import annotations

import sys

import pytest

from factcheck.cli.progress import progress


def test_nothing_is_shown_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("Reading") as show:
        assert show is None
    assert capsys.readouterr().err == ""


def test_on_a_terminal_one_line_is_written_over_and_gone_at_the_end(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress("Reading") as show:
        assert show is not None
        show(0, 2, "a long name.txt")
        show(1, 2, "b.txt")
    said = capsys.readouterr().err
    assert said.split("\r") == ["", "Reading 0 of 2 a long name.txt", "Reading 1 of 2 b.txt          ", " " * 20, ""]
