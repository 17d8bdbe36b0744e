"""How long `factcheck --help` takes, as a ratio to a Python that does nothing, in the same run.

The promise is an answer in under 0.3 s cold on an ordinary machine; the ratio is what can be compared between machines.
Run it: python -m tests.benchmarks.bench_start [--rounds N]
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time

COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "factcheck --version": ["-m", "factcheck", "--version"],
    "factcheck --help": ["-m", "factcheck", "--help"],
    "factcheck search --help": ["-m", "factcheck", "search", "--help"],
}


def seconds(arguments: list[str]) -> float:
    """The wall time of one run of the interpreter."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - begun


def measure(rounds: int) -> dict[str, float]:
    """The median wall time of each command; they take turns, so that a busy machine slows all of them alike."""
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds):
        for name, arguments in COMMANDS.items():
            taken[name].append(seconds(arguments))
    return {name: statistics.median(times) for name, times in taken.items()}


def main() -> None:
    """Print a line for each command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    medians = measure(parser.parse_args().rounds)
    bare = medians["python -c pass"]
    for name, median in medians.items():
        sys.stdout.write(f"{name:<26} {median * 1000:7.0f} ms   {median / bare:5.1f} times a bare python\n")


if __name__ == "__main__":
    main()
