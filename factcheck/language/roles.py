"""Whether a figure is how much there is, by how much it moved, or how many times.

Ratios are what the mention's own words say ("tripled"). A change is said by the verb with "by" or with a share ("fell
12 percent"), by a noun ("a rise of 5"), by a comparative ("1,500 more"), or by a direction ("up 3%").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcheck.core.claims import Mention, Role
from factcheck.language.context import Context, is_share
from factcheck.language.words import Tag
from factcheck.lexicon.loader import Lexicon


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """The lexicon's words of movement."""

    verbs: frozenset[str]
    settling: frozenset[str]
    nouns: frozenset[str]
    comparatives: frozenset[str]
    before: frozenset[str]
    directions: frozenset[str]


@cache
def change_words(lexicon: Lexicon) -> ChangeWords:
    """The lists of `lexicon`, read once."""
    table = lexicon.table("change_words")
    return ChangeWords(
        verbs=frozenset(table.texts("verbs")),
        settling=frozenset(table.words("settling")),
        nouns=frozenset(table.words("nouns")),
        comparatives=frozenset(table.words("comparatives")),
        before=frozenset(table.words("before")),
        directions=frozenset(table.words("directions")),
    )


def role(context: Context, position: int, mention: Mention) -> Role:
    """The role of the figure at `position`."""
    if mention.role is not Role.LEVEL:
        return mention.role
    known = change_words(context.lexicon)
    if (
        _beside(context, position, known)
        or _verb(context, position, mention, known)
        or _noun(context, position, mention, known)
    ):
        return Role.CHANGE
    if mention.quantity.unit in ("basis point",):
        return Role.CHANGE
    return Role.LEVEL


def _lower(context: Context, at: int) -> str:
    return context.tokens[at].lower if 0 <= at < len(context.tokens) else ""


def _beside(context: Context, position: int, known: ChangeWords) -> bool:
    """ "up 3%", "another 200", "1,500 more troops", "5 percent lower", "20 cm above normal"."""
    before, after = _lower(context, position - 1), _lower(context, position + 1)
    if before == "by" and _lower(context, position - 2) in known.directions:
        return True
    if before in known.directions and _lower(context, position - 2) not in ("made", "make", "makes", "of"):
        return True
    if before in known.before or (before == "a" and _lower(context, position - 2) in known.before):
        return True
    if after in ("more", "fewer", "less") and _lower(context, position + 2) != "or":
        return True
    if after in known.comparatives and (
        is_share(context.mentions[context.positions.index(position)]) or _lower(context, position + 2) == "than"
    ):
        return after not in ("above", "below") or True
    if before == "by" and position >= 2 and context.tokens[position - 2].tag is Tag.NOUN:
        return _lower(context, position - 2) in known.nouns
    return False


def _verb(context: Context, position: int, mention: Mention, known: ChangeWords) -> bool:
    """ "fell 12 percent", "rose by 40", "cut by 3 million", "has gained 76 percent"."""
    tokens = context.tokens
    at = position - 1
    by = False
    while at >= 0 and tokens[at].tag in (Tag.ADVERB, Tag.DETERMINER, Tag.PREPOSITION, Tag.NEGATION):
        lower = tokens[at].lower
        if lower == "by":
            by = True
        elif tokens[at].tag is Tag.PREPOSITION and lower not in ("about", "around", "up", "down", "over", "off"):
            return False
        at -= 1
    if at < 0:
        return False
    if by:
        return _moved_by(context, at, known)
    if tokens[at].tag not in (Tag.VERB, Tag.PAST, Tag.GERUND, Tag.NOUN):
        return False
    base = context.base(at)
    if base not in known.verbs:
        return False
    if tokens[at].tag is Tag.NOUN and tokens[at].lower not in context.words.verbs:
        return False
    if base in known.settling:
        return is_share(mention)
    return True


def _moved_by(context: Context, at: int, known: ChangeWords) -> bool:
    """Whether "by" belongs to a verb of movement within reach: "cut its forecast for the year by 5 percent"."""
    tokens = context.tokens
    for position in range(at, max(-1, at - 12), -1):
        tag = tokens[position].tag
        if tag in (Tag.BREAK, Tag.FIGURE, Tag.QUOTE):
            return False
        if tag in (Tag.VERB, Tag.PAST, Tag.GERUND, Tag.NOUN) and (
            context.base(position) in known.verbs or tokens[position].lower in known.nouns
        ):
            return True
    return False


def _noun(context: Context, position: int, mention: Mention, known: ChangeWords) -> bool:
    """ "a rise of 5 percent", "a 5 percent rise in rents", "an increase of 300"."""
    tokens = context.tokens
    at = position - 1
    while at >= 0 and tokens[at].tag in (Tag.DETERMINER, Tag.ADVERB):
        at -= 1
    if at >= 1 and tokens[at].lower == "of" and tokens[at - 1].lower in known.nouns:
        return True
    if not is_share(mention) and mention.quantity.unit is None:
        return False
    for after in (position + 1, position + 2, position + 3):
        if after >= len(tokens) or tokens[after].tag not in (Tag.NOUN, Tag.ADJECTIVE, Tag.NAME):
            return False
        if tokens[after].lower in known.nouns:
            return True
    return False
