"""The words that bound a number: which hedge stands before or behind it, and where its words start or end."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.core.quantities import Hedge
from factcheck.language.grammar.vocabulary import any_of
from factcheck.language.scan import Page
from factcheck.lexicon.loader import Lexicon

_BREAKS = r"\s\"'()\[\]{}“”‘’«»–—/|:;,!?•·"  # what a hedge may stand behind
_WORDS = re.compile(rf"[^{_BREAKS}]+")
_WINDOW = 48  # no hedge is longer
_WIDEST_GAP = 8  # white space between a hedge and its number


class HedgeFound(NamedTuple):
    """A hedge and the offset at which the span now starts (before) or ends (behind)."""

    hedge: Hedge
    at: int
    words: str


class HedgeWords(NamedTuple):
    """The hedges of a language by their words: before and behind a number, and the verbs that stay outside the span."""

    before: dict[str, Hedge]
    after: dict[str, Hedge]
    verbs: dict[str, Hedge]
    before_pattern: re.Pattern[str]
    ends: frozenset[str]
    after_pattern: re.Pattern[str]


@cache
def hedge_words(lexicon: Lexicon) -> HedgeWords:
    """The hedges of `lexicon` by their words."""
    table = lexicon.table("hedges")
    before: dict[str, Hedge] = {}
    after: dict[str, Hedge] = {}
    verbs: dict[str, Hedge] = {}
    for name in table.section():
        if name in ("not_before", "only_after", "denied"):
            continue
        for words, found in (("before", before), ("after", after), ("verbs", verbs)):
            found |= dict.fromkeys(table.strings(name, words), Hedge(name))
    spoken = [words for words in (*before, *verbs) if words[0].isalpha()]
    return HedgeWords(
        before,
        after,
        verbs,
        re.compile(rf"(?<![^{_BREAKS}])(?:{any_of(spoken)})$"),  # the leftmost is the longest
        frozenset(words[-1] for words in spoken),
        re.compile(rf"[,]?[ \n]?(?P<words>{any_of(after)})(?![a-z])|\+(?![0-9])"),
    )


def hedge_before(page: Page, lexicon: Lexicon, start: int) -> HedgeFound | None:
    """The hedge whose words end directly before `start`; `at` is where they start. A verb stays outside the span."""
    low = page.low
    tables = hedge_words(lexicon)
    end = start
    while end and low[end - 1] in " \n\r" and start - end < _WIDEST_GAP:
        end -= 1
    gap = low[end:start]
    if not end or "\n\n" in gap or (len(gap) > 3 and "\n" not in gap):
        return None
    if low[end - 1] in "~<>≥≤≈∼":
        sign = low[end - 1]
        return HedgeFound(tables.before[sign], end - 1, sign) if sign in tables.before else None
    if low[end - 1] not in tables.ends:
        return None
    found = tables.before_pattern.search(low, end - _WINDOW if end > _WINDOW else 0, end)
    if found is None:
        return None
    key = found[0].replace("\n", " ")
    at = found.start()
    if key not in tables.before:
        return HedgeFound(tables.verbs[key], start, key)
    before = low[max(0, at - 24) : at]
    if _is_no_hedge(lexicon, key, before):
        return None
    turned = _turned(lexicon, key, before)
    return HedgeFound(tables.before[key], at, key) if turned is None else HedgeFound(turned, start, key)


def _is_no_hedge(lexicon: Lexicon, key: str, before: str) -> bool:
    """Whether the word before makes another thing of it: "goes up to 5 percent", "anything above 1 percent"."""
    last = _WORDS.findall(before)[-1:] if before.endswith(" ") else []
    needed = _neighbours(lexicon, "only_after").get(key)
    if needed is not None and not (last and last[0] in needed):
        return True
    blockers = _neighbours(lexicon, "not_before").get(key)
    return blockers is not None and bool(last) and last[0] in blockers


@cache
def _neighbours(lexicon: Lexicon, section: str) -> dict[str, frozenset[str]]:
    lists = lexicon.table("hedges").lists(section)
    return {key: frozenset(words) for key, words in lists.items()}


def _turned(lexicon: Lexicon, key: str, before: str) -> Hedge | None:
    """What a bound means that was not crossed: "never dipped below 7 percent", "would not go beyond 500"."""
    if " " in key:  # "not more than" stands in the lists
        return None
    table = lexicon.table("hedges")
    turns = {Hedge(name): Hedge(str(to)) for name, to in table.section("denied").items() if name != "words"}
    found = turns.get(hedge_words(lexicon).before[key])
    words = _WORDS.findall(before)[-2:-1]  # the word before the verb
    if found is None or not words:
        return None
    denying = words[0] in table.words("denied") or words[0].endswith("n't")
    return found if denying else None


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
