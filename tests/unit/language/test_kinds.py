"""How measures behave over time."""

from datetime import date
from decimal import Decimal

import pytest

from factcheck.core.claims import Kind, Modality, Role
from factcheck.core.quantities import Hedge, Quantity
from factcheck.language.kinds import kind
from factcheck.language.periods import resolve
from factcheck.lexicon.loader import load

ROWS = [
    ("death toll", "toll", None, None, Kind.CUMULATIVE, "a toll can only rise"),
    ("raids", "raid", "since August", None, Kind.CUMULATIVE, "a count since a day"),
    ("troops", "troop", None, None, Kind.LEVEL, "troops come and go"),
    ("deaths", "death", "in 2019", None, Kind.SETTLED, "a year that is over"),
    ("magnitude of the earthquake", "magnitude", None, "Mw", Kind.SETTLED, "a magnitude does not move"),
]


@pytest.mark.parametrize(("measure", "head", "when", "unit", "expected", "why"), ROWS)
def test_a_measure_has_its_kind(
    measure: str, head: str, when: str | None, unit: str | None, expected: Kind, why: str
) -> None:
    published = date(2025, 6, 18)
    period = resolve(when, published, None, load())
    quantity = Quantity.hedged(Decimal(5), Hedge.EXACT, unit)
    found = kind(measure, head, when, period, quantity, Role.LEVEL, Modality.ACTUAL, published, load())
    assert found is expected, why
