from __future__ import annotations

import pytest

from factcheck.cli.outcomes import Outcome
from factcheck.cli.reference import page
from factcheck.cli.verbs import VERBS
from tests.architecture.sources import ROOT


def test_the_page_in_the_docs_is_current() -> None:
    written = (ROOT / "docs" / "reference" / "cli.md").read_text("utf-8")
    assert written == page(), "run `make reference`"


def test_the_page_names_every_verb_and_every_exit_code() -> None:
    text = page()
    assert [name for name in VERBS if f"## factcheck {name}\n" not in text] == []
    assert [code for code in Outcome if f"| {code.value} |" not in text] == []


def test_examples_stand_as_code() -> None:
    assert '\n    factcheck search "about 2,000 air strikes"\n' in page()


def test_the_page_does_not_depend_on_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    wide = page()
    monkeypatch.setenv("COLUMNS", "40")
    assert page() == wide
