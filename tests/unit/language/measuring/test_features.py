"""The features of a candidate measure: where it stands, what stands between, what its noun is, what came before."""

import pytest

from factcheck.core.documents import Document
from factcheck.language import measures
from factcheck.language.measuring.around import Around, Measured
from factcheck.language.measuring.choice import described
from factcheck.language.measuring.feature_names import names
from factcheck.language.pipeline import read


def features(text: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """Head -> features for the last figure of a text."""
    last: dict[str, set[str]] = {}

    def spy(around: Around) -> Measured:
        assert around.ground is not None
        last.clear()
        for one, given in described(around, (), around.ground()):
            last[one.measured.head] = set(given)
        return Measured("barges", "barge", "measure.subject")

    monkeypatch.setattr(measures, "measure", spy)
    read(Document(id="d", file="d.txt"), text)
    return last


@pytest.mark.parametrize(
    ("text", "head", "expected", "why"),
    [
        ("The lock holds 40 barges.", "barge", {"right-distance-0", "right-plural", "side-right"}, "right beside it"),
        ("The lock holds 40 barges.", "lock", {"left-subject", "left-opener-start", "left-verb-1"}, "across its verb"),
        ("The toll, the ministry said, was 40.", "ministry", {"left-class-body", "left-comma-1"}, "a body that speaks"),
        ("Tolls of barges rose to 40 percent.", "barge", {"left-opener-of", "left-lead-to"}, "inside an of-phrase"),
        ("Rents paid by tenants were $40.", "tenant", {"left-class-person", "left-opener-by"}, "people are no money"),
    ],
)
def test_features_say_where_a_noun_stands(
    text: str, head: str, expected: set[str], why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert expected <= features(text, monkeypatch)[head], why


def test_an_earlier_measure_is_known_by_its_unit(monkeypatch: pytest.MonkeyPatch) -> None:
    found = features("In May 12 barges sank. In June it was 40.", monkeypatch)["barge"]
    assert {"side-past", "recency-0", "unit-same", "kind-same", "seen-1", "past-subject-it"} <= found


def test_every_feature_given_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Of 30 barges (a tenth), 4 tonnes each, three in 5 sank; costs, up 3% or $4m, twice what 2019 had, hit 9."
    given = set().union(*features(text, monkeypatch).values())
    assert given
    assert given <= set(names())
