"""What is said of the figure to be dated: of some a date is seldom given ("its 240 centres", "a 500-seat hall").

Words of closed classes ("of", "the") name their features themselves; of other words only the class counts, so that
nothing is learned of a topic.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.core.claims import Mention, Role
from factcheck.language.context import Context, is_money, is_share, same_kind
from factcheck.language.measuring.around import Measured
from factcheck.language.measuring.noun_classes import noun_classes
from factcheck.language.measuring.verb_classes import verb_class
from factcheck.language.stretches import CONTRAST
from factcheck.language.tokens import Token
from factcheck.language.words import Tag

CLOSED = frozenset({Tag.PREPOSITION, Tag.TO, Tag.DETERMINER, Tag.CONJUNCTION, Tag.PRONOUN, Tag.SUBORDINATOR})


class Figure(NamedTuple):
    """A figure of a sentence as it is read so far. `before` is what dates the figure before it in that sentence."""

    context: Context
    order: int  # which of the figures of its sentence
    role: Role
    measured: Measured
    before: str | None

    @property
    def at(self) -> int:
        """The position of the figure among the tokens."""
        return self.context.positions[self.order]


def word_of(token: Token) -> str:
    """The name of a token in features: the word of a closed class, else its class."""
    return token.lower if token.tag in CLOSED else str(token.tag)


def features(figure: Figure, verb: int | None, tense: str) -> list[str]:
    """The features of a figure; `verb` is the position of the verb that governs it, `tense` its mood."""
    context, at = figure.context, figure.at
    tokens, mention = context.tokens, context.mentions[figure.order]
    found = [
        "any", f"any-{_kind(mention, figure.role)}", f"any-line-{context.sentence.kind}",
        f"any-lead-{word_of(tokens[at - 1]) if at else 'start'}", f"any-follow-{_follow(tokens, at)}",
        f"any-{figure.measured.rule}", f"any-noun-{noun_classes(context.lexicon).of(figure.measured.head)}",
        f"any-verb-{_verb(context, verb)}", f"any-mood-{tense}",
    ]  # fmt: skip
    if context.words.verbs.get(figure.measured.phrase.rpartition(" ")[2].casefold(), ("", Tag.NOUN))[1] is Tag.PAST:
        found.append("any-done")  # "people killed"
    if any(token.tag is Tag.FIGURE for token in tokens[at + 2 : at + 5]) and tokens[at + 1].lower == "of":
        found.append("any-part")
    behind = tokens[max(0, at - 4) : at]
    if any(token.tag is Tag.FIGURE for token in behind) and any(token.lower == "of" for token in behind[-3:]):
        found.append("any-whole")
    if any(token.lower in CONTRAST for token in behind[-3:]):
        found.append("any-contrasted")
    if figure.order == 0:
        return [*found, "any-first"]
    found += ("any-later", "any-undated-before" if figure.before is None else "any-dated-before")
    if same_kind(mention, context.mentions[figure.order - 1]):
        found.append("any-same-kind")
    return found


def _kind(mention: Mention, role: Role) -> str:
    if role is not Role.LEVEL:
        return str(role)
    if is_share(mention):
        return "share"
    if is_money(mention):
        return "money"
    return "count" if mention.quantity.unit is None else "unit"


def _follow(tokens: Sequence[Token], at: int) -> str:
    if at + 1 >= len(tokens):
        return "end"
    return str(tokens[at + 1].tag) if tokens[at + 1].figure >= -1 else "joined"


def _verb(context: Context, verb: int | None) -> str:
    """The class of a verb: what happened is dated more often than what is."""
    if verb is None:
        return "none"
    return verb_class(context, verb) or str(context.tokens[verb].tag)


def mood(tokens: Sequence[Token], verb: int | None) -> str:
    """The tense of the verb at `verb`, as far as the words before it show it."""
    if verb is None:
        return "none"
    chain = [token.tag for token in tokens[max(0, verb - 3) : verb + 1]]
    if Tag.MODAL in chain:
        return "modal"
    if Tag.TO in chain[-2:]:
        return "to"
    if Tag.HAVE in chain:
        return "perfect"
    return tokens[verb].lower if tokens[verb].tag is Tag.BE else str(tokens[verb].tag)
