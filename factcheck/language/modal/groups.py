"""The verbs over a figure: the one that governs it, those that govern that verb, and the helpers of the outermost.

"has agreed to pay 5 million": pay, under agree, with "has". Nothing here says what the verbs mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.core.claims import Role
from factcheck.language.context import Context
from factcheck.language.modal.words import VERBS
from factcheck.language.phrases import verb_before
from factcheck.language.words import Tag

SHARED = 24  # tokens between "and" and the verb before it whose helpers a second verb shares
CHAIN = 9  # tokens between a verb and the "to" that it governs: "asked the court to approve"
MANY = frozenset({"people", "police", "staff", "crew", "crowd", "majority", "rest", "team", "cattle", "number"})
HELPERS = frozenset({Tag.MODAL, Tag.BE, Tag.HAVE, Tag.ADVERB, Tag.NEGATION, Tag.PRONOUN})
ENDS = frozenset({Tag.COMMA, Tag.BREAK, Tag.QUOTE})  # of a verb group
MODELESS = frozenset({*VERBS, Tag.BE, Tag.HAVE, Tag.COMMA, Tag.BREAK, Tag.QUOTE, Tag.SUBORDINATOR})
UNSHARED = frozenset({Tag.BREAK, Tag.SUBORDINATOR, Tag.QUOTE, Tag.PAST, Tag.BE, Tag.HAVE})
BETWEEN = frozenset({Tag.ADVERB, Tag.NEGATION, Tag.HAVE, Tag.BE})  # a verb and the "to" before it
UNCHAINED = frozenset({Tag.COMMA, Tag.BREAK, Tag.COLON, Tag.FIGURE, Tag.QUOTE})
FOLLOWING = frozenset({Tag.TO, Tag.PREPOSITION})
LEADING = frozenset({Tag.DETERMINER, Tag.ADVERB})
INNER = frozenset({Tag.NOUN, Tag.ADJECTIVE, Tag.NAME})
# Tags that loops ask for have names of their own: to look one up in its class takes longer than the comparison.
MODAL, NOUN = Tag.MODAL, Tag.NOUN


class Group(NamedTuple):
    """`chain`: positions of the governing verb and of those over it; `bases` their base forms; `helpers` in lower case.

    `start` is where the figure's clause begins.
    """

    chain: tuple[int, ...]
    bases: tuple[str, ...]
    helpers: tuple[str, ...]
    start: int

    @property
    def verb(self) -> int:
        """The verb that governs the figure itself."""
        return self.chain[0]

    @property
    def first(self) -> int:
        """The outermost verb."""
        return self.chain[-1]


def group_over(context: Context, position: int, start: int) -> Group | None:
    """The verbs that govern the figure at `position` in its clause from `start`; None where none does."""
    tokens = context.tokens
    verb = _unlisted(context, position) or governor(context, position)
    figure = tokens[position]
    word = figure.text.casefold().rpartition(" ")[2]
    if context.mentions[figure.figure].role is Role.RATIO and word in context.words.verbs:  # "would triple"
        verb = position
    if verb is None or verb < start or (verb != position and _begins(context, position)):
        return None
    chain = tuple(_chain(context, verb))
    if len(chain) == 1:
        chain = (verb, *_shared(context, verb))
    first = chain[-1]
    helpers = tuple(_helpers(context, first))
    bases = [context.base(at) for at in chain]
    if verb == position:
        bases[0] = context.words.base(word)
    return Group(chain, tuple(bases), helpers, start)


def _begins(context: Context, position: int) -> bool:
    """Whether the figure is the subject of a clause that "and" adds: "… will have to go, and 6,000 are gone"."""
    tokens = context.tokens
    at = position - 1
    while at > 0 and tokens[at].tag in LEADING:
        at -= 1
    if at < 1 or tokens[at].lower not in ("and", "but") or tokens[at - 1].tag is not Tag.COMMA:
        return False
    for token in tokens[position + 1 : position + 5]:
        if token.tag in (Tag.BE, Tag.HAVE, Tag.MODAL):
            return True
        if not token.nominal and token.tag is not Tag.ADJECTIVE:
            return False
    return False


def _helpers(context: Context, first: int) -> Iterator[str]:
    """The helpers before the outermost verb, up to a comma: "both, you will notice, have fallen"."""
    tokens = context.tokens
    for at in range(first - 1, max(-1, first - 5), -1):
        if tokens[at].tag in ENDS:
            return
        if tokens[at].lower.endswith("'d") and tokens[first].lower not in (context.base(first), "be"):
            continue  # "they'd reported", "there'd been"
        if tokens[at].tag in HELPERS or tokens[at].lower.endswith(("'ll", "'d")):  # "there'll be"
            yield tokens[at].lower


def _unlisted(context: Context, position: int) -> int | None:
    """The word after a modal, whatever it is: "winds may gust to 120 km/h"."""
    tokens = context.tokens
    for at in range(position - 1, max(0, position - 5), -1):
        if tokens[at].tag in MODELESS:
            return None
        if tokens[at - 1].tag is MODAL and tokens[at].tag is NOUN:
            return at
    return None


def _shared(context: Context, verb: int) -> tuple[int, ...]:
    """The verbs over the one before "and", where this one shares them: "would create 30 jobs and save 4 million"."""
    tokens = context.tokens
    bare = tokens[verb].tag is Tag.VERB and tokens[verb].lower == context.base(verb)
    at = verb - 1
    while at > 0 and tokens[at].tag is Tag.ADVERB:
        at -= 1
    if at > 1 and tokens[at].tag is Tag.TO:  # "have undertaken to take in 300 or else to pay 20,000"
        at -= 2 if tokens[at - 1].lower == "else" else 1
    if not bare or at < 2 or tokens[at].lower not in ("and", "or", "then"):
        return ()
    for left in range(at - 1, max(0, at - SHARED), -1):
        if tokens[left].tag in UNSHARED:
            return ()
        if tokens[left].tag is Tag.VERB and tokens[left - 1].tag in (Tag.MODAL, Tag.TO):
            return tuple(_chain(context, left))
    return ()


def governor(context: Context, position: int) -> int | None:
    """The verb before the figure that governs it; "that" before "to" is a pronoun: "get that to 65 percent"."""
    tokens = context.tokens
    found = verb_before(tokens, position)
    while found is not None and _is_noun(context, found):  # "cut its price target to 3 dollars"
        found = verb_before(tokens, found)
    if found is not None:
        return found
    for at in range(position - 1, max(0, position - 4), -1):
        if tokens[at].lower == "that" and tokens[at + 1].tag in FOLLOWING and at + 2 == position:
            return verb_before(tokens, at)
    return None


def _chain(context: Context, verb: int) -> Iterator[int]:
    """The verb at `verb`, then those that govern it through "to": "has agreed to pay" -> pay, agreed."""
    tokens = context.tokens
    yield verb
    at = verb - 1
    while at >= 0 and tokens[at].tag in BETWEEN:
        at -= 1
    if at < 1 or tokens[at].tag is not Tag.TO or tokens[at - 1].tag in (Tag.ADJECTIVE, Tag.BE):
        return
    for left in range(at - 1, max(-1, at - CHAIN), -1):
        if tokens[left].tag in UNCHAINED:
            return
        if tokens[left].tag in VERBS and _is_noun(context, left):
            continue
        if tokens[left].tag in VERBS or (tokens[left].tag is Tag.HAVE and left == at - 1):
            yield from _chain(context, left)
            return


def _is_noun(context: Context, at: int) -> bool:
    """Whether a word that could be a verb ends a noun phrase: "the final bill to come in at 40"."""
    tokens = context.tokens
    word = tokens[at]
    if word.lower != context.base(at) or at < 2 or tokens[at + 1].tag not in FOLLOWING:
        return False  # "the plaintiffs want 600 million"
    if _one(context, at - 1):
        return True
    if word.lower not in context.words.nominal:
        return False
    left = at - 1
    while left > 0 and tokens[left].tag in INNER and at - left < 4:
        left -= 1
    return left < at - 1 and tokens[left].tag in (Tag.DETERMINER, Tag.POSSESSIVE)


def _one(context: Context, at: int) -> bool:
    """Whether the word at `at` is one thing, whose verb would end in s: "the cocoa harvest to 560,000"."""
    token, words = context.tokens[at], context.words
    return (
        token.tag is Tag.NOUN
        and token.lower not in words.plurals
        and not token.lower.endswith("s")
        and token.lower not in MANY
    )
