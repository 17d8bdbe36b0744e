"""How many of the numbers that other extractors' public test data mark are found here, with the same value.

The data stays where it is: the first arguments are checkouts of microsoft/Recognizers-Text and nielstron/quantulum3,
whose test texts are under the MIT licence. Their definitions differ from ours: they mark every number, also ages,
durations, ordinals, years and the 2 of "version 2", so a miss is not always a fault. What carries no news here is
counted as found.
Run it: python -m tests.benchmarks.bench_conformance CHECKOUT... [--errors]
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from factcheck.core.claims import Mention
from factcheck.language.mentions import find
from factcheck.lexicon.loader import load

RECOGNIZERS = (
    "Number/English/NumberModel",
    "Number/English/NumberRangeModel",
    "Number/English/PercentModel",
    "NumberWithUnit/English/CurrencyModel",
    "NumberWithUnit/English/DimensionModel",
    "NumberWithUnit/English/TemperatureModel",
    "NumberWithUnit/English/AgeModel",
)
QUANTULUM = ("quantities", "quantities.ambiguity")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Marked:
    """One number that the data marks: where it stands, and its value or bounds where the data gives them."""

    start: int
    end: int
    values: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A text of the data and what it marks there."""

    text: str
    marked: tuple[Marked, ...]


def recognizers_cases(file: Path) -> Iterator[Case]:
    """The cases of one specification of Recognizers-Text; ends of spans are inclusive there."""
    for row in json.loads(file.read_text("utf-8-sig")):
        results = [result for result in row.get("Results", []) if "Start" in result]
        marked = (Marked(one["Start"], one["End"] + 1, _numbers(one.get("Resolution"))) for one in results)
        yield Case(row["Input"], tuple(marked))


def quantulum_cases(file: Path) -> Iterator[Case]:
    """The cases of one of quantulum3's files, where a number is marked by its words."""
    for row in json.loads(file.read_text("utf-8")):
        marked, at = [], 0
        for result in row["res"]:
            start = row["req"].find(result["surface"], at)
            if start >= 0:
                at = start + len(result["surface"])
                value = result["value"] if isinstance(result["value"], list) else [result["value"]]
                marked.append(Marked(start, at, tuple(Decimal(str(one)) for one in value)))
        yield Case(row["req"], tuple(marked))


def _numbers(resolution: Any) -> tuple[Decimal, ...]:
    value = (resolution or {}).get("value")
    try:
        return tuple(Decimal(one) for one in _NUMBER.findall(value or ""))
    except InvalidOperation:
        return ()


def stands_for(mention: Mention, marked: Marked) -> bool:
    """Whether the mention has the value of the mark; cents and pence may be given in either unit of the currency."""
    quantity = mention.quantity
    ours = [one for one in (quantity.stated, quantity.low, quantity.high) if one is not None]  # also a range's middle
    pairs = [(one, two * factor) for one in marked.values for two in ours for factor in (1, 100, Decimal("0.01"))]
    hit = {one for one, two in pairs if abs(abs(one) - abs(two)) <= Decimal("0.001") * max(abs(one), abs(two))}
    return hit == set(marked.values)


def table_row(name: str, cases: Iterable[Case], errors: bool) -> str:
    """One line: numbers marked, found, found with the same value, and figures of ours that are not marked."""
    total = found = right = extra = 0
    for case in cases:
        mentions = find(case.text, load())
        for marked in case.marked:
            near = [one for one in mentions if one.span.start < marked.end and marked.start < one.span.end]
            total += 1
            found += bool(near)
            same = any(stands_for(one, marked) for one in near)
            right += same
            if errors and not same:
                read = [(one.text, str(one.quantity.value)) for one in near]
                sys.stdout.write(f"{case.text!r}: {case.text[marked.start : marked.end]!r} read as {read}\n")
        extra += sum(
            not one.optional and not any(one.span.start < m.end and m.start < one.span.end for m in case.marked)
            for one in mentions
        )
    if not total:
        return f"{name:<42} nothing marked\n"
    return f"{name:<42} {total:6} {100 * found / total:7.1f} {100 * right / total:7.1f} {extra:6}\n"


def main() -> int:
    """Print the table; 2 where no data is found in the checkouts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkout", type=Path, nargs="+", help="a checkout of Recognizers-Text or of quantulum3")
    parser.add_argument("--errors", action="store_true", help="print each number that is missed or has another value")
    arguments = parser.parse_args()
    rows = []
    for checkout in arguments.checkout:
        for name in RECOGNIZERS:
            file = checkout / "Specs" / f"{name}.json"
            if file.is_file():
                rows.append((f"Recognizers {file.stem}", recognizers_cases(file)))
        for name in QUANTULUM:
            file = checkout / "quantulum3" / "_lang" / "en_US" / "tests" / f"{name}.json"
            if file.is_file():
                rows.append((f"quantulum3 {name}", quantulum_cases(file)))
    if not rows:
        sys.stderr.write("No specifications there: give the folder of a checkout that holds Specs/ or quantulum3/.\n")
        return 2
    lines = [table_row(name, cases, arguments.errors) for name, cases in rows]
    sys.stdout.write(f"{'data':<42} {'marked':>6} {'found %':>7} {'value %':>7} {'extra':>6}\n")
    sys.stdout.writelines(lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
