"""The words that bound a number: which hedge stands before or behind it, and where its words start or end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.core.quantities import Hedge
from factcheck.language.scan import Page
from factcheck.lexicon.loader import Lexicon

_WORDS = re.compile(r"[^\s\"'()\[\]{}“”‘’«»–—/|:;,!?•·]+")
_WINDOW = 64
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class HedgeFound:
    """A hedge and the offset at which the span now starts (before) or ends (behind)."""

    hedge: Hedge
    at: int
    words: str


@dataclass(frozen=True, slots=True)
class HedgeWords:
    """The hedges of a language by their words: before and behind a number, and the verbs that stay outside the span."""

    before: dict[str, Hedge]
    after: dict[str, Hedge]
    verbs: dict[str, Hedge]
    last_words: frozenset[str]
    after_pattern: re.Pattern[str]


@cache
def hedge_words(lexicon: Lexicon) -> HedgeWords:
    """The hedges of `lexicon` by their words."""
    table = lexicon.table("hedges")
    before: dict[str, Hedge] = {}
    after: dict[str, Hedge] = {}
    verbs: dict[str, Hedge] = {}
    for name in table.section():
        if name == "not_before":
            continue
        for words, found in (("before", before), ("after", after), ("verbs", verbs)):
            found |= dict.fromkeys(table.strings(name, words), Hedge(name))
    last = frozenset(words.split()[-1] for words in (*before, *verbs))
    ordered = sorted(after, key=lambda words: (-len(words), words))
    joined = "|".join(re.escape(words).replace(r"\ ", r"[ \n]") for words in ordered)
    return HedgeWords(before, after, verbs, last, re.compile(rf"[,]?[ \n]?(?P<words>{joined})(?![a-z])|\+(?![0-9])"))


def hedge_before(page: Page, lexicon: Lexicon, start: int) -> HedgeFound | None:
    """The hedge whose words end directly before `start`; `at` is where they start. A verb stays outside the span."""
    low = page.low
    tables = hedge_words(lexicon)
    left = max(0, start - _WINDOW)
    window = low[left:start]
    tail = window.rstrip(" \n\r")
    if not tail or (len(window) - len(tail) > 3 and "\n" not in window[len(tail) :]):
        return None
    if tail[-1] in "~<>≥≤≈∼":
        return (
            HedgeFound(tables.before[tail[-1]], left + len(tail) - 1, tail[-1]) if tail[-1] in tables.before else None
        )
    words = list(_WORDS.finditer(tail))[-_MOST_WORDS:]
    if not words or words[-1].end() != len(tail) or words[-1][0] not in tables.last_words:
        return None
    for size in range(len(words), 0, -1):
        chosen = words[-size:]
        key = " ".join(word[0] for word in chosen)
        if "\n\n" in tail[chosen[0].start() :] + window[len(tail) :]:
            continue
        if key in tables.before:
            if _is_no_hedge(lexicon, key, low[max(0, left + chosen[0].start() - 24) : left + chosen[0].start()]):
                return None
            return HedgeFound(tables.before[key], left + chosen[0].start(), key)
        if key in tables.verbs:
            return HedgeFound(tables.verbs[key], start, key)
    return None


def _is_no_hedge(lexicon: Lexicon, key: str, before: str) -> bool:
    """Whether the word before makes another thing of it: "goes up to 5 percent", "anything above 1 percent"."""
    blockers = _blockers(lexicon).get(key)
    last = _WORDS.findall(before)[-1:]
    return blockers is not None and bool(last) and last[0] in blockers and before.endswith(" ")


@cache
def _blockers(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    lists = lexicon.table("hedges").lists("not_before")
    return {key: frozenset(words) for key, words in lists.items()}


def hedge_after(page: Page, lexicon: Lexicon, end: int) -> HedgeFound | None:
    """The hedge whose words start directly behind `end`; `at` is where they end."""
    tables = hedge_words(lexicon)
    found = tables.after_pattern.match(page.low, end)
    if found is None:
        return None
    if found["words"] is None:
        return HedgeFound(Hedge.AT_LEAST, found.end(), "+")
    words = found["words"].replace("\n", " ")
    if found[0].startswith(",") and words not in _AFTER_COMMA:
        return None
    if not words.startswith("-") and not found[0].startswith((",", " ", "\n")):
        return None
    return HedgeFound(tables.after[words], found.end(), words)


_AFTER_COMMA = frozenset(
    (
        "tops",
        "minimum",
        "maximum",
        "at least",
        "at most",
        "at the most",
        "at the least",
        "give or take",
        "or more",
        "or so",
    )
)
