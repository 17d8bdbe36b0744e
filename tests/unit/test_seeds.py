"""The texts that the demo takes in: complete, valid, ours, and with the characters that offsets stumble over."""

from __future__ import annotations

import json
import os
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.services.analyze import analyze

SEEDS = Path(__file__).parents[2] / "seeds"
FOLDERS = [SEEDS, *(SEEDS / "samples" / name for name in ("budget", "election", "flood", "mine", "outbreak"))]
BRIEFS = ["b1", "b2", "b3", "b4", "b5"]
FIELDS = {"id", "file", "publisher", "title", "url", "published"}
SHARED = Path(os.environ.get("FACTCHECK_SHARED", SEEDS.parents[1] / "shared"))
ARTICLES = SHARED / "benchmark" / "dev" / "coalition"

needs_shared = pytest.mark.skipif(not ARTICLES.is_dir(), reason=f"the benchmark does not stand at {SHARED}")


def manifest(folder: Path) -> list[dict[str, object]]:
    return list(json.loads((folder / "documents.json").read_text(encoding="utf-8")))


def brief(name: str) -> str:
    return (SEEDS / f"{name}.txt").read_text(encoding="utf-8")


def own_words(name: str) -> str:
    """The brief without the line that names the article: its title is the article's."""
    return re.sub(r"^Rests on: .*$", "", brief(name), flags=re.MULTILINE)


def words(text: str) -> list[str]:
    return re.findall(r"[\w$%]+(?:[.,'-]\w+)*", text.lower().replace("’", "'"))


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[start : start + length]) for start in range(len(found) - length + 1)}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_manifest_lists_every_text_of_its_folder_and_no_other(folder: Path) -> None:
    listed = [entry["file"] for entry in manifest(folder)]
    assert sorted(map(str, listed)) == sorted(path.name for path in folder.glob("*.txt"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_entry_of_a_manifest_is_whole(folder: Path) -> None:
    entries = manifest(folder)
    assert len({str(entry["id"]) for entry in entries}) == len(entries)
    for entry in entries:
        assert set(entry) - {"invented"} == FIELDS
        assert entry["title"]
        assert entry["publisher"]
        assert entry["published"] is None or date.fromisoformat(str(entry["published"]))


def test_samples_are_marked_as_invented_and_briefs_are_not() -> None:
    assert all(entry["invented"] is True for folder in FOLDERS[1:] for entry in manifest(folder))
    assert not any("invented" in entry for entry in manifest(SEEDS))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_texts_are_utf8_with_line_feeds_alone(folder: Path) -> None:
    for entry in manifest(folder):
        raw = (folder / str(entry["file"])).read_bytes()
        assert raw.decode("utf-8").strip()
        assert b"\r" not in raw
        assert not raw.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("name", BRIEFS)
def test_a_brief_opens_with_its_title_and_ends_with_what_it_rests_on(name: str) -> None:
    (entry,) = (entry for entry in manifest(SEEDS) if entry["id"] == name)
    lines = brief(name).splitlines()
    assert lines[0] == entry["title"]
    day = date.fromisoformat(str(entry["published"]))
    assert re.fullmatch(rf"Rests on: “.+”, .+, {day.day} \w+ {day.year}\.", lines[-1])
    assert 120 <= len(brief(name).split()) <= 250


@pytest.mark.parametrize("name", BRIEFS)
def test_no_break_spaces_stand_inside_figures(name: str) -> None:
    assert re.search("\\d\u00a0[a-z]", brief(name))


def test_curly_quotes_and_apostrophes_are_kept() -> None:
    texts = "".join(map(brief, BRIEFS))
    assert all(sign in texts for sign in "“”’")
    assert "'" not in texts


@needs_shared
@pytest.mark.shared
@pytest.mark.parametrize("name", BRIEFS)
def test_a_brief_shares_no_run_of_six_words_with_an_article(name: str) -> None:
    for article in sorted(ARTICLES.glob("a?.txt")):
        assert runs(own_words(name), 6) & runs(article.read_text(encoding="utf-8"), 6) == set()


@needs_shared
@pytest.mark.shared
@pytest.mark.parametrize("name", BRIEFS)
def test_a_brief_holds_every_figure_of_its_article(name: str) -> None:
    marked = (ARTICLES / "annotations" / f"a{name[1:]}.txt").read_text(encoding="utf-8")
    figures = {figure.lower() for label, figure in re.findall(r"⟦([^|]+)\|([^⟧]+)⟧", marked) if label != "?"}
    text = own_words(name).replace("\u00a0", " ").lower()
    assert {figure for figure in figures if re.search(rf"\b{re.escape(figure.lstrip('$'))}\b", text) is None} == set()


@needs_shared
@pytest.mark.shared
@pytest.mark.parametrize("name", BRIEFS)
def test_a_brief_names_its_article_by_title_and_day(name: str) -> None:
    (article,) = (entry for entry in manifest(ARTICLES) if entry["id"] == f"a{name[1:]}")
    assert f"Rests on: “{article['title']}”" in brief(name)
    (entry,) = (entry for entry in manifest(SEEDS) if entry["id"] == name)
    assert entry["published"] == article["published"]


@pytest.fixture(scope="module")
def analysis() -> dict[str, Any]:
    return dict(analyze([SEEDS]).result)


def words_of(analysis: dict[str, Any], claim: str) -> tuple[str, str]:
    (found,) = (one for one in analysis["claims"] if one["id"] == claim)
    return found["document"], " ".join(found["text"].split())


def test_the_briefs_show_a_figure_that_time_overtook(analysis: dict[str, Any]) -> None:
    updates = {
        frozenset((words_of(analysis, relation["a"]), words_of(analysis, relation["b"])))
        for relation in analysis["relations"]
        if relation["relation"] == "update"
    }
    assert frozenset((("b2.txt", "nearly 2,000"), ("b4.txt", "more than 10,000"))) in updates


def test_no_conflict_is_found_in_the_briefs(analysis: dict[str, Any]) -> None:
    assert [relation for relation in analysis["relations"] if relation["relation"] == "conflict"] == []
