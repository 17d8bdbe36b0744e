"""What the rules for one sentence share: its tokens, its figures, its time expressions, cut and found once."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.core.claims import Mention
from factcheck.language.phrases import Range, words_of
from factcheck.language.sentences import Sentence
from factcheck.language.stretches import Stretches
from factcheck.language.times import TimeExpression
from factcheck.language.tokens import Token
from factcheck.language.words import WordClasses
from factcheck.lexicon.loader import Lexicon


class Context(NamedTuple):
    """One sentence with figures. `mentions` are all its figures in order, `positions` where each stands in `tokens`."""

    text: str
    sentence: Sentence
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    positions: tuple[int, ...]
    times: tuple[TimeExpression, ...]
    words: WordClasses
    lexicon: Lexicon
    saying: frozenset[int] = frozenset()  # positions of its verbs of saying
    stretches: Stretches = Stretches(())  # what stands between its parts

    def phrase(self, part: Range) -> str:
        """The words of the tokens `part` as the text has them."""
        return words_of(self.text, self.tokens, part)

    def in_time(self, at: int) -> bool:
        """Whether the token at `at` lies in a time expression."""
        token = self.tokens[at]
        return any(time.start <= token.start < time.end for time in self.times)

    def base(self, at: int) -> str:
        """The base form of the verb at `at`."""
        return self.words.base(self.tokens[at].lower)


def is_money(mention: Mention) -> bool:
    """Whether the figure is an amount of money: its unit is a currency code."""
    unit = mention.quantity.unit
    return unit is not None and len(unit) == 3 and unit.isupper() and unit.isalpha() and unit not in NOT_MONEY


NOT_MONEY = frozenset({"TEU", "BTU", "GWH", "MWH", "PPM", "PPB", "MTU"})
SHARES = frozenset({"%", "percentage point", "basis point"})


def is_share(mention: Mention) -> bool:
    """Whether the figure is a share or a movement in points."""
    return mention.quantity.unit in SHARES


def same_kind(left: Mention, right: Mention) -> bool:
    """Whether two figures can measure the same thing: the same unit, both money, or both in percent and points."""
    one, other = left.quantity.unit, right.quantity.unit
    return one == other or (is_money(left) and is_money(right)) or (is_share(left) and is_share(right))
