"""What must hold on the five articles that nobody of ours wrote: the promises of the main job, one test each."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest

from tests.evaluation import scoring

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not scoring.names(), reason=f"the benchmark does not stand at {scoring.DEV}"),
]

Analysis = dict[str, Any]


@pytest.fixture(scope="module")
def analysis(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    path = scoring.analyze("coalition", tmp_path_factory.mktemp("analysis"))
    return json.loads(path.read_text("utf-8"))  # type: ignore[no-any-return] # json gives Any


@pytest.fixture(scope="module")
def relations(analysis: Analysis) -> dict[frozenset[str], str]:
    return {frozenset((r["a"], r["b"])): r["relation"] for r in analysis["relations"]}


def found(analysis: Analysis, text: str, *, within: str = "") -> list[str]:
    """Ids of the claims whose words are `text`, in sentences that hold `within`."""
    texts = {d["file"]: (scoring.DEV / "coalition" / d["file"]).read_text("utf-8") for d in analysis["documents"]}
    return [
        claim["id"]
        for claim in analysis["claims"]
        if claim["text"] == text and within in texts[claim["document"]][claim["start"] : claim["end"] + 60]
    ]


def test_every_claim_is_its_words(analysis: Analysis) -> None:
    for claim in analysis["claims"]:
        text = (scoring.DEV / "coalition" / claim["document"]).read_text("utf-8")
        assert text[claim["start"] : claim["end"]] == claim["text"]


def test_the_count_of_air_strikes_was_updated(analysis: Analysis, relations: dict[frozenset[str], str]) -> None:
    (earlier,) = found(analysis, "nearly 2,000", within="air strikes")
    (later,) = found(analysis, "more than 10,000", within="air strikes")
    assert relations[frozenset((earlier, later))] == "update"


def test_the_troops_are_one_fact(analysis: Analysis) -> None:
    ids = [*found(analysis, "1,500"), *found(analysis, "about 1,500"), *found(analysis, "roughly 1,500")]
    facts = {claim["fact"] for claim in analysis["claims"] if claim["id"] in ids}
    assert len(ids) == 3
    assert len(facts) == 1


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("nearly 40", "21", "26", "66", "27"), id="different circles of one coalition"),
        pytest.param(("about 40 percent", "about 10 percent"), id="one country each"),
    ],
)
def test_different_scopes_are_no_conflict(
    texts: tuple[str, ...], analysis: Analysis, relations: dict[frozenset[str], str]
) -> None:
    ids = {text: found(analysis, text) for text in texts}
    assert all(ids.values()), ids
    every = itertools.chain.from_iterable(ids.values())
    clashes = [pair for pair in itertools.combinations(every, 2) if relations.get(frozenset(pair)) == "conflict"]
    assert not clashes
