"""Which claims are of one fact."""

from __future__ import annotations

from typing import Any

from factcheck.comparison.linking import BLOCK, is_reprint, link
from factcheck.comparison.stories import Stories
from factcheck.comparison.subjects import Subject, subjects_of
from tests.specs.claim_rows import claim_of, document_of, subject_from


def claim(name: str, **row: Any) -> Subject:
    return subject_from({"value": "40", "measure": "barges on the canal", "id": name, **row}, name)


def test_groups_hold_positions_in_order() -> None:
    subjects = [claim("a"), claim("b", measure="lock gates", head="gate", value="7"), claim("c")]
    assert link(subjects, [], {}) == [[0, 2], [1]]


def test_conversions_are_held_together() -> None:
    subjects = [claim("a", unit="EUR"), claim("b", unit="USD")]
    assert link(subjects, [], {}) == [[0], [1]]
    assert link(subjects, [(0, 1)], {}) == [[0, 1]]


def test_a_reprint_is_the_same_figure_in_an_article_and_its_copy() -> None:
    left, right = claim("a", document="a"), claim("b", document="b")
    family = {"a": "a", "b": "a"}
    assert is_reprint(left, right, family)
    assert not is_reprint(left, right, {})
    assert not is_reprint(left, claim("c", document="b", value="41"), family)
    assert not is_reprint(left, claim("c", document="a"), family)


def test_a_large_set_is_linked_by_its_words() -> None:
    subjects = [
        claim(f"c{i:04}", document=f"d{i:04}", measure=f"lamps of quarter{i // 2}x") for i in range(BLOCK + 100)
    ]
    groups = link(subjects, [], {})
    assert len(groups) == (BLOCK + 100) // 2
    assert all(len(group) == 2 for group in groups)


def test_a_set_is_linked_alike_alone_and_among_many_others() -> None:
    small = [
        claim(f"a{i}", document=f"a{i}", value=str(40 + i), measure=f"{kind} moored in the harbour")
        for i, kind in enumerate(("trawlers", "ferries", "trawlers", "ferries", "barges"))
    ]
    others = [
        claim(f"z{i:04}", document=f"z{i:04}", measure=f"lamps of quarter{i}x", value="7") for i in range(BLOCK + 50)
    ]
    alone = [[small[i].claim.id for i in group] for group in link(small, [], {})]
    everything = [*small, *others]
    among = [[everything[i].claim.id for i in group] for group in link(everything, [], {})]
    assert [group for group in among if group[0].startswith("a")] == alone


def test_a_figure_comes_along_with_the_one_that_its_text_sets_it_against() -> None:
    text = "The canal board counted 310 barges on the canal, not 95."
    rows = [
        {
            "value": "310",
            "text": "310",
            "start": text.index("310"),
            "document": "one",
            "measure": "barges on the canal",
        },
        {"value": "95", "text": "95", "start": text.index("95"), "document": "one", "measure": "barges on the canal"},
        {"value": "310", "text": "310", "start": 0, "document": "two", "measure": "canal barges", "head": "barge"},
    ]
    documents = [document_of(rows[0], "one"), document_of(rows[2], "two")]
    subjects = subjects_of(documents, {"one": text}, [claim_of(row, f"c{i}") for i, row in enumerate(rows)])
    assert link(subjects, [], {}) == [[0, 1, 2]]


def test_claims_of_two_stories_stay_apart_though_worded_alike() -> None:
    mine = (
        "Rescuers at the Karsk colliery brought up survivors from the flooded Olga seam, said Pavel Brezina. "
        "Pumps from Ostrava and Katowice were lowered through the northern shaft while families waited beside the gate "
        "under blankets. Investigators blamed groundwater behind an abandoned gallery that miners had reported earlier."
    )
    school = (
        "Pupils of Castlebar College repeated their mathematics examination after Headway Printers mixed the papers. "
        "Teachers corrected scripts through the weekend, said Aoife Brennan, whose letter apologised to parents. "
        "Inspectors from Dublin questioned invigilators about sealed envelopes that somebody opened before breakfast."
    )
    subjects = [claim("a", document="a", value="40"), claim("b", document="b", value="41")]
    assert link(subjects, [], {}) == [[0, 1]]
    assert link(subjects, [], {}, stories=Stories({"a": mine, "b": school})) == [[0], [1]]
