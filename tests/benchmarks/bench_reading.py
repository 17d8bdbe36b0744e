"""How fast texts are read, as a ratio to peers over the same text in the same run, and whether the time is linear.

The floor of what can be asked is a bare regular expression that finds digits; quantulum3, a quantity parser, is
measured too where it is installed. The text is the seed briefs and samples, repeated until the size is reached.
Run it: python -m tests.benchmarks.bench_reading [--full]
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DIGITS = re.compile(r"\d[\d,.]*")
SMALL, FULL = 100_000, 2_000_000  # code points
PEER_LIMIT = 20_000  # code points for a peer that is much slower; its time is scaled to the size
REPEATS = 500  # of each hostile piece; twice as many in the longer text
HOSTILE = {  # what once cost more than linear time
    "figures on one line": "1 ",
    "one paragraph": "In May about 40 people died in Kano, the ministry said. ",
    "quotes": "“40 percent,” he said, ",
    "commas": "5, ",
    "brackets": "(4 ",
    "prepositions": "in 3 in in ",
    "capitals": "A A 3 ",
}
LINEAR = (
    1.35  # time per character may grow so much from half the text to all of it before it counts as more than linear
)


def corpus(size: int) -> str:
    """A text of `size` code points out of the seeds."""
    texts = [file.read_text("utf-8") for file in sorted((ROOT / "seeds").rglob("*.txt"))]
    whole = "\n\n".join(texts)
    return (whole * (size // len(whole) + 1))[:size]


def seconds(task: Callable[[str], object], text: str, rounds: int = 3) -> float:
    """The best wall time of a few runs: what the machine can do when nothing disturbs it."""
    best = float("inf")
    for _ in range(rounds):
        begun = time.perf_counter()
        task(text)
        best = min(best, time.perf_counter() - begun)
    return best


def ours(text: str) -> object:
    """All claims of a text, as `factcheck analyze` reads them."""
    from factcheck.core.documents import Document
    from factcheck.language.pipeline import read

    return list(read(Document(id="bench", file="bench.txt"), text))


def digits(text: str) -> object:
    """What a bare expression finds."""
    return DIGITS.findall(text)


def peer() -> Callable[[str], object] | None:
    """quantulum3's parser where it is installed."""
    try:
        parser = importlib.import_module("quantulum3.parser")
    except ImportError:
        return None
    parse: Callable[[str], object] = parser.parse
    return parse


def line(name: str, taken: float, size: int, base: float) -> str:
    """One line of the report."""
    return f"{name:<24} {taken:8.3f} s  {size / taken / 1e6:8.3f} million characters/s  {taken / base:9.1f} x digits\n"


def main() -> int:
    """Print the report; 1 where reading takes more than linear time."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--full", action="store_true", help=f"read {FULL:,} characters instead of {SMALL:,}")
    size = FULL if parser.parse_args().full else SMALL
    text = corpus(size)
    ours(text[:1000])  # the lexicon is loaded once
    base = seconds(digits, text, 10)
    whole = seconds(ours, text)
    half = seconds(ours, text[: size // 2])
    sys.stdout.write(
        f"{size:,} characters\n" + line("digits alone", base, size, base) + line("factcheck", whole, size, base)
    )
    parse = peer()
    if parse is not None:
        scaled = seconds(parse, text[:PEER_LIMIT], 1) * size / PEER_LIMIT
        sys.stdout.write(line("quantulum3 (scaled)", scaled, size, base))
    for shape, piece in HOSTILE.items():
        once, twice = seconds(ours, piece * REPEATS), seconds(ours, piece * (2 * REPEATS))
        sys.stdout.write(
            f"{shape:<24} {twice:8.3f} s  for {len(piece) * 2 * REPEATS:,} characters, {twice / once:.2f} x the half\n"
        )
    growth = whole / (2 * half)
    sys.stdout.write(
        f"twice the text takes {whole / half:.2f} times as long ({'linear' if growth <= LINEAR else 'NOT linear'})\n"
    )
    return 0 if growth <= LINEAR else 1


if __name__ == "__main__":
    sys.exit(main())
