"""Whether the time to find figures grows with the text and no faster, on texts made to break a reader.

Each text is one piece repeated: digits, commas, opening quotes and brackets, nested brackets, one line of prose without
an end, figures without words between them, a sample of every Unicode block. Time is measured at two sizes, of which one
is double the other, and a ratio well above two means that it is not linear.
Run it: python -m tests.benchmarks.bench_hostile [--size CHARACTERS]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Mapping

from factcheck.language.mentions import find
from factcheck.lexicon.loader import load

SIZE = 10_000_000  # code points; --size for a quicker look
LINEAR = 3.0  # times as long for twice the text; 2 is linear, the rest is the machine's
BLOCK = 128  # code points of one block of Unicode
SURROGATES = range(0xD800, 0xE000)

PIECES: Mapping[str, str] = {
    "digits": "7",
    "digits and spaces": "7 ",
    "zeros": "0",
    "commas": ",",
    "points": ".",
    "1,1,1": "1,1,",
    "1 1 1": "1 1 ",
    "1-1-1": "1-1-",
    "1.1.1": "1.1.",
    "1/1/1": "1/1/",
    "opening quotes": "“",
    "straight quotes": '"',
    "opening brackets": "(",
    "nested brackets": "([{",
    "spaces": " ",
    "line breaks": "\n",
    "hyphens": "-",
    "letters": "a",
    "one": "one ",
    "and": "one and ",
    "hundred": "hundred ",
    "no": "no ",
    "minus": "minus ",
    "about": "about ",
    "about numbers": "about 2000 to ",
    "dollars": "$",
    "money": "$5 ",
    "letter sums": "R5,000 ",
    "pounds": "5 pounds ",
    "tons": "5 tons ",
    "percent": "5% ",
    "numbers in a list": "5, ",
    "scales": "5 million ",
    "no-break spaces": "1\u00a0000\u00a0",
    "soft hyphens": "1\u00ad",
    "bars": "5 | ",
    "rows": "a | 5 | 6\n",
    "points of shares": "5 points 5% ",
    "months": "May 5 ",
    "names": "Pier 5 ",
    "one line of prose": "The port of Kano shipped about 2,000 tonnes to 14 towns, and nearly half of it was rice, ",
    "prose": "The council said on 12 May that 1,200 homes had lost power.\nNearly $6 million was spent.\n\n",
}


def unicode_blocks(size: int) -> str:
    """A text of `size` code points with a digit behind the first characters of every block of Unicode."""
    starts = [code for code in range(0, 0x110000, BLOCK) if code not in SURROGATES]
    piece = "".join(f"{chr(code)}{chr(code + 65)}5 " for code in starts)
    return (piece * (size // len(piece) + 1))[:size]


def texts(size: int) -> dict[str, str]:
    """Every hostile text, of `size` code points, by what it is made of."""
    made = {name: (piece * (size // len(piece) + 1))[:size] for name, piece in PIECES.items()}
    return made | {"every Unicode block": unicode_blocks(size)}


def seconds(text: str, rounds: int = 1) -> float:
    """The best processor time of a few runs: others on the machine do not count."""
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        find(text, load())
        best = min(best, time.process_time() - begun)
    return best


def main() -> int:
    """Print a line for each text; 1 where one takes more than linear time."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=SIZE, help=f"characters of each text ({SIZE:,})")
    size = parser.parse_args().size
    find("warm 1", load())
    faults = 0
    whole, half = texts(size), texts(size // 2)
    for name, text in whole.items():
        shorter, longer = seconds(half[name]), seconds(text)
        growth = longer / max(shorter, 1e-6)
        faults += growth > LINEAR
        mark = "" if growth <= LINEAR else "  NOT linear"
        sys.stdout.write(f"{name:<22} {longer:8.2f} s  {size / longer / 1e6:7.2f} MB/s  x{growth:.2f}{mark}\n")
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main())
