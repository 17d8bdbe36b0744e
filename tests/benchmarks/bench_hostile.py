"""Whether the time to find figures grows with the text and no faster, on texts made to break a reader.

Each text is one piece repeated: digits, commas, opening quotes and brackets, nested brackets, one line of prose without
an end, figures without words between them, a sample of every Unicode block. Time is measured at two sizes, of which one
is double the other, and a ratio well above two means that it is not linear. Each reading runs in a process of its own,
so that its peak of memory is its own, too.
Run it: python -m tests.benchmarks.bench_hostile [--size CHARACTERS] [--whole] [NAME...]
`--whole` reads claims, not only figures. With names only those texts are read: "commas" "one line of prose".
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import time
from collections.abc import Mapping

from factcheck.core.documents import Document
from factcheck.language.mentions import find
from factcheck.language.pipeline import read
from factcheck.lexicon.loader import load

SIZE = 10_000_000  # code points; --size for a quicker look
LINEAR = 3.0  # times as long for twice the text; 2 is linear, the rest is the machine's
BLOCK = 128  # code points of one block of Unicode
SURROGATES = range(0xD800, 0xE000)
UNICODE = "every Unicode block"

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


def text_of(name: str, size: int) -> str:
    """The hostile text of that name, of `size` code points."""
    if name == UNICODE:
        return unicode_blocks(size)
    piece = PIECES[name]
    return (piece * (size // len(piece) + 1))[:size]


def measure(name: str, size: int, whole: bool) -> tuple[float, float, int]:
    """Processor seconds, peak of memory in MiB, and how many figures were found in one text."""
    text = text_of(name, size)
    find("warm 1", load())
    begun = time.process_time()
    found = len(read(Document(id="d", file="d.txt"), text) if whole else find(text, load()))
    taken = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return taken, peak / (1024 * 1024 if sys.platform == "darwin" else 1024), found


def alone(name: str, size: int, whole: bool) -> tuple[float, float, int]:
    """As `measure`, in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(measure, (name, size, whole))


def main() -> int:
    """Print a line for each text; 1 where one takes more than linear time."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=SIZE, help=f"characters of each text ({SIZE:,})")
    parser.add_argument("--whole", action="store_true", help="read claims, not only figures")
    parser.add_argument("names", nargs="*", metavar="NAME", help="the texts to read; all where none is named")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.names if name != UNICODE and name not in PIECES]
    if unknown:
        parser.error(f"no such text: {', '.join(unknown)}")
    faults = 0
    for name in arguments.names or (*PIECES, UNICODE):
        shorter, _, _ = alone(name, arguments.size // 2, arguments.whole)
        longer, peak, found = alone(name, arguments.size, arguments.whole)
        growth = longer / max(shorter, 1e-6)
        faults += growth > LINEAR
        mark = "" if growth <= LINEAR else "  NOT linear"
        speed = arguments.size / max(longer, 1e-6) / 1e6
        sys.stdout.write(
            f"{name:<22} {longer:8.2f} s  {speed:7.2f} MB/s  x{growth:.2f}  {peak:7.0f} MiB  {found:9,} figures{mark}\n"
        )
        sys.stdout.flush()
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main())
