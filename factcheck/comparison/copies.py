"""Which documents republish others: by how much of one text's word runs is found in the other.

Containment, not Jaccard: agency copy is cut, so the question is how much of the shorter text stands in the longer one,
whatever else that one holds. Runs of SHINGLE words, since editing touches words and leaves runs between them whole.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from factcheck.comparison.words import WORD, fold
from factcheck.core.documents import Document
from factcheck.core.relations import Copy

SHINGLE = 4  # words in a run
LEAST = 0.25  # containment from which a text is a copy
FEWEST = 12  # runs: a text shorter than a paragraph says nothing
CROWDED = 200  # documents that share a run: then it is boilerplate, and tells nothing
AGENCY_WORDS = frozenset({"agency", "wire", "newswire", "press", "associated", "agence", "agencia", "agentur"})
WORD_LIMIT = 200_000  # words of one document that are looked at


def find_copies(documents: Sequence[Document], texts: Mapping[str, str]) -> tuple[Copy, ...]:
    """The copies among the documents, each with the one text that it shares most with, in the order of the documents.

    Of two alike the one published later is the copy; on one day the one that holds less of the other's text, then the
    one whose publisher does not look like an agency.
    """
    known = [document for document in documents if texts.get(document.id)]
    runs = {document.id: _runs(texts[document.id]) for document in known}
    place = {document.id: i for i, document in enumerate(known)}
    shared = _shared(known, runs)
    best: dict[str, tuple[float, str]] = {}
    for (a, b), count in sorted(shared.items(), key=lambda item: (place[item[0][0]], place[item[0][1]])):
        smaller = min(len(runs[a]), len(runs[b]))
        if smaller < FEWEST or count / smaller < LEAST:
            continue
        copy, origin = _direction(known[place[a]], known[place[b]], len(runs[a]), len(runs[b]))
        containment = count / smaller
        if copy not in best or containment > best[copy][0]:
            best[copy] = (containment, origin)
    return tuple(Copy(d.id, best[d.id][1], round(best[d.id][0], 3)) for d in known if d.id in best)


def _runs(text: str) -> frozenset[int]:
    words = WORD.findall(fold(text))[:WORD_LIMIT]
    return frozenset(_number(" ".join(words[i : i + SHINGLE])) for i in range(len(words) - SHINGLE + 1))


def _number(run: str) -> int:
    """A run as a number that is the same in every process: Python's own hash of a string is not."""
    return int.from_bytes(hashlib.blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _shared(documents: Sequence[Document], runs: Mapping[str, frozenset[int]]) -> Counter[tuple[str, str]]:
    holders: dict[int, list[str]] = defaultdict(list)
    for document in documents:
        for run in runs[document.id]:
            holders[run].append(document.id)
    shared: Counter[tuple[str, str]] = Counter()
    for own in holders.values():
        if 1 < len(own) <= CROWDED:
            shared.update((a, b) for i, a in enumerate(own) for b in own[i + 1 :])
    return shared


def _direction(left: Document, right: Document, left_size: int, right_size: int) -> tuple[str, str]:
    """(copy, origin) of two documents that share text."""
    if left.published is not None and right.published is not None and left.published != right.published:
        return (left.id, right.id) if left.published > right.published else (right.id, left.id)
    agency = (_is_agency(left), _is_agency(right))
    if agency[0] != agency[1]:
        return (right.id, left.id) if agency[0] else (left.id, right.id)
    if left_size != right_size:
        return (left.id, right.id) if left_size < right_size else (right.id, left.id)
    return (right.id, left.id) if left.id < right.id else (left.id, right.id)


def _is_agency(document: Document) -> bool:
    """Whether the publisher's name looks like that of a news agency."""
    return bool(AGENCY_WORDS & set(WORD.findall(fold(document.publisher or ""))))
