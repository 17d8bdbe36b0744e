"""Which sorts of modal cues a sentence holds, told once for all its figures: a rule whose words are not there is idle.

A cue that is missing here only keeps rules from looking; where one is there they look as closely as ever.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from factcheck.language.context import Context
from factcheck.language.modal.words import modal_words
from factcheck.language.words import WordClasses, classes
from factcheck.lexicon.loader import Lexicon

WORD = re.compile(r"[^\W\d_]+")  # of "won't" and "can’t" the parts: "t" stands for every negated helper
NEGATED = frozenset({"not", "never", "t", "contrary"})
REFUTED = frozenset({"denied", "refuted", "rebutted", "debunked", "dismissed", "rejected"})
AHEAD = frozenset({"will", "would", "shall", "won", "ll", "d"})  # the words in FUTURE, cut as WORD cuts


class Cues(NamedTuple):
    """Whether a sentence holds words of denial, phrases of plans and of foresight, and verbs of the future."""

    denied: bool
    planned: bool
    projected: bool
    ahead: bool


class CueWords(NamedTuple):
    """The words of one language without which no rule of their sort can apply."""

    denied: frozenset[str]
    planned: frozenset[str]
    projected: frozenset[str]


def cues_of(context: Context) -> Cues:
    """The cues of a sentence."""
    known = cue_words(context.lexicon)
    tokens = context.tokens
    words = frozenset(WORD.findall(context.text[tokens[0].start : tokens[-1].end].casefold()))
    return Cues(
        denied=not words.isdisjoint(known.denied),
        planned=not words.isdisjoint(known.planned),
        projected=not words.isdisjoint(known.projected),
        ahead=not words.isdisjoint(AHEAD),
    )


@cache
def cue_words(lexicon: Lexicon) -> CueWords:
    """The cues of `lexicon`, gathered once."""
    table, known, words = lexicon.table("modality"), modal_words(lexicon), classes(lexicon)
    denying = known.denied_verbs | known.dismissed_verbs
    forms = {form for form, (base, _) in words.verbs.items() if base in denying}
    phrases = (*table.words("denied_before"), *table.words("denied_after"))
    return CueWords(
        denied=frozenset(denying | forms | NEGATED | REFUTED | _rarest(phrases, words)),
        planned=_rarest(table.words("planned_phrases"), words),
        projected=_rarest(table.words("projected_phrases"), words),
    )


def _rarest(phrases: Iterable[str], words: WordClasses) -> frozenset[str]:
    """The likely rarest word of each phrase: the longest of those that are no function words."""

    def rarity(word: str) -> tuple[bool, int]:
        return word not in words.closed, len(word)

    return frozenset(max(WORD.findall(phrase.casefold()), key=rarity) for phrase in phrases)
