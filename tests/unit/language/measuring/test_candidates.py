"""What a figure could measure: proposals, nouns around it and earlier measures, each head once."""

from decimal import Decimal

import pytest

from factcheck.core.claims import Mention, Role
from factcheck.core.documents import Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.language.context import Context
from factcheck.language.measuring.around import Around, Measured
from factcheck.language.measuring.candidates import Candidate, candidates
from factcheck.language.measuring.ground import Past, broad, named, survey
from factcheck.language.sentences import Sentence
from factcheck.language.tokens import tokenise
from factcheck.language.words import classes
from factcheck.lexicon.loader import load

COUNT = Quantity.hedged(Decimal(7), Hedge.EXACT, None)


def around(text: str, figure: str, unit: str | None = None, earlier: tuple[Measured, ...] = ()) -> Around:
    """One figure in one sentence, nothing measured before but `earlier`."""
    start = text.index(figure)
    span, words = Span(start, start + len(figure)), classes(load())
    tokens = tokenise(text, Span(0, len(text)), [span], words)
    mention = Mention(span, figure, Quantity.hedged(Decimal(5), Hedge.EXACT, unit))
    at = next(place for place, token in enumerate(tokens) if token.figure == 0)
    context = Context(text, Sentence(Span(0, len(text)), 0), tokens, (mention,), (at,), (), words, load())
    return Around(context, 0, Role.LEVEL, earlier, None, None)


def offered(here: Around, *proposals: Measured, past: Past | None = None, number: int = 1) -> list[Candidate]:
    return list(candidates(here, proposals, survey(here.context, number, past or Past())))


@pytest.mark.parametrize(
    ("text", "figure", "unit", "heads", "why"),
    [
        ("The mill employs 40 dyers.", "40", None, ["dyer", "mill", "person"], "nearest first, people always possible"),
        ("Rent on the kiosk is $5 now.", "$5", "USD", ["kiosk", "rent", "money"], "an amount of money is money"),
        ("It was 5%.", "5%", "%", [], "no noun, no candidate"),
    ],
)
def test_the_nouns_of_the_sentence_are_offered(
    text: str, figure: str, unit: str | None, heads: list[str], why: str
) -> None:
    assert [one.measured.head for one in offered(around(text, figure, unit))] == heads, why


def test_a_proposal_and_a_noun_of_one_head_are_one_candidate() -> None:
    here = around("The mill employs 40 dyers.", "40")
    first, *_ = offered(here, Measured("dyers employed", "dyer", "measure.noun-after"))
    assert (first.measured.phrase, first.order, first.rules) == ("dyers employed", 0, ["measure.noun-after"])
    assert first.noun is not None


def test_two_rules_of_one_head_keep_the_first_phrase_and_both_names() -> None:
    here = around("It rose to 40.", "40")
    one = Measured("rents in Leeds", "rent", "measure.pronoun")
    (found, *_) = offered(here, one, Measured("rents", "rent", "measure.carried"))
    assert found.measured is one
    assert found.rules == ["measure.pronoun", "measure.carried"]


def test_what_was_measured_before_is_offered_nearest_first() -> None:
    past = Past()
    for number, head in enumerate(("barge", "lock", "barge", "weir")):
        past.note(f"{head}s", head, COUNT, number, 0)
    found = offered(around("It was 40.", "40"), past=past, number=9)
    assert [(one.measured.head, one.recency) for one in found] == [
        ("weir", 0),
        ("barge", 1),
        ("lock", 2),
        ("person", -1),
    ]


def test_the_measures_of_the_same_sentence_are_not_taken_for_older_ones() -> None:
    past = Past()
    past.note("barges", "barge", COUNT, 9, 0)
    assert [one.measured.head for one in offered(around("It was 40.", "40"), past=past, number=9)] == ["person"]


@pytest.mark.parametrize(
    ("unit", "sort"), [(None, ""), ("%", "share"), ("percentage point", "share"), ("EUR", "money"), ("km", "km")]
)
def test_units_of_one_sort_are_alike(unit: str | None, sort: str) -> None:
    assert broad(unit) == sort


@pytest.mark.parametrize(
    ("text", "figure", "unit", "phrase", "why"),
    [
        ("The minister found $5 there.", "$5", "USD", "money of minister", "money is not the person beside it"),
        ("The rent, he said, was $5.", "$5", "USD", "rent", "what can be an amount of money stays as it is"),
        ("The river had 31 °C.", "31 °C", "°C", "temperature of river", "a figure in degrees is a temperature"),
        ("The road is 31 km now.", "31 km", "km", "road", "a length need not be called one"),
    ],
)
def test_nouns_that_the_unit_cannot_measure_are_completed(
    text: str, figure: str, unit: str, phrase: str, why: str
) -> None:
    assert phrase in [one.measured.phrase for one in offered(around(text, figure, unit))], why


def test_a_construction_keeps_its_words() -> None:
    here = around("The auditor found $5 there.", "$5", "USD")
    proposed = Measured("auditor", "auditor", "measure.noun-of")
    assert offered(here, proposed)[0].measured == proposed


def test_a_measure_of_the_same_unit_is_offered_from_however_far_back() -> None:
    past = Past()
    past.note("yield", "yield", Quantity.hedged(Decimal(3), Hedge.EXACT, "%"), 0, 0)
    for number, head in enumerate(("barge", "lock", "weir", "sluice", "quay", "berth", "crane"), 1):
        past.note(f"{head}s", head, COUNT, number, number)
    found = offered(around("It was 5%.", "5%", "%"), past=past, number=9)
    assert "yield" in [one.measured.head for one in found]


def test_the_title_and_the_sentence_before_are_offered_and_told_apart() -> None:
    here = around("It was 40.", "40")
    tokens = tokenise("Dredgers cleared the lock", Span(0, 25), [], classes(load()))
    title = named("Dredgers cleared the lock", tokens, classes(load()))
    found = candidates(here, (), survey(here.context, 5, Past(), title=title))
    assert [(one.measured.head, one.title) for one in found] == [("dredger", True), ("lock", True), ("person", False)]


@pytest.mark.parametrize(
    ("known", "stated", "apart", "why"),
    [
        ((100,), 100, 0.0, "the same amount said again"),
        ((100, 4000), 2000, 0.69, "the nearest of two counts"),
        ((), 5, None, "nothing was measured by that noun"),
    ],
)
def test_amounts_of_one_measure_are_compared_by_their_size(
    known: tuple[int, ...], stated: int, apart: float | None, why: str
) -> None:
    past = Past()
    for number, amount in enumerate(known):
        past.note("barges", "barge", Quantity.hedged(Decimal(amount), Hedge.EXACT, None), number, 0)
    found = past.nearest("barge", Quantity.hedged(Decimal(stated), Hedge.EXACT, None))
    assert found == (apart if apart is None else pytest.approx(apart, abs=0.01)), why
