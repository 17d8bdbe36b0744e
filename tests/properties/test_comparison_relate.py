"""What holds of every two claims."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.comparison.agreement import relate
from factcheck.comparison.subjects import Subject, subject_of
from factcheck.comparison.windows import closeness, window_of
from factcheck.core.claims import Basis, Claim, Kind, Modality, Period, Role
from factcheck.core.documents import Document, Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.core.relations import RelationKind

ONE_NUMBER = [hedge for hedge in Hedge if hedge not in (Hedge.RANGE, Hedge.VAGUE)]
numbers = st.decimals(min_value=-(10**12), max_value=10**12, places=2) | st.integers(-3, 200).map(Decimal)
steps = st.sampled_from([Decimal(step) for step in ("0.1", "1", "10", "1000")])
units = st.sampled_from([None, "%", "EUR", "km", "mi", "quatloo"])


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    unit = draw(units)
    if draw(st.booleans()):
        return Quantity.hedged(draw(numbers), draw(st.sampled_from(ONE_NUMBER)), unit, draw(steps))
    low, high = sorted((draw(numbers), draw(numbers)))
    return Quantity(low=low, high=high, value=None, hedge=draw(st.sampled_from([Hedge.RANGE, Hedge.VAGUE])), unit=unit)


@st.composite
def periods(draw: st.DrawFn) -> Period | None:
    if draw(st.booleans()):
        return None
    start = date(2024, 1, 1) + timedelta(days=draw(st.integers(0, 60)))
    return Period(start, start + timedelta(days=draw(st.integers(1, 40))), draw(st.sampled_from(list(Basis))))


@st.composite
def subjects(draw: st.DrawFn, name: str) -> Subject:
    published = draw(st.none() | st.integers(0, 90).map(lambda days: date(2024, 1, 1) + timedelta(days=days)))
    file = draw(st.sampled_from(["one", name]))
    claim = Claim(
        id=name,
        document=file,
        span=Span(draw(st.integers(0, 5)), 9),
        text="figure",
        quantity=draw(quantities()),
        measure="ferries",
        head="ferry",
        period=draw(periods()),
        speaker=draw(st.sampled_from([None, "The harbour master", "The crew"])),
        modality=draw(st.sampled_from(list(Modality))),
        role=draw(st.sampled_from(list(Role))),
        kind=draw(st.sampled_from(list(Kind))),
    )
    return subject_of(claim, Document(file, f"{file}.txt", published=None if file == "one" else published))


@given(subjects("left"), subjects("right"))
def test_relate_mirrors(left: Subject, right: Subject) -> None:
    there, back = relate(left, right), relate(right, left)
    assert (there.kind, there.strength, there.later, there.reasons) == (
        back.kind,
        back.strength,
        back.later,
        back.reasons,
    )
    assert (there.left, there.right) == (back.right, back.left)


@given(subjects("left"), subjects("right"))
def test_every_opinion_has_reasons_and_a_strength_within_bounds(left: Subject, right: Subject) -> None:
    found = relate(left, right)
    assert 0 <= found.strength <= 1
    assert len(found.reasons) >= 2
    assert found.later in (None, "left", "right")
    assert (found.later is None) or found.kind is RelationKind.UPDATE


@given(quantities(), quantities(), st.integers(0, 1000), st.integers(0, 1000))
def test_widening_an_interval_never_turns_agreement_into_conflict(
    one: Quantity, other: Quantity, down: int, up: int
) -> None:
    left, right = window_of(one), window_of(other)
    wider = replace(
        left,
        low=left.low - down,
        high=left.high + up,
        reach_low=None if left.reach_low is None else left.reach_low - down,
        reach_high=None if left.reach_high is None else left.reach_high + up,
    )
    if closeness(left, right).compatible and not (left.rounded and right.rounded):
        assert closeness(wider, right).compatible


@given(quantities(), quantities())
def test_closeness_is_symmetric_and_within_bounds(one: Quantity, other: Quantity) -> None:
    left, right = window_of(one), window_of(other)
    assert closeness(left, right) == closeness(right, left)
    assert 0 <= closeness(left, right).strength <= 1


@settings(max_examples=50)
@given(quantities())
def test_a_figure_agrees_with_itself(quantity: Quantity) -> None:
    assert closeness(window_of(quantity), window_of(quantity)).compatible
