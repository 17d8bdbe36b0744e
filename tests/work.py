"""How much work a call does, counted in executed lines: the same number on any machine, busy or not.

It stands in for the clock, which unit tests do not look at. What the regular expression engine does inside one match is
not seen here: benchmarks/bench_hostile.py times that.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def lines_run(call: Callable[[], object]) -> int:
    """The number of lines of Python that `call` runs, comprehensions and generators included."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        if event == "line":
            count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count
