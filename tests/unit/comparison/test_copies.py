"""Which documents republish others."""

from __future__ import annotations

from datetime import date

from factcheck.comparison.copies import find_copies
from factcheck.core.documents import Document

AGENCY = " ".join(
    f"Paragraph {word} tells how the ferry {word} left the harbour of {word} with sheep, salt and {word} on board."
    for word in ["amber", "birch", "cedar", "dogwood", "elder", "fir", "ginkgo", "hazel", "iris", "juniper"]
)
OTHER = " ".join(
    f"In {word} the choir sang of {word} until the lamps of {word} went out and nobody could read the notes."
    for word in ["kelp", "laurel", "maple", "nettle", "oak", "pine", "quince", "rowan", "spruce", "thyme"]
)


def document(name: str, published: str | None = "2024-03-01", publisher: str | None = None) -> Document:
    return Document(
        name, f"{name}.txt", publisher=publisher, published=date.fromisoformat(published) if published else None
    )


def pairs(documents: list[Document], texts: dict[str, str]) -> list[tuple[str, str]]:
    return [(copy.document, copy.of) for copy in find_copies(documents, texts)]


def test_a_reprint_is_a_copy_of_the_text_published_before_it() -> None:
    documents = [document("a", "2024-03-02"), document("b", "2024-03-01")]
    assert pairs(documents, {"a": AGENCY, "b": AGENCY}) == [("a", "b")]


def test_a_cut_text_inside_a_longer_article_is_a_copy() -> None:
    cut = AGENCY[: len(AGENCY) * 6 // 10]
    found = find_copies([document("a"), document("b", "2024-03-02")], {"a": AGENCY, "b": f"{OTHER} {cut}"})
    assert [(c.document, c.of) for c in found] == [("b", "a")]
    assert 0.5 < found[0].containment <= 1


def test_texts_of_their_own_are_no_copies() -> None:
    assert pairs([document("a"), document("b")], {"a": AGENCY, "b": OTHER}) == []


def test_of_one_day_the_agency_is_the_origin() -> None:
    documents = [document("a", publisher="The Morning Bell"), document("b", publisher="Ruritanian Press Agency")]
    assert pairs(documents, {"a": AGENCY, "b": AGENCY}) == [("a", "b")]


def test_of_one_day_without_an_agency_the_longer_text_is_the_origin() -> None:
    assert pairs([document("a"), document("b")], {"a": AGENCY[:600], "b": AGENCY}) == [("a", "b")]


def test_a_text_without_a_date_is_the_copy_by_length_alone() -> None:
    assert pairs([document("a", None), document("b")], {"a": AGENCY, "b": AGENCY}) == [("b", "a")]


def test_a_few_words_say_nothing() -> None:
    assert pairs([document("a"), document("b")], {"a": "Subscribe to our letter now", "b": AGENCY}) == []


def test_each_copy_names_the_text_that_it_shares_most_with() -> None:
    documents = [document("a"), document("b", "2024-03-02"), document("c", "2024-03-03")]
    edited = AGENCY.replace("sheep, salt", "goats, wine")
    assert pairs(documents, {"a": AGENCY, "b": edited, "c": edited}) == [("b", "a"), ("c", "b")]


def test_documents_without_a_text_are_passed_over() -> None:
    assert find_copies([document("a"), document("b")], {"a": AGENCY}) == ()
