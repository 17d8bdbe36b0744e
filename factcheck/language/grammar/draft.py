"""A figure while it is being read: its amount, where its words stand, how it is hedged, what they say of its role."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.core.claims import Role
from factcheck.core.quantities import Hedge
from factcheck.language.grammar.amounts import Amount

SHARES = frozenset(("%", "percentage point", "basis point"))


@dataclass(frozen=True, slots=True)
class Draft:
    """`start` and `end` hold the hedge too; `amount` has the number, scale and unit alone."""

    amount: Amount
    start: int
    end: int
    hedge: Hedge
    role: Role
    optional: bool
    rules: tuple[str, ...]

    def with_unit(
        self,
        unit: str | None,
        rule: str,
        times: Decimal = Decimal(1),
        end: int | None = None,
        alternatives: tuple[str, ...] = (),
    ) -> Draft:
        """The same figure in a unit that its own words leave out, with all that the word for it could mean."""
        number = self.amount.number.times(times, self.amount.number.end)
        amount = replace(self.amount, number=number, unit=unit, alternatives=alternatives)
        return replace(self, amount=amount, rules=(*self.rules, rule), end=self.end if end is None else end)
