"""Core values through the database and back: the same value, whatever it was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.claims import Basis, Claim, Kind, Modality, Period, Role
from factcheck.core.documents import Document, Snapshot, Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.store import claims, documents
from factcheck.store.mapping import Keys
from factcheck.store.session import Session, Store
from tests.factories import claim, document, quantity

TEXT = "Nearly 3.2 million euros — said “nobody” — in 2025.\u00a0😀"
AT = datetime(2026, 1, 1, tzinfo=UTC)
KEYS = Keys("count", None, 1.5, " bridge ")


@contextmanager
def holding(one: Document) -> Iterator[tuple[Session, int]]:
    """A transaction on an empty database that holds one document; the id of its snapshot."""
    store = Store.open("sqlite://")
    with store.writing() as session:
        documents.put(session, one, "somewhere")
        number = documents.put_snapshot(
            session, one.id, Snapshot.of_text(TEXT), TEXT.encode(), taken_at=AT, extractor=("plain", "1")
        )
        yield session, number
    store.close()


def there_and_back(one: Claim) -> Claim:
    with holding(document(one.document)) as (session, snapshot):
        claims.put(session, [one], TEXT, snapshot, {one.id: KEYS})
        session.expire_all()
        return claims.get(session, one.id)[0]


numbers = st.decimals(allow_nan=False, allow_infinity=False, places=12, min_value=-(10**25), max_value=10**25)
hedged = st.builds(
    Quantity.hedged,
    numbers,
    st.sampled_from([hedge for hedge in Hedge if hedge not in (Hedge.RANGE, Hedge.VAGUE)]),
    st.none() | st.sampled_from(["%", "USD", "km2"]),
    numbers.filter(lambda number: number > 0),
)
ranges = st.tuples(numbers, numbers).map(lambda ends: Quantity(None, min(ends), max(ends), Hedge.RANGE, None))


def test_a_quantity_comes_back_digit_for_digit() -> None:
    with holding(document()) as (session, snapshot):

        @given(hedged | ranges)
        def comes_back(value: Quantity) -> None:
            one = claim(quantity=value)
            claims.put(session, [one], TEXT, snapshot, {one.id: KEYS})
            session.expire_all()
            back = claims.get(session, one.id)[0].quantity
            assert back == value
            assert isinstance(back.stated, Decimal)

        comes_back()


def test_a_claim_comes_back_with_all_of_its_attributes() -> None:
    one = claim(
        text="Nearly 3.2 million",
        quantity=quantity("3200000", Hedge.NEARLY, "EUR", "100000"),
        place=("Norland", "Valley, the"),
        when="in 2025",
        period=Period(date(2025, 1, 1), None, Basis.STATED),
        speaker="“nobody”",
        modality=Modality.DENIED,
        role=Role.CHANGE,
        kind=Kind.SETTLED,
        sentence=Span(0, 50),
        rules=("hedge.nearly", "money.scale"),
    )
    assert there_and_back(one) == one


def test_what_a_unit_may_be_comes_back() -> None:
    tons = replace(quantity("300", unit="t"), alternatives=("t", "short ton", "long ton"))
    assert there_and_back(claim(quantity=tons)).quantity == tons


def test_an_unknown_period_is_not_no_period() -> None:
    one = claim(period=Period(None, None, Basis.UNKNOWN))
    assert there_and_back(one).period == Period(None, None, Basis.UNKNOWN)


def test_a_document_and_its_snapshot_come_back() -> None:
    one = document(title="T", publisher="P", url="https://x.example/", published=date(2025, 6, 20), invented=True)
    with holding(one) as (session, snapshot):
        held = documents.get(session, one.id)
        assert held.document == one
        assert held.snapshot == Snapshot.of_text(TEXT)
        assert held.taken_at == AT
        assert documents.raw(session, snapshot) == TEXT.encode()


def test_the_selector_quotes_the_words_and_their_neighbours() -> None:
    one = claim(text="3.2 million", start=7)
    with holding(document()) as (session, snapshot):
        claims.put(session, [one], TEXT, snapshot, {one.id: KEYS})
        _, selector, _ = claims.get(session, one.id)
    assert (selector.prefix, selector.exact) == ("Nearly ", "3.2 million")
    assert selector.suffix == TEXT[18:50]
