"""Coverage-guided search for a text that breaks the reader: an exception, a wrong offset, two readings of one text.

atheris (Apache-2.0) is needed and is no dependency of the project: `pip install atheris` where there is a wheel for it.
Run it: python -m tests.fuzz.fuzz_reading FOLDER [libFuzzer options, such as -max_total_time=3600]
FOLDER is made where it is missing. It receives the texts of the specs as seeds (`corpus/`), a dictionary of the words
of the lexicon, and what is found: `crash-*` and `timeout-*` hold the bytes of the text.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SPECS = Path(__file__).parents[1] / "specs"
LONGEST = 2000  # bytes of one text: long enough for several sentences
SLOWEST = 30  # seconds for one text of that size, on a busy machine with the instruments on


def seed_texts() -> Iterator[str]:
    """The texts of the specs: each shows the fuzzer a form that the grammar knows."""
    for name in ("mentions", "claims"):
        for line in (SPECS / f"{name}.jsonl").read_text("utf-8").splitlines():
            yield json.loads(line)["text"]


def dictionary() -> Iterator[str]:
    """The words of the lexicon that numbers, hedges and money are made of, as libFuzzer wants them."""
    from factcheck.language.grammar.vocabulary import vocabulary
    from factcheck.lexicon.loader import load

    words = vocabulary(load())
    known = (words.ones, words.tens, words.scales, words.short_scales, words.denominators, words.vague, words.multiples)
    entries = [word for mapping in known for word in mapping]
    entries += [*words.money_before, *words.money_after, *words.unit_words, *words.fraction_characters]
    for entry in dict.fromkeys(entries):
        yield '"' + "".join(f"\\x{byte:02x}" for byte in f" {entry} ".encode()) + '"'


def prepare(folder: Path) -> Path:
    """Write the seeds and the dictionary; the folder of the corpus."""
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for text in seed_texts():
        data = text.encode("utf-8", "surrogatepass")[:LONGEST]
        (corpus / hashlib.sha256(data).hexdigest()[:24]).write_bytes(data)
    (folder / "words.dict").write_text("\n".join(dictionary()) + "\n", "utf-8")
    return corpus


def text_of(data: bytes) -> str:
    """The text that some bytes are: what is no UTF-8 becomes a replacement character."""
    return data.decode("utf-8", "replace")


def main() -> None:
    """Instrument the package, then search until libFuzzer's own options end it."""
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    import atheris

    with atheris.instrument_imports(include=["factcheck"]):
        from tests.fuzz.whole_reading import check

    folder = Path(sys.argv[1])
    corpus = prepare(folder)

    def one(data: bytes) -> None:
        check(text_of(data))

    defaults = [
        f"-max_len={LONGEST}",
        f"-timeout={SLOWEST}",
        f"-dict={folder / 'words.dict'}",
        f"-artifact_prefix={folder}/",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *defaults, *sys.argv[2:], str(corpus)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
